/** The time that a row of published statistics is about. */
export interface StatisticsPeriod {
  /** As printed: `2025`, `202425`. */
  readonly period: string
  /** The year in which it ends. */
  readonly year: number
  /** How a release would call it: `2025`, `2024/25`. */
  readonly shown: string
  /** Which part of the year it is, such as a term or a month; `undefined` for a whole year. */
  readonly part: string | undefined
}

const WHOLE_YEARS = ['reporting year', 'academic year', 'financial year', 'calendar year', 'tax year']

/**
 * Reads `time_period` with its `time_identifier`; `undefined` when it is no year, nor two years that follow each
 * other.
 *
 * @example statisticsPeriod('202425', 'Academic year') // => the year 2025, shown as 2024/25
 */
export function statisticsPeriod(written: string, identifier: string): StatisticsPeriod | undefined {
  const period = written.trim()
  const kind = identifier.trim()
  const part = WHOLE_YEARS.includes(kind.toLowerCase()) ? undefined : kind
  const years = /^((?:19|20)\d\d)(\d\d)?$/.exec(period)
  if (!years || part === '') return undefined
  const first = Number(years[1])
  if (years[2] === undefined) return { period, year: first, shown: period, part }
  if (Number(years[2]) !== (first + 1) % 100) return undefined
  return { period, year: first + 1, shown: `${years[1]}/${years[2]}`, part }
}
