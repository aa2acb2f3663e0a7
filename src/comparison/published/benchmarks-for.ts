import { WrongUseError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { Authorities, Authority } from './authorities.ts'
import type { Benchmark } from './benchmark.ts'
import { compareMeasure, type Neighbours, type PeriodValues } from './compare-measure.ts'
import type { PeriodPair } from './latest-periods.ts'
import type { CountsBehind, PublishedCounts } from './published-counts.ts'
import { undescribed } from './published-measure.ts'
import { readNeighbours } from './read-neighbours.ts'
import {
  pairsOf,
  readMeasures,
  readPeriods,
  readPublishedFor,
  readValues,
  type ReleasedPeriods,
} from './read-published.ts'
import { ENGLAND, regionToCompare } from './regions.ts'

/** What comparisons are made of, and of which. */
export interface BenchmarkOptions {
  readonly authorities: Authorities
  /** Which counts stand behind which measures, for pooled averages. None when left out. */
  readonly countsBehind?: ReadonlyMap<string, readonly CountsBehind[]>
  /** Keys of published measures; every one of the Local Authority Interactive Tool when left out. */
  readonly measures?: readonly string[]
  /** A model of neighbours by its year or month; the newest when left out. */
  readonly model?: string
  /** An earlier period, by year or as printed; the latest of each measure when left out. */
  readonly at?: string
}

/**
 * Published measures of one authority beside their past, its neighbours, its region and England, by key of measure.
 * One measure and all of them are read and compared by the same code. A measure without values for the period asked
 * for is not in the answer.
 *
 * @throws WrongUseError when the authority is unknown, or the model of neighbours is not loaded
 */
export async function benchmarksFor(
  database: Database,
  authority: string,
  options: BenchmarkOptions,
): Promise<Benchmark[]> {
  const { authorities, at } = options
  const here = authorities.of(authority)
  if (!here) throw new WrongUseError(`There is no local authority ${authority}: three digits, such as 382`)
  const neighbours = await readNeighbours(database, authority, options.model)
  const releases = await readPeriods(database, options.measures)
  const pairs = pairsOf(releases, at)
  const keys = [...pairs.keys()].toSorted()
  const described = await readMeasures(database, keys)
  const areas = areasOf(here, neighbours)
  const [latest, previous] = await readPairs(database, releases, pairs, areas)
  const isInPart = here.region.partOf !== ENGLAND
  const published = isInPart ? await readPublishedFor(database, here.region.number, releases) : new Set()
  const counts = await readCounts(database, pairs, areas, options.countsBehind ?? new Map())
  return keys.map((key) =>
    compareMeasure({
      measure: described.get(key) ?? undescribed(key),
      authority,
      latest: latest.get(key)!,
      previous: previous.get(key),
      neighbours,
      region: regionToCompare(here.region, authorities.regions, () => published.has(key)),
      counts: counts.get(key),
      nameOf: authorities.nameOf,
    }),
  )
}

/** The areas an authority is held against, itself among them. */
function areasOf({ code: authority, region }: Authority, neighbours: Neighbours | undefined): string[] {
  const around = [region.number, ...(region.partOf ? [region.partOf] : [])]
  return [...new Set([authority, ...(neighbours?.authorities ?? []), ...around, ENGLAND])]
}

/** The values of the latest period for every area, and of the one before it for those compared with. */
async function readPairs(
  database: Database,
  releases: ReadonlyMap<string, ReleasedPeriods>,
  pairs: ReadonlyMap<string, PeriodPair>,
  areas: readonly string[],
): Promise<[Map<string, PeriodValues>, Map<string, PeriodValues>]> {
  const askedFor = (which: 'latest' | 'previous') =>
    [...pairs].flatMap(([measure, pair]) => {
      const period = pair[which]?.period
      return period === undefined ? [] : [{ measure, load: releases.get(measure)!.load, period }]
    })
  const [latest, previous] = [askedFor('latest'), askedFor('previous')]
  const [latestValues, previousValues] = [
    await readValues(database, latest),
    await readValues(database, previous, areas),
  ]
  return [
    new Map(latest.map(({ measure }, place) => [measure, latestValues[place]!])),
    new Map(previous.map(({ measure }, place) => [measure, previousValues[place]!])),
  ]
}

/** The counts behind the latest values, from the first place that has both for any of the areas. */
async function readCounts(
  database: Database,
  pairs: ReadonlyMap<string, PeriodPair>,
  areas: readonly string[],
  behind: ReadonlyMap<string, readonly CountsBehind[]>,
): Promise<Map<string, PublishedCounts>> {
  const wanted = [...pairs].flatMap(([measure, { latest }]) =>
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
