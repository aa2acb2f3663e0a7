import { day } from '../../core/index.ts'
import type { PreparedTable } from './prepared-file.ts'

/** What a table of a file is for. Of two that are for the same, the one received last counts. */
export interface Place {
  readonly kind: string
  readonly collection_year: number | null
  /** The day it is a picture of, for formats that are pictures of a day. */
  readonly as_at: string | null
}

/** What a table that is read would be for, once it is a load. */
export function placeOf({ recognised, years, asAt }: PreparedTable): Place {
  const on = asAt === undefined ? null : day('1970-01-01').add({ days: asAt }).toString()
  return { kind: recognised.table.table, collection_year: years.last ?? null, as_at: on }
}

/**
 * The load whose place a table takes: the latest one of the same table for the same year or day. `undefined` where it
 * takes nobody's: there is none, its format adds to what is there, or its year is not known yet.
 *
 * @param loads what is there, oldest first
 */
export function replacedLoad<Known extends Place>(
  table: PreparedTable,
  loads: readonly Known[],
): Known | undefined {
  const { time } = table.recognised.table.format
  const own = placeOf(table)
  if (time === 'adds' || (time === 'collection-year' && own.collection_year === null)) return undefined
  return loads.findLast(
    (load) =>
      load.kind === own.kind &&
      (time === 'as-at' ? load.as_at === own.as_at : load.collection_year === own.collection_year),
  )
}
