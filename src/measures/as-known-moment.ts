import { readDay } from '../core/index.ts'
import type { Database } from '../store/index.ts'

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?Z)?$/

/**
 * A moment in a form that sorts as time does, whatever fractions of a second it is written with:
 * `2026-04-20T09:00:00.000000000`. A day alone is its end. `undefined` for what is no moment.
 *
 * @example momentOrder('2026-04-20') // => '2026-04-20T23:59:59.999999999'
 */
export function momentOrder(text: string): string | undefined {
  const [, day = '', time, second = '00', fraction = ''] = MOMENT.exec(text) ?? []
  if (readDay(day) === undefined) return undefined
  return time === undefined
    ? `${day}T23:59:59.999999999`
    : `${day}T${time}:${second}.${fraction.padEnd(9, '0')}`
}

/** The loads received by a moment. */
export interface LoadsKnown {
  readonly ids: readonly number[]
  /** When the very first load was received; `undefined` where nothing is loaded. */
  readonly firstAt: string | undefined
}

/** Which loads were known at a moment given as {@link momentOrder} writes it. */
export async function loadsKnownAt(database: Database, order: string): Promise<LoadsKnown> {
  const loads = await database.rows<{ load_id: number; received_at: string }>(
    'SELECT load_id, received_at FROM load ORDER BY load_id',
  )
  const received = loads.map(({ load_id: id, received_at: at }) => ({ id, at, order: momentOrder(at) ?? at }))
  const known = received.filter((load) => load.order <= order)
  const first = received.toSorted((a, b) => (a.order < b.order ? -1 : 1))[0]
  return {
    ids: known.map(({ id }) => id),
    firstAt: first?.at,
  }
}
