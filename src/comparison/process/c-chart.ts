import { type LimitsOf, limitsRound, meanOf } from './limits.ts'

/**
 * Limits of a c chart: counts of events that chance alone spreads, in months of equal opportunity. Mean ± 3 √mean,
 * never below 0.
 *
 * @example cLimits of 4, 5, 3, 4 // => mean 4, sigma 2, limits 0 and 10
 */
export const cLimits: LimitsOf = ({ points, basis }) => {
  const centre = meanOf(basis.map(({ value }) => value))
  const limits = limitsRound(centre, Math.sqrt(centre), { floor: 0 })
  return points.map(() => limits)
}
