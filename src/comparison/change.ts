import type { Measure, Point, ValuedPoint } from './point.ts'

/** A change since an earlier point: later less earlier, so a fall is negative. */
export interface Change {
  readonly since: Point
  readonly direction: 'up' | 'down' | 'same'
  /** Of the numerators: for counts, percentages and rates. */
  readonly children?: number
  /** Percentage points, for percentages only: never "per cent". */
  readonly points?: number
  /** In the measure's own unit, for rates, averages, medians and sums. */
  readonly units?: number
}

/**
 * The change of a measure from an earlier point, in children and in its own unit.
 *
 * The children are the difference of two counts, which may be of different wholes: 81 of 665 after 94 of 674 is
 * 13 children fewer and 1.8 points down. Percentage points come from the two shares and not from rounded values.
 *
 * @example change({ from: april, to: june, measure: 'count' }) // => { direction: 'down', children: -25, since: april }
 */
export function change(args: { from: ValuedPoint; to: ValuedPoint; measure: Measure }): Change {
  const { from, to, measure } = args
  const children = to.numerator - from.numerator
  const units = to.value - from.value
  const which = { since: from, direction: directionOf(units) }
  switch (measure) {
    case 'count':
      return { ...which, children }
    case 'percentage':
      return { ...which, children, points: pointsBetween(from, to) ?? units }
    case 'rate':
      return { ...which, children, units }
    case 'average':
    case 'median':
    case 'sum':
      return { ...which, units }
  }
}

/** Which way a difference points. */
export function directionOf(difference: number): Change['direction'] {
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'same'
}

/** 100 (n₂d₁ - n₁d₂) / (d₁d₂): one division, so that equal shares differ by exactly 0. */
function pointsBetween(from: Point, to: Point): number | undefined {
  if (!from.denominator || !to.denominator) return undefined
  const difference = to.numerator * from.denominator - from.numerator * to.denominator
  return (100 * difference) / (from.denominator * to.denominator)
}
