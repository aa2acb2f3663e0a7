import { type Run, runsOf } from './runs.ts'
import { sideOf } from './sides.ts'

/** How many points running make a trend or a shift, in the rules of the NHS. */
export const POINTS_IN_A_RUN = 7

/**
 * The second rule: at least so many points, each above (or each below) the one before. Seven points are six steps;
 * two equal values end it. A run goes the way its own steps go, its last point too.
 *
 * The tool NHSRplotthedots names a point by the step to its right, and so calls the end of a fall a rise.
 *
 * @example trends([9, 8, 7, 6, 5, 4, 3, 5]) // => one run below, from place 0 to 6
 */
export function trends(values: readonly number[], points = POINTS_IN_A_RUN): Run[] {
  const steps = values.slice(1).map((value, at) => sideOf(value, values[at]!))
  return runsOf(steps)
    .map((run) => ({ ...run, to: run.to + 1 }))
    .filter(({ from, to }) => to - from + 1 >= points)
}
