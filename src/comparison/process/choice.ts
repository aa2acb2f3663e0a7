import type { Indicator } from '../../measures/index.ts'
import type { ValuedPoint } from '../point.ts'
import { PERCENT_FROM } from '../small-numbers.ts'
import type { ChartKind } from './chart-kinds.ts'
import { meanOf } from './limits.ts'
import { medianOf } from './median.ts'
import { spreadOfCounts, spreadOfShares } from './spread-of-chance.ts'

/** A kind of chart, and why it suits. */
export interface Choice {
  readonly kind: ChartKind
  readonly because:
    | 'spread of chance'
    | 'own spread'
    | 'known opportunity'
    | 'any values'
    | 'rare events'
    | 'rare events on one day'
    | 'stock'
}

/** With fewer events a month than this, on average, the days between them say more than their number. */
const RARE_BELOW = 2

/** Whether events are too rare to count by the month. */
export function areRare(points: readonly ValuedPoint[]): boolean {
  return meanOf(points.map(({ numerator }) => numerator)) < RARE_BELOW
}

/** Whether most months have too few cases for a percentage of them to be shown at all. */
export function areSmall(points: readonly Pick<ValuedPoint, 'denominator'>[]): boolean {
  return medianOf(points.map(({ denominator = PERCENT_FROM }) => denominator)) < PERCENT_FROM
}

/**
 * The chart for counts of events by month. A count whose definition says that it varies more than chance never gets
 * the limits of chance, however quiet its last months were.
 */
export function choiceForCounts(
  { dispersion = 1 }: Pick<Indicator, 'dispersion'>,
  points: readonly ValuedPoint[],
): Choice {
  const asChance = dispersion <= 1 && spreadOfCounts(points) === 'chance'
  return asChance ? { kind: 'c', because: 'spread of chance' } : { kind: 'XmR', because: 'own spread' }
}

/**
 * The chart for percentages by month. Shares of sums (sessions, pounds) come in lumps, so chance alone never spreads
 * them; where they are no parts of a whole, as spending of a budget, they are charted as plain values.
 */
export function choiceForPercentages(
  { per }: Pick<Indicator, 'per'>,
  points: readonly ValuedPoint[],
): Choice {
  const areParts = points.every(
    ({ numerator, denominator = 0 }) => numerator >= 0 && numerator <= denominator && denominator > 0,
  )
  if (!areParts) return { kind: 'XmR', because: 'any values' }
  const asChance = per === undefined && spreadOfShares(points) === 'chance'
  return asChance ? { kind: 'p', because: 'spread of chance' } : { kind: 'p′', because: 'own spread' }
}

/** The chart for the days between rare events. On a t chart two events on one day would be infinitely rare luck. */
export function choiceForGaps(gaps: readonly ValuedPoint[]): Choice {
  const onOneDay = gaps.some(({ value }) => value === 0)
  return onOneDay ? { kind: 'g', because: 'rare events on one day' } : { kind: 't', because: 'rare events' }
}
