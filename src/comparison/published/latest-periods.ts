/** A period that a release has values for: as it prints it, and the year it counts as. */
export interface PublishedPeriod {
  readonly period: string
  readonly year: number
}

/** The period that is looked at, and the one before it, where there is one. */
export interface PeriodPair {
  readonly latest: PublishedPeriod
  readonly previous: PublishedPeriod | undefined
}

/**
 * The latest period of a measure and the one before it. The latest is the greatest as text (`2024-25 (OT)` after
 * `2023-24`); the one before it is the next row downwards by year, however many years that is back.
 *
 * @param at looks from an earlier period instead, given as its year (`2016`) or as it is printed (`2015-16`)
 * @returns `undefined` when there is no such period
 */
export function latestPeriods(periods: readonly PublishedPeriod[], at?: string): PeriodPair | undefined {
  const byYear = periods.toSorted((a, b) => b.year - a.year || (a.period < b.period ? 1 : -1))
  const asked =
    at === undefined ? byYear : byYear.filter(({ period, year }) => period === at || String(year) === at)
  const latest = asked.reduce<PublishedPeriod | undefined>(
    (greatest, each) => (greatest && greatest.period >= each.period ? greatest : each),
    undefined,
  )
  return latest && { latest, previous: byYear[byYear.indexOf(latest) + 1] }
}
