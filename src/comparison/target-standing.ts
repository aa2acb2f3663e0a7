import type { Day } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'
import { type Gap, gapToTarget } from './gap-to-target.ts'
import { type NeededChange, neededChange } from './needed-change.ts'
import { hasValue, type Point } from './point.ts'
import { type NotRatedBecause, ragOf, type Rating } from './rag.ts'
import { displayRule, type DisplayRule } from './small-numbers.ts'
import { pathAt } from './target-path.ts'
import type { Target } from './targets.ts'

/**
 * A target as it stands for one figure: what should be reached by when, and how far off the figure is. A figure of a
 * day before the target's baseline has none.
 */
export interface TargetStanding {
  readonly on: 'children' | 'value'
  readonly value: number
  readonly by: Day
  readonly gap: Gap
  /** Whether a verdict may be given: never on fewer than 30 cases. */
  readonly rated: boolean
  /** Met, close or missed; or why it is not rated. */
  readonly rating: Rating
  /** What the next milestone still needs; `undefined` where nothing is needed or nothing may be said. */
  readonly needed: NeededChange | undefined
  /** The target itself, with its stages, owner and note. */
  readonly set: Target
}

/** A figure has a standing by the target that is set, or there is a reason why it has none. */
export type StandingOrNot =
  | { readonly standing: TargetStanding; readonly because?: never }
  | {
      readonly standing?: never
      readonly because: 'no-target' | Extract<NotRatedBecause, 'no-figure' | 'before-baseline'>
    }

/** How the figure of an indicator stands by the target that `homeward.yaml` sets for it; or why it does not. */
export function standingByTarget(
  { targets }: { readonly targets: Readonly<Record<string, Target>> },
  indicator: Indicator,
  point: Point | undefined,
): StandingOrNot {
  const set = targets[indicator.key]
  if (!set) return { because: 'no-target' }
  if (!point || !hasValue(point)) return { because: 'no-figure' }
  const milestone = pathAt(set, point.period.endOn).judged
  if (!milestone) return { because: 'before-baseline' }
  const question = {
    point,
    on: set.on,
    better: indicator.better,
    // Of sums nobody can say how many children would bring them to the target.
    measure: indicator.per === undefined ? indicator.measure : 'average',
    ...(indicator.measure === 'rate' ? { per: 10_000 } : {}),
  } as const
  const rated = displayRuleOf(indicator, point) === 'full'
  const rating = ragOf({
    ...question,
    target: milestone.value,
    baseline: set.baseline?.value,
    tolerance: set.tolerance,
    mayBeRated: rated,
  })
  const standing = {
    on: set.on,
    value: milestone.value,
    by: milestone.by,
    gap: gapToTarget({ ...question, target: milestone.value }),
    rated,
    rating,
    needed: rated ? neededChange({ ...question, target: set }) : undefined,
    set,
  }
  return { standing }
}

/** How much of a figure may be said, by the cases it is made from: counts, rates and sums are said in full. */
export function displayRuleOf(
  { measure }: Pick<Indicator, 'measure'>,
  { denominator }: { readonly denominator?: number | null | undefined },
): DisplayRule {
  const sized = measure === 'percentage' || measure === 'average' || measure === 'median'
  return sized ? displayRule(denominator ?? 0) : 'full'
}
