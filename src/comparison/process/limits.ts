import type { Interval } from '../../core/index.ts'
import type { ValuedPoint } from '../point.ts'

/** The lines drawn for one point. A run chart has the centre only. */
export interface Limits {
  /** The mean of the group; the median on a run chart and a chart of opportunities between events. */
  readonly centre: number
  /** The process limits: three standard deviations either way. Beyond them lies what chance hardly ever does. */
  readonly outer?: Interval
  /** Two standard deviations either way. */
  readonly near?: Interval
}

/** What limits are worked out from: a point without its period. */
export type Observed = Pick<ValuedPoint, 'numerator' | 'denominator' | 'value'>

/** What is asked of a function of limits. */
export interface LimitsQuestion {
  /** The points that get limits. */
  readonly points: readonly Observed[]
  /** The points the limits are worked out from, at least two: all of them, or the first so many. */
  readonly basis: readonly Observed[]
  /** Whether moving ranges that are themselves beyond chance are left out once, as NHS tools do. */
  readonly screened: boolean
  /** What one unit of a rate is for, such as 10,000 children. */
  readonly per: number
}

/** The limits of each of the points, in the unit of their values. */
export type LimitsOf = (question: LimitsQuestion) => Limits[]

/** Values a limit cannot pass: a count is never below 0, a percentage never above 100. */
export interface Bounds {
  readonly floor?: number
  readonly ceiling?: number
}

/** Limits three (and two) standard deviations round a centre, kept within what is possible. */
export function limitsRound(centre: number, sigma: number, bounds: Bounds = {}): Limits {
  return within(bounds, { centre, outer: band(centre, 3 * sigma), near: band(centre, 2 * sigma) })
}

/** Limits kept within what is possible. The centre, being a mean of what was seen, is so already. */
export function within({ floor = -Infinity, ceiling = Infinity }: Bounds, limits: Limits): Limits {
  const kept = ({ lower, upper }: Interval) => ({
    lower: Math.max(floor, lower),
    upper: Math.min(ceiling, upper),
  })
  const { centre, outer, near } = limits
  return { centre, ...(outer && { outer: kept(outer) }), ...(near && { near: kept(near) }) }
}

/** Whether there is no room between the limits: then nothing can lie outside them but what rounding makes. */
export function areFlat({ outer }: Limits): boolean {
  return outer !== undefined && outer.upper <= outer.lower
}

/** The mean; `NaN` of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function band(centre: number, width: number): Interval {
  return { lower: centre - width, upper: centre + width }
}
