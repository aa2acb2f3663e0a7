import { type Limits, type LimitsOf, limitsRound, meanOf } from './limits.ts'
import { averageMovingRange, RANGE_TO_SIGMA } from './moving-range.ts'

/** Times between rare events are lopsided; this root (Nelson 1994) makes them nearly normal. */
const POWER = 3.6

/**
 * Limits of a t chart: how much time passes between one rare event and the next. Those of an XmR chart on the
 * 3.6th root of the times, put back to days; a limit below 0 is 0.
 *
 * @example tLimits of 30 days each time // => 30, 30 and 30: nothing varies
 */
export const tLimits: LimitsOf = ({ points, basis, screened }) => {
  const roots = basis.map(({ value }) => value ** (1 / POWER))
  const sigma = averageMovingRange(roots, screened) / RANGE_TO_SIGMA
  const limits = inDays(limitsRound(meanOf(roots), sigma, { floor: 0 }))
  return points.map(() => limits)
}

function inDays({ centre, outer, near }: Limits): Limits {
  const band = ({ lower, upper }: { lower: number; upper: number }) => ({
    lower: lower ** POWER,
    upper: upper ** POWER,
  })
  return { centre: centre ** POWER, outer: band(outer!), near: band(near!) }
}
