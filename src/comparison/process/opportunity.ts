import type { ValuedPoint } from '../point.ts'
import { separated, type SeparatePoints } from './separate-points.ts'

/** How many could have had an event in each month, where that is known for a count. */
export interface Opportunity {
  /** Who they are: “children looked after”. */
  readonly among: string
  /** For how many of them the rate is said, such as 100. */
  readonly per: number
  /** How many there were, by the code of the month (`2026-03`). */
  readonly inMonth: ReadonlyMap<string, number>
}

/** Whether it is known for every one of these months who could have had an event, and somebody could. */
export function isKnownFor(points: readonly ValuedPoint[], { inMonth }: Opportunity): boolean {
  return points.every(({ period }) => (inMonth.get(period.code) ?? 0) > 0)
}

/**
 * The events of each month as a rate of those who could have had one, which must be known ({@link isKnownFor}).
 *
 * @example 12 children who left, of 600 looked after, per 100 // => 2
 */
export function ratesOf({ of, points }: SeparatePoints, { per, inMonth }: Opportunity): SeparatePoints {
  const rates = points.map(({ period, numerator }): ValuedPoint => {
    const denominator = inMonth.get(period.code)!
    return { period, numerator, denominator, value: (per * numerator) / denominator }
  })
  return separated(of, rates)
}
