import { type LimitsOf, limitsRound, meanOf } from './limits.ts'
import { medianOf } from './median.ts'

/**
 * Limits of a g chart: how many days (or cases) pass between one rare event and the next, counted in whole numbers,
 * so that two events on one day are 0 apart. Centre the median; upper limit m + 3 √(m (m + 1)) with m the mean;
 * lower limit 0.
 *
 * @example gLimits of 1, 2, 9 // => mean 4, sigma 4.47, median 2, limits 0 and 17.4
 */
export const gLimits: LimitsOf = ({ points, basis }) => {
  const between = basis.map(({ value }) => value)
  const mean = meanOf(between)
  const { outer, near } = limitsRound(mean, Math.sqrt(mean * (mean + 1)))
  const limits = {
    centre: medianOf(between),
    outer: { lower: 0, upper: outer!.upper },
    near: { lower: 0, upper: near!.upper },
  }
  return points.map(() => limits)
}
