import { medianOf } from './median.ts'
import type { LimitsOf } from './limits.ts'

/** A run chart: the median and no limits, for when only runs and trends are to be read. */
export const runLimits: LimitsOf = ({ points, basis }) => {
  const centre = medianOf(basis.map(({ value }) => value))
  return points.map(() => ({ centre }))
}
