import { POINTS_IN_A_RUN } from './rule-trend.ts'
import { type Run, runsOf } from './runs.ts'
import { sideOf } from './sides.ts'

/** The fourth rule: at least so many points running on one side of the centre. A point on the centre ends it. */
export function shifts(
  values: readonly number[],
  centres: readonly number[],
  points = POINTS_IN_A_RUN,
): Run[] {
  return runsOf(values.map((value, at) => sideOf(value, centres[at]!))).filter(
    ({ from, to }) => to - from + 1 >= points,
  )
}
