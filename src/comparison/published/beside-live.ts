import type { Period } from '../../core/index.ts'
import type { Indicator } from '../../measures/index.ts'
import type { Settings } from '../../store/index.ts'
import { type Assessment, shownPeriod } from '../assessment.ts'
import { PERCENT_FROM } from '../small-numbers.ts'
import { type AuthoritiesFunnel, authoritiesFunnel } from './authorities-funnel.ts'
import type { Benchmark } from './benchmark.ts'
import { benchmarkHere, type Unpublished } from './benchmark-here.ts'
import { type ComparatorLine, comparatorTable } from './comparator-table.ts'
import { type Everywhere, everywhere } from './everywhere.ts'
import { type HeldAgainst, heldAgainst } from './held-against.ts'
import type { OursAsPublished } from './in-published-unit.ts'
import { type Difference, differencesFor, type MeasureLink } from './measure-link.ts'
import { asPublished, liveFigureOf, oursThenOf, type ReadBeside } from './ours-beside.ts'
import { publishedPeriod } from './published-period.ts'
import { readMeasures } from './read-measures.ts'

/** One of our figures beside the published figure it answers to. */
export interface BesideLive {
  readonly link: MeasureLink
  /** False where no published file knows the code of the authority: there is England then, and nothing of its own. */
  readonly isKnown: boolean
  /** The model of neighbours that homeward.yaml asks for, where it is not loaded: the newest stands in. */
  readonly missingModel: string | undefined
  readonly benchmark: Benchmark
  /** What the published value is of, as a period of ours; `undefined` when no year can be read from it. */
  readonly published: Period | undefined
  readonly everywhere: Everywhere
  /** Ours of the same period as the published one, in the published unit. */
  readonly asPublished: OursAsPublished | undefined
  /** Ours as it is now, over as long a period as the published one, in the published unit. */
  readonly live: OursAsPublished | undefined
  /** The period of ours that is held beside it, whether or not it can be brought to the published unit. */
  readonly livePeriod: Period
  /** Every way in which the two differ, that of the period included; none means like for like. */
  readonly differs: readonly Difference[]
  /** Empty for numbers, which grow with the authority, and where ours is not in the published unit. */
  readonly held: readonly HeldAgainst[]
  /** How many of ours there would be at the rates of others; empty where ours is neither a share nor a rate. */
  readonly comparators: readonly ComparatorLine[]
  readonly funnel: AuthoritiesFunnel | undefined
  /** What the funnel counts along its axis. */
  readonly denominator: string | undefined
}

/** Why nothing published stands beside one of our figures. */
export type NothingBeside = Unpublished & { readonly link: MeasureLink | undefined }

/**
 * One of our figures beside the published one it answers to first (`mainOf`): both with their periods, what differs
 * between them, and whether ours is more than chance away from England, the region and the neighbours.
 *
 * Ours is taken over as long a period as the published one, whatever period the page shows: a month of twelve would
 * always look low. The facts must be up to date.
 */
export async function besideLive(
  read: ReadBeside,
  assessment: Assessment,
): Promise<BesideLive | NothingBeside> {
  const { database, settings, comparison } = read
  const { indicator } = assessment
  const link = comparison.measureMap.mainOf(indicator.key)
  if (!link) return { unpublished: 'no such measure', link }
  const here = await benchmarkHere(read, link)
  if ('unpublished' in here) return { ...here, link }
  const { benchmark } = here
  const published = publishedPeriod(link, benchmark.period)
  const all = await everywhere(database, benchmark, {
    authorities: comparison.authorities,
    countsBehind: comparison.counts,
  })
  const liveFigure = await liveFigureOf(read, assessment, link)
  const live = liveFigure && (await asPublished(read, link, liveFigure))
  const behind = all.counts?.denominator
  const described = behind === undefined ? undefined : (await readMeasures(database, [behind])).get(behind)
  const livePeriod = shownPeriod(indicator, (liveFigure ?? assessment.figure).period)
  return {
    ...here,
    link,
    published,
    everywhere: all,
    asPublished: published && (await oursThenOf(read, indicator, link, published)),
    live,
    livePeriod,
    differs: differencesFor(link, livePeriod),
    held: live ? heldAgainst(link, benchmark, live) : [],
    comparators: live ? comparatorsOf(link, benchmark, live, unitCostOf(settings, indicator)) : [],
    funnel: all.counts && authoritiesFunnel(benchmark, all.counts, comparison.authorities),
    denominator: described?.title ?? behind,
  }
}

/** What a child costs, where homeward.yaml says it of the children this indicator counts. */
function unitCostOf(settings: Settings, { key }: Indicator): number | undefined {
  const cost = settings['unit-cost']
  return cost?.for.includes(key) ? cost.pounds : undefined
}

function comparatorsOf(
  { isOpposite }: MeasureLink,
  benchmark: Benchmark,
  { measure, numerator, denominator, isOfSums }: OursAsPublished,
  unitCost: number | undefined,
): ComparatorLine[] {
  const isShareOrRate = measure === 'percentage' || measure === 'rate'
  if (!isShareOrRate || isOpposite || isOfSums || denominator === undefined || denominator < PERCENT_FROM)
    return []
  const per = measure === 'rate' ? 10_000 : 100
  const counts = { numerator, denominator, per, numeratorOf: '', denominatorOf: '' }
  return comparatorTable({ ...benchmark, counts }, unitCost)
}
