import { asAt, collectionYear, dayOf, type Period, twelveMonthsTo } from '../../core/index.ts'
import type { MeasureLink } from './measure-link.ts'

/**
 * The year in which a published period ends, as publishers print them: `2025`, `2024-25 (OT)`, `2024/25` and `202425`
 * all end in 2025. `undefined` when no year can be read.
 */
export function endYearOf(printed: string): number | undefined {
  const [, from, to] = /^(\d{4})(?:[-/]?(\d{2}))?(?![\d/-])/.exec(printed) ?? []
  if (from === undefined) return undefined
  if (to === undefined) return Number(from)
  const century = Math.trunc(Number(from) / 100) * 100
  const year = century + Number(to)
  return year < Number(from) ? year + 100 : year
}

/**
 * The period of ours that a published value is of, by the day on which the map has it end: `2025` of a yearly count is
 * 2024/25, of one at 30 September the day in 2025. `undefined` when no year can be read.
 */
export function publishedPeriod(
  { ourPeriod }: Pick<MeasureLink, 'ourPeriod'>,
  printed: string,
): Period | undefined {
  const year = endYearOf(printed)
  const on = year === undefined ? undefined : dayOf(year, ourPeriod.month, ourPeriod.day)
  if (!on) return undefined
  if (ourPeriod.kind === 'as-at') return asAt(on)
  const isFinancial = ourPeriod.kind === 'year' && ourPeriod.month === 3 && ourPeriod.day === 31
  return isFinancial ? collectionYear(on.year) : twelveMonthsTo(on)
}
