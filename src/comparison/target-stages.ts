import { compareDays, type Day } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { hasValue, type Point } from './point.ts'
import type { Rating } from './rag.ts'
import { standingByTarget } from './target-standing.ts'
import type { Milestone, Target } from './targets.ts'

/** A milestone as it stands on a day. */
export interface StageStanding {
  readonly milestone: Milestone
  /** `passed`: its day has come. `next`: the first whose day has not. */
  readonly state: 'passed' | 'next' | 'ahead'
  /** The last figure of its stage, which says whether it was reached; absent where there is none, and while ahead. */
  readonly point?: Point
  /** How that figure stands by it. */
  readonly rating?: Rating
}

/**
 * Every milestone of a target in the order of their days, each with the last figure of its stage: the stage of a
 * milestone begins after the one before it, or on the day of the baseline. What was reached by July stays reached
 * when the figure of December is worse.
 */
export function stagesOf(
  indicator: Indicator,
  set: Target,
  points: readonly Point[],
  on: Day,
): StageStanding[] {
  const milestones = set.milestones.toSorted((a, b) => compareDays(a.by, b.by))
  const known = points.filter((point) => hasValue(point) && compareDays(point.period.endOn, on) <= 0)
  const next = milestones.find(({ by }) => compareDays(by, on) > 0)
  return milestones.map((milestone, at): StageStanding => {
    const before = milestones[at - 1]?.by
    const state = milestone === next ? 'next' : compareDays(milestone.by, on) <= 0 ? 'passed' : 'ahead'
    const point = known.findLast(
      ({ period: { endOn } }) =>
        compareDays(endOn, milestone.by) <= 0 && (!before || compareDays(endOn, before) > 0),
    )
    if (state === 'ahead' || !point) return { milestone, state }
    const { standing } = standingByTarget({ targets: { [indicator.key]: set } }, indicator, point)
    return standing ? { milestone, state, point, rating: standing.rating } : { milestone, state }
  })
}
