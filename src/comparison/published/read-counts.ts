import type { Database } from '../../store/index.ts'
import type { PeriodValues } from './compare-measure.ts'
import type { PublishedPeriod } from './latest-periods.ts'
import type { CountsBehind, PublishedCounts } from './published-counts.ts'
import { readPeriods, readValues } from './read-published.ts'

/**
 * The counts behind the latest values, from the first place that has both for any of the areas.
 *
 * @param areas those wanted, with all that are counted as one with another; every area when undefined
 */
export async function readCounts(
  database: Database,
  latestOf: ReadonlyMap<string, PublishedPeriod>,
  areas: readonly string[] | undefined,
  behind: ReadonlyMap<string, readonly CountsBehind[]>,
): Promise<Map<string, PublishedCounts>> {
  const wanted = [...latestOf].flatMap(([measure, latest]) =>
    (behind.get(measure) ?? [])
      .filter(({ fromYear }) => latest.year >= fromYear)
      .map((each) => ({ each, latest })),
  )
  const keys = [...new Set(wanted.flatMap(({ each }) => [each.numerator, each.denominator]))]
  const releases = await readPeriods(database, keys)
  const askedFor = (measure: string, year: number) => {
    const release = releases.get(measure)
    const period = release?.periods.find((each) => each.year === year)?.period
    return release && period !== undefined ? [{ measure, load: release.load, period }] : []
  }
  const complete = wanted.flatMap(({ each, latest }) => {
    const [numerator] = askedFor(each.numerator, latest.year)
    const [denominator] = askedFor(each.denominator, latest.year - each.yearsBack)
    return numerator && denominator ? [{ each, numerator, denominator }] : []
  })
  const values = await readValues(
    database,
    complete.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    areas,
  )
  const found = new Map<string, PublishedCounts>()
  for (const [place, { each }] of complete.entries()) {
    const byArea = bothOf(values[2 * place]!, values[2 * place + 1]!)
    if (byArea.size > 0 && !found.has(each.measure)) found.set(each.measure, { ...each, byArea })
  }
  return found
}

function bothOf(numerators: PeriodValues, denominators: PeriodValues): PublishedCounts['byArea'] {
  return new Map(
    [...numerators.values].flatMap(([area, numerator]) => {
      const denominator = denominators.values.get(area) ?? null
      return numerator === null || denominator === null ? [] : [[area, { numerator, denominator }] as const]
    }),
  )
}
