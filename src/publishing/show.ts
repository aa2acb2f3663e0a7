import { displayOf } from '../comparison/index.ts'
import { roundedNumber, roundedShare, showPercentage } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { amountOf, POUNDS, showCount, showPounds } from './show-amount.ts'

export { showCount } from './show-amount.ts'

export interface Shown {
  readonly numerator: number | null | undefined
  readonly denominator: number | null | undefined
  readonly value: number | null | undefined
}

/** What stands where there is no value to show. */
export const NO_VALUE = '–'

/** What is shown of an indicator depends on its measure, and on its unit where that is money. */
type Measured = Pick<Indicator, 'measure' | 'unit'>

/**
 * A figure as people read it, from its whole numbers: `8.9%`, `665`, `67.3`, `1.2`, `£1,961,300`. Percentages and
 * rates to one decimal place, rounded half away from zero. A dash where there is no value.
 */
export function showValue(indicator: Measured, fact: Shown): string {
  const { numerator, denominator, value } = fact
  switch (indicator.measure) {
    case 'count':
    case 'sum':
      return value === null || value === undefined ? NO_VALUE : amountOf(indicator, value)
    case 'percentage':
      return (
        (denominator ? showPercentage({ numerator: numerator ?? 0, denominator }) : undefined) ?? NO_VALUE
      )
    case 'rate':
      return (
        (denominator
          ? roundedShare({ numerator: numerator ?? 0, denominator, per: 10_000, places: 1 })
          : undefined) ?? NO_VALUE
      )
    case 'average':
    case 'median':
      if (value === null || value === undefined) return NO_VALUE
      return indicator.unit === POUNDS ? showPounds(value) : roundedNumber(value, places(value))
  }
}

/** Small averages need two places to say anything (0.99 changes of social worker), large ones none. */
function places(value: number): number {
  const size = Math.abs(value)
  return size < 10 ? 2 : size < 100 ? 1 : 0
}

/**
 * The counts behind a figure: `59 of 665`; of money `£1,200 of £1,000`; for a rate `665 children`; empty where the
 * figure is the count.
 */
export function showCounts(indicator: Measured, fact: Shown): string {
  const { numerator, denominator } = fact
  switch (indicator.measure) {
    case 'percentage':
      return `${amountOf(indicator, numerator ?? 0)} of ${amountOf(indicator, denominator ?? 0)}`
    case 'rate':
      return `${showCount(numerator ?? 0)} of ${showCount(denominator ?? 0)} aged 0 to 17`
    case 'average':
    case 'median':
      return `based on ${showCount(denominator ?? 0)}`
    case 'count':
    case 'sum':
      return ''
  }
}

/**
 * A whole figure: `8.9% (59 of 665)`, `665`, `67.3 (665 of 98,900 aged 0 to 17)`. On fewer than ten cases the
 * counts alone, because a percentage of seven children misleads: `5 of 7`.
 */
export function showFigure(indicator: Measured, fact: Shown): string {
  const counts = showCounts(indicator, fact)
  if (indicator.measure === 'percentage' && (fact.denominator ?? 0) < 10) return counts
  const value = showValue(indicator, fact)
  return counts === '' || value === NO_VALUE ? value : `${value} (${counts})`
}

/** The limits that chance alone leaves a percentage of 10 to 29, in whole per cent: `32%` and `68%` for 13 of 26. */
export function showRange(
  { measure }: Pick<Indicator, 'measure'>,
  { numerator, denominator }: Pick<Shown, 'numerator' | 'denominator'>,
): readonly [lower: string, upper: string] | undefined {
  if (measure !== 'percentage') return undefined
  const shown = displayOf({ numerator: numerator ?? 0, denominator: denominator ?? 0 })
  if (shown.rule !== 'interval') return undefined
  const { lower, upper } = shown.interval
  return [`${roundedNumber(lower, 0)}%`, `${roundedNumber(upper, 0)}%`]
}

/** How people call one or several of what an indicator counts: `1 child`, `15 children`, `£698,400`. */
export function countOf(count: number, unit = 'children'): string {
  if (unit === POUNDS) return showPounds(count)
  return `${showCount(count)} ${unitFor(count, unit)}`
}

const ONE_OF: Readonly<Record<string, string>> = {
  children: 'child',
  'children and young people': 'child or young person',
  'young people': 'young person',
  people: 'person',
  days: 'day',
}

/** The noun for so many: `child` for one, `children` for any other number. */
export function unitFor(count: number, unit = 'children'): string {
  if (count !== 1) return unit
  return ONE_OF[unit] ?? (unit.endsWith('s') ? unit.slice(0, -1) : unit)
}

/** A difference of percentages without its sign: `0.6 points`, `1.0 point`. Never “per cent”. */
export function pointsOf(points: number): string {
  const shown = roundedNumber(Math.abs(points), 1)
  return `${shown} ${shown === '1.0' ? 'point' : 'points'}`
}

/**
 * A difference in an indicator's own unit, without its sign, to as many places as the figures it lies between. `0`
 * where it is less than a penny.
 */
export function showDifference(
  { measure, unit }: Measured,
  difference: number,
  ...between: readonly number[]
): string {
  const size = Math.abs(difference)
  if (unit === POUNDS && measure !== 'percentage') return size < 0.005 ? '0' : showPounds(size)
  if (measure === 'count' || measure === 'sum') return roundedNumber(size, Number.isInteger(size) ? 0 : 1)
  if (measure === 'rate') return roundedNumber(size, 1)
  return roundedNumber(size, places(Math.max(...between.map(Math.abs), size)))
}

/**
 * An earlier figure beside the latest: `9.5% (64 of 674)`, `62.5 (299 children)`, `1.33`. What the latest figure has
 * said already, such as the population, is not said again.
 */
export function showPastFigure(indicator: Measured, fact: Shown): string {
  switch (indicator.measure) {
    case 'rate':
      return fact.denominator
        ? `${showValue(indicator, fact)} (${countOf(fact.numerator ?? 0, indicator.unit)})`
        : NO_VALUE
    case 'average':
    case 'median':
      return showValue(indicator, fact)
    default:
      return showFigure(indicator, fact)
  }
}

/** A target as it is printed: `30`, `10%`, `66`, `£698,400`. */
export function showTargetValue(
  { measure, unit }: Measured,
  target: { readonly on: 'children' | 'value' },
  value: number,
): string {
  if (unit === POUNDS && measure !== 'percentage') return showPounds(value)
  const plain = Number.isInteger(value) ? showCount(value) : String(value)
  return measure === 'percentage' && target.on === 'value' ? `${plain}%` : plain
}
