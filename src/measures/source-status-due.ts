import { collectionYear, compareDays, type Day, showDay, yearOf } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import type { SourceLoad, SourceTrouble } from './source-status-terms.ts'

const MONTHS = { monthly: 1, quarterly: 3, termly: 4, yearly: 12 } as const
const EVERY = { monthly: 'month', quarterly: 'quarter', termly: 'term', yearly: 'year' } as const

/** The last that is there: of a return, the last day that is complete; of a list, its newest load. */
type Last =
  | { readonly completeTo: Day; readonly today: Day }
  | { readonly load: Pick<SourceLoad, 'asAt' | 'receivedOn'>; readonly today: Day }

/**
 * Whether a new file of a table is overdue on a day, in words; `undefined` where it is not, or where the catalogue
 * does not say how often one comes.
 *
 * A return is due when the first year that is not complete is over. A list is due one interval after the day it is a
 * picture of, or after it was received. Both have the days of grace that the catalogue gives them.
 *
 * @example a monthly list with 15 days of grace, last of 31 January 2026, is overdue from 16 March 2026
 */
export function overdue(
  { expected, grace }: Pick<InputTable, 'expected' | 'grace'>,
  last: Last,
): SourceTrouble | undefined {
  if (expected === undefined) return undefined
  if ('completeTo' in last) {
    const next = yearOf(last.completeTo.add({ days: 1 }))
    const dueOn = next.endOn.add({ days: grace })
    if (compareDays(last.today, dueOn) <= 0) return undefined
    const year = collectionYear(next.endOn.year).code
    return late(`the file for the whole of ${year} has been due since ${showDay(dueOn)}`, dueOn)
  }
  const { asAt, receivedOn } = last.load
  const from = asAt ?? receivedOn
  const dueOn = from.add({ months: MONTHS[expected] }).add({ days: grace })
  if (compareDays(last.today, dueOn) <= 0) return undefined
  const said = asAt ? `the last is of ${showDay(asAt)}` : `the last was loaded on ${showDay(receivedOn)}`
  return late(`a new one is expected every ${EVERY[expected]}; ${said}`, dueOn)
}

function late(reason: string, dueOn: Day): SourceTrouble {
  return { state: 'stale', reason, since: dueOn.add({ days: 1 }) }
}
