import { type Limits, type LimitsOf, meanOf } from './limits.ts'
import { averageMovingRange } from './moving-range.ts'

/** Three standard deviations in average moving ranges, as NHS tools round 3 / 1.128. */
const OUTER = 2.66
const NEAR = (2 / 3) * OUTER

/**
 * Limits of an XmR chart (individual values): mean ± 2.66 average moving ranges, near limits at two thirds of that.
 *
 * Asks nothing of how the values come about, so it suits counts, averages and sums alike. Source: NHS England,
 * Making data count. When nothing ever moves, the limits are the mean.
 *
 * @example xmrLimits of 10, 12, 11 // => mean 11, average moving range 1.5, limits 7.01 and 14.99
 */
export const xmrLimits: LimitsOf = ({ points, basis, screened }) => {
  const values = basis.map(({ value }) => value)
  const limits = limitsOfIndividuals(meanOf(values), averageMovingRange(values, screened))
  return points.map(() => limits)
}

function limitsOfIndividuals(centre: number, range: number): Limits {
  return {
    centre,
    outer: { lower: centre - OUTER * range, upper: centre + OUTER * range },
    near: { lower: centre - NEAR * range, upper: centre + NEAR * range },
  }
}
