import { day, writeDay } from '../../core/index.ts'
import type { InputColumn } from '../../intake/index.ts'

/** The types of cells that are short and never broken over lines. */
export const WHOLE: readonly InputColumn['type'][] = ['day', 'moment', 'code', 'postcode', 'period']

/** A typed cell as people read it: days as dd/mm/yyyy, blank where there is nothing. */
export function cellText(cell: string | number | null, { type }: Pick<InputColumn, 'type'>): string {
  if (cell === null) return ''
  if (type === 'day' && typeof cell === 'number') return writeDay(day('1970-01-01').add({ days: cell }))
  if (type === 'day' && /^\d{4}-\d\d-\d\d$/.test(String(cell))) return writeDay(day(String(cell)))
  return String(cell)
}
