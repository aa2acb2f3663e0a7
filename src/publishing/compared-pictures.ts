import {
  type AuthoritiesFunnel,
  type Benchmark,
  type BesideLive,
  type Everywhere,
  growsWithSize,
  isPerCent,
  isPounds,
  type MeasureLink,
  type PublishedMeasure,
  publishersBetter,
} from '../comparison/index.ts'
import { day, type Period, showMonth } from '../core/index.ts'
import type { FunnelOfAuthorities } from './pictures/funnel.ts'
import type { NationalStrip } from './pictures/national-strip.ts'
import type { NeighbourDots } from './pictures/neighbour-dots.ts'
import { type PictureUnit, showMean, showNumber } from './pictures/picture-numbers.ts'
import type { TrendComparator } from './pictures/trend-beside.ts'
import { POUNDS } from './show-amount.ts'
import { atPeriod } from './when.ts'

/** Decimal places where the publisher names none. */
const USUAL_PLACES = 1

/**
 * What published numbers are, for pictures and tables of them: by the measure map, or where nothing of ours answers to
 * the measure by its title.
 *
 * @param roundedTo what the published figure is a multiple of; the publisher shows more decimal places than it has
 */
export function publishedUnit(
  measure: PublishedMeasure,
  unit?: MeasureLink['unit'],
  roundedTo?: number,
): PictureUnit {
  const places = roundedTo === undefined ? (measure.decimals ?? USUAL_PLACES) : placesOf(roundedTo)
  const shared = { words: measure.title, places }
  switch (unit) {
    case undefined:
      if (isPounds(measure)) return { ...shared, places: 0, measure: 'average', unit: POUNDS }
      return { ...shared, measure: isPerCent(measure) ? 'percentage' : 'average' }
    case 'per cent':
      return { ...shared, measure: 'percentage' }
    case 'per 10,000':
      return { ...shared, measure: 'rate' }
    case 'number':
      return { ...shared, places: 0, measure: 'count' }
    case 'pounds':
    case 'pounds a week':
      return { ...shared, places: 0, measure: 'average', unit: POUNDS }
    case 'score':
    case 'cases':
    case 'months':
      return { ...shared, measure: 'average' }
  }
}

/** Whole numbers have none, tenths one. */
function placesOf(roundedTo: number): number {
  return String(roundedTo).split('.')[1]?.length ?? 0
}

/** When a published value is of, inside a sentence: `at 31 March 2025`, `in 2024/25`; as printed where no year can be read. */
export function publishedWhen(period: Period | undefined, printed: string): string {
  return period ? atPeriod(period) : `in ${printed}`
}

/** The month of a model of neighbours: `May 2025`. */
export function modelWords(model: string): string {
  return /^\d{4}-\d{2}$/.test(model) ? showMonth(day(`${model}-01`)) : model
}

/** What a picture of a published measure needs beyond its values. */
export interface PicturedMeasure {
  readonly unit: PictureUnit
  /** As it stands in a sentence, see {@link publishedWhen}. */
  readonly when: string
  /** True for numbers that grow with the authority: England's and the region's are then sums, and no yardstick. */
  readonly grows: boolean
}

/** A published figure as its pictures need it. */
export function picturedMeasure({ benchmark, link, published }: BesideLive): PicturedMeasure {
  return {
    unit: publishedUnit(benchmark.measure, link.unit, link.roundedTo),
    when: publishedWhen(published, benchmark.period),
    grows: growsWithSize(link),
  }
}

/** The authority among its neighbours; `undefined` where no neighbour has a value. */
export function neighbourDotsOf(benchmark: Benchmark, pictured: PicturedMeasure): NeighbourDots | undefined {
  const { name, value, neighbours, region, england } = benchmark
  if (!neighbours || neighbours.n === 0) return undefined
  const { unit, when, grows } = pictured
  return {
    unit,
    when,
    better: publishersBetter(benchmark),
    model: modelWords(neighbours.model),
    own: { name, value: value ?? undefined },
    neighbours: neighbours.values.map((each) => ({ name: each.name, value: each.value ?? undefined })),
    mean: neighbours.mean ?? undefined,
    median: neighbours.median ?? undefined,
    ...(neighbours.pooled && neighbours.pooled.value !== null && !grows
      ? { pooled: neighbours.pooled.value }
      : {}),
    ...(region && !grows ? { region: { name: region.name, value: region.value ?? undefined } } : {}),
    england: grows ? undefined : (england.value ?? undefined),
  }
}

/**
 * The authority among all of England. `undefined` of numbers that grow with the authority, which say who is large, and
 * where there are no quartiles.
 */
export function nationalStripOf(
  benchmark: Benchmark,
  { authorities }: Everywhere,
  { unit, when, grows }: PicturedMeasure,
): NationalStrip | undefined {
  const { quartiles, name: own } = benchmark
  if (!quartiles || grows || authorities.length === 0) return undefined
  return {
    unit,
    when,
    own,
    better: publishersBetter(benchmark),
    quartiles: [quartiles.lower, quartiles.median, quartiles.upper],
    authorities: authorities.map(({ name, value, rank, band }) => ({
      name,
      value: value ?? undefined,
      ...(typeof rank === 'number' ? { rank } : {}),
      ...(band === null || band === '-' ? {} : { band }),
    })),
  }
}

/** As many letters of an axis fit under a narrow picture. */
const FITS = 40

/** What the funnel counts along its axis: rates are of children, shares of what the publisher calls it. */
function axisWords(kind: AuthoritiesFunnel['funnel']['kind'], title: string): string {
  if (kind === 'rate') return 'Children aged 0 to 17'
  return title.length > FITS ? 'How many the share is of' : title
}

/** Every authority by its size; limits allow for authorities differing by more than chance. */
export function funnelOfAuthorities(
  { funnel, own }: AuthoritiesFunnel,
  { unit, when }: PicturedMeasure,
  denominator: string,
): FunnelOfAuthorities {
  const { benchmark, curve, members } = funnel
  return {
    // Worked out from the counts, so with a decimal place also where shares are published whole.
    unit: { ...unit, places: Math.max(1, unit.places) },
    when,
    own,
    denominatorWords: axisWords(funnel.kind, denominator),
    benchmark: { name: 'England', value: benchmark },
    curve,
    members,
    note: 'Worked out from the published counts. The limits are wider than those of chance: they allow for how much authorities differ anyway.',
  }
}

/**
 * What others had when it was last published, to stand beside the line of ours; none where ours is not the figure that
 * is published as it stands, or the line is of other periods than the published values.
 *
 * @param shown the period that the line ends with
 */
export function trendComparators(beside: BesideLive, shown: Period): TrendComparator[] {
  const { link, benchmark, published, live } = beside
  const { unit, grows } = picturedMeasure(beside)
  const isAsItStands =
    link.basis === 'figure' &&
    !link.part &&
    !link.isOpposite &&
    !link.scale &&
    live?.period.code === shown.code
  if (!published || !isAsItStands || grows) return []
  const { neighbours, england } = benchmark
  const on = published.endOn
  return [
    ...(neighbours && neighbours.mean !== null
      ? [{ name: 'Neighbours’ mean', value: neighbours.mean, shown: showMean(unit, neighbours.mean), on }]
      : []),
    ...(england.value !== null
      ? [{ name: 'England', value: england.value, shown: showNumber(unit, england.value), on }]
      : []),
  ]
}
