import type { Fact, Figure, Indicator } from '../../measures/index.ts'
import type { Measure, Point } from '../point.ts'
import type { MeasureLink } from './measure-link.ts'
import type { FigurePart, WholeFigure } from './measure-link-schema.ts'

/** What one of our figures comes to as the published one is counted. */
export interface OursAsPublished extends Point {
  /** How chance spreads it: a share of cases, a rate of people, or neither. */
  readonly measure: Measure
  /** True for a share of sums (sessions, posts), of which nobody knows how chance spreads it. */
  readonly isOfSums: boolean
}

/** What else is needed where a published share or rate is made of two of our figures. */
export interface Beside {
  /** The figure that ours is a share of, for the same period. */
  readonly whole?: Figure | undefined
  /** The children of the area on the last day of the period. */
  readonly population?: number | undefined
}

/** Whether the published unit is another than ours, and nothing brings ours to it. */
export function isInAnotherUnit({ differs, scale }: Pick<MeasureLink, 'differs' | 'scale'>): boolean {
  return scale === undefined && differs.some(({ kind }) => kind === 'unit')
}

/**
 * One of our figures in the terms of the published measure it answers to: the part of it, its share of another figure,
 * its rate of the children of the area, the share of the others, or another unit. Returns `undefined` where it is not
 * computed, cannot be brought to the published unit, or the other figure is not known.
 *
 * @example 81 of 665 against a published share of the others // => 584 of 665, 87.8 %
 */
export function inPublishedUnit(
  link: MeasureLink,
  figure: Figure,
  beside: Beside = {},
): OursAsPublished | undefined {
  const own = partOf(figure, link.part)
  if (!own || own.value === null || isInAnotherUnit(link)) return undefined
  const { indicator, period } = figure
  const isOfSums = indicator.per !== undefined || indicator.of !== undefined
  if (link.basis === 'share') {
    const whole = link.shareOf && beside.whole && wholeOf(beside.whole, link.shareOf)
    return whole
      ? turned(link, { period, isOfSums, ...shareOf(own.numerator ?? 0, whole, 100) }, 'percentage')
      : undefined
  }
  if (link.basis === 'rate') {
    const { population } = beside
    return population
      ? { period, isOfSums, measure: 'rate', ...shareOf(own.numerator ?? 0, population, 10_000) }
      : undefined
  }
  const { times, over } = link.scale ?? { times: 1, over: 1 }
  const point = {
    period,
    isOfSums,
    numerator: own.numerator ?? 0,
    denominator: own.denominator ?? undefined,
    value: (own.value * times) / over,
  }
  return turned(link, point, indicator.measure)
}

/** 100 less a share where the published one is of the others. */
function turned(
  { isOpposite }: MeasureLink,
  point: Omit<OursAsPublished, 'measure'> & { readonly value: number },
  measure: Measure,
): OursAsPublished {
  if (!isOpposite) return { ...point, measure }
  const { denominator, numerator } = point
  const others = denominator === undefined ? numerator : denominator - numerator
  return { ...point, numerator: others, value: 100 - point.value, measure }
}

function shareOf(numerator: number, denominator: number, per: number) {
  return { numerator, denominator, value: (per * numerator) / denominator }
}

/** How many the whole has; `undefined` for none, of which there is no share. */
function wholeOf(figure: Figure, { part }: WholeFigure): number | undefined {
  return partOf(figure, part)?.numerator || undefined
}

/** The figure, or some values of one of its cuts taken together; a value that is in no case counts for none. */
function partOf(figure: Figure, part: FigurePart | undefined): Fact | undefined {
  const { numerator, denominator, value, indicator } = figure
  if (!part) return { numerator, denominator, value }
  if (value === null) return undefined
  const facts = figure.cuts.filter(({ cut, cutValue }) => cut === part.cut && part.is.includes(cutValue))
  const sum = (of: 'numerator' | 'denominator') => facts.reduce((total, fact) => total + (fact[of] ?? 0), 0)
  const counted = { numerator: sum('numerator'), denominator: sum('denominator') }
  return valueOf(indicator, counted)
}

/** Averages and medians of several groups cannot be made from those of each. */
function valueOf(
  { measure }: Pick<Indicator, 'measure'>,
  { numerator, denominator }: { numerator: number; denominator: number },
): Fact | undefined {
  if (measure === 'count' || measure === 'sum') return { numerator, denominator: null, value: numerator }
  if (measure === 'average' || measure === 'median' || denominator === 0) return undefined
  return { numerator, denominator, value: ((measure === 'rate' ? 10_000 : 100) * numerator) / denominator }
}
