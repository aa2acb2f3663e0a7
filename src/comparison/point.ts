import type { Period } from '../core/index.ts'

/** One figure for one period: what a series, a comparison and a target are made against. */
export interface Point {
  readonly period: Period
  /** Cases that scored, or the number counted or summed. */
  readonly numerator: number
  /** Cases that could have scored, or the population; a count has none. */
  readonly denominator: number | undefined
  /** Per cent from 0 to 100 for percentages, otherwise the plain number; `undefined` when there is none. */
  readonly value: number | undefined
}

/** A point that has a value. */
export interface ValuedPoint extends Point {
  readonly value: number
}

/** Which way is good. Neutral measures (how many children are looked after) are never judged. */
export type Better = 'higher' | 'lower' | 'neutral'

/** How a figure is made from its cases. */
export type Measure = 'count' | 'percentage' | 'rate' | 'average' | 'median' | 'sum'

export function hasValue(point: Point): point is ValuedPoint {
  return point.value !== undefined
}
