import { WrongUseError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { Authorities, Authority } from './authorities.ts'
import type { Benchmark } from './benchmark.ts'
import { compareMeasure, type Neighbours, type PeriodValues } from './compare-measure.ts'
import type { PeriodPair } from './latest-periods.ts'
import type { CountsBehind } from './published-counts.ts'
import type { Polarity } from './polarity.ts'
import { type PublishedMeasure, undescribed } from './published-measure.ts'
import { readCounts } from './read-counts.ts'
import { readMeasures } from './read-measures.ts'
import { readNeighbours } from './read-neighbours.ts'
import { pairsOf, readPeriods, readPublishedFor, readValues, type ReleasedPeriods } from './read-published.ts'
import { ENGLAND, regionToCompare } from './regions.ts'

/** What comparisons are made of, and of which. */
export interface BenchmarkOptions {
  readonly authorities: Authorities
  /** Which counts stand behind which measures, for pooled averages. None when left out. */
  readonly countsBehind?: ReadonlyMap<string, readonly CountsBehind[]>
  /** Which way is good where a release does not say. Neither when left out. */
  readonly polarityOf?: (measure: string) => Polarity
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
  const latestOf = new Map([...pairs].map(([key, pair]) => [key, pair.latest]))
  const counts = await readCounts(database, latestOf, areas, options.countsBehind ?? new Map())
  return keys.map((key) =>
    compareMeasure({
      measure: directed(described.get(key) ?? undescribed(key), options),
      authority,
      latest: latest.get(key)!,
      previous: previous.get(key),
      neighbours,
      region: regionToCompare(here.region, authorities.regions, () => published.has(key)),
      counts: counts.get(key),
      nameOf: authorities.nameOf,
      regions: authorities.regions,
    }),
  )
}

/** A measure with a direction: the publisher's, or ours where the release does not say; then it has bands as well. */
function directed(measure: PublishedMeasure, { polarityOf }: BenchmarkOptions): PublishedMeasure {
  const polarity = measure.polarity === null ? (polarityOf?.(measure.key) ?? null) : null
  return polarity === null ? measure : { ...measure, polarity, isPolarityOurs: true, isBanded: true }
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
