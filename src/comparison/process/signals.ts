import type { Limits } from './limits.ts'
import { areFlat } from './limits.ts'
import { outside } from './rule-outside.ts'
import { shifts } from './rule-shift.ts'
import { trends } from './rule-trend.ts'
import { threeOfEach, twoOfThree } from './rule-two-of-three.ts'
import { type Run, runAtEach } from './runs.ts'
import { type Side, sideOf } from './sides.ts'

/** Why a point stands out: the rules of “Making data count”, in the order they are tried. */
export type Rule = 'outside the limits' | 'trend' | 'two of three' | 'shift'

/** A point that chance hardly explains (“special cause”). */
export interface Signal {
  readonly rule: Rule
  /** Above the limit or the centre, or rising; below, or falling. */
  readonly side: Side
  /** The place of the first point of the run that names it: its own place when it stands alone. */
  readonly from: number
}

/**
 * Which points of a stretch stand out, and by which rule: the first that matches names the point.
 *
 * The points have to follow on each other without a gap. Where limits have no room between them (nothing ever moves)
 * no point stands out.
 */
export function signalsOf(values: readonly number[], limits: readonly Limits[]): (Signal | undefined)[] {
  if (limits.every(areFlat)) return values.map(() => undefined)
  const places = values.length
  const beyond = outside(
    values,
    limits.map(({ outer }) => outer),
  )
  const near = nearTheLimits(values, limits, beyond)
  const centres = limits.map(({ centre }) => centre)
  const sides = values.map((value, at) => sideOf(value, centres[at]!))
  const inTrend = runAtEach(trends(values), places)
  const inThree = threeOfEach(near, twoOfThree(near, sides))
  const inShift = runAtEach(shifts(values, centres), places)
  return values.map((_, at) => {
    const side = beyond[at]
    if (side) return { rule: 'outside the limits', side, from: at }
    return named('trend', inTrend[at]) ?? named('two of three', inThree[at]) ?? named('shift', inShift[at])
  })
}

/** Between the near limit and the outer one: a point beyond the outer limit is not near it. */
function nearTheLimits(
  values: readonly number[],
  limits: readonly Limits[],
  beyond: readonly (Side | undefined)[],
): (Side | undefined)[] {
  const past = outside(
    values,
    limits.map(({ near }) => near),
  )
  return past.map((side, at) => (beyond[at] ? undefined : side))
}

function named(rule: Rule, run: Run | undefined): Signal | undefined {
  return run && { rule, side: run.side, from: run.from }
}
