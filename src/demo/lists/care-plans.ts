import { type DayNumber, NEVER, ageOn } from '../calendar.ts'
import type { Child, PeriodOfCare, Placement } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { reviewsOf } from '../reviews-file.ts'
import { type Change, changedBy } from './over-time.ts'
import { closed, completionOf, type PlanVersion } from './plan-version.ts'

const PURPOSE_CARE_PLANS = 25
const PURPOSE_CHILD_FRIENDLY = 26
const PURPOSE_PLACEMENT_PLANS = 28

/** Ten working days, in which the law wants the first care plan and managers want a reviewed one rewritten. */
const CARE_PLAN_WITHIN = 14
const CARE_PLAN_LATE: Change = { from: 0.18, to: 0.09 }
/** A plan is left as it was after a review now and then, but not twice. */
const LEFT_AS_IT_WAS = 0.35
const NOT_TOUCHED = 0.035

const CHILD_FRIENDLY_WITHIN = 28
const CHILD_FRIENDLY_LATE: Change = { from: 0.42, to: 0.24 }
const CHILD_FRIENDLY_NEVER = 0.1
const FIRST_AGE = 4

/** Five working days. */
const PLACEMENT_PLAN_WITHIN = 7
const PLACEMENT_PLAN_LATE = 0.14

/** The care plans of a period of care: one at its start, then a new version after most reviews. */
export function* carePlansOf(plan: SettledPlan, child: Child, period: PeriodOfCare): Generator<PlanVersion> {
  const random = new Random(plan.seed, child.number, PURPOSE_CARE_PLANS, period.startedOn)
  const pace = { earliest: 3, latest: CARE_PLAN_WITHIN, meanDaysLate: 18 }
  const begun = (startedOn: DayNumber): PlanVersion => ({
    kind: 'Care plan',
    startedOn,
    dueOn: startedOn + CARE_PLAN_WITHIN,
    completedOn: completionOf(random, startedOn, {
      ...pace,
      late: changedBy(plan, CARE_PLAN_LATE, startedOn),
    }),
    untilOn: NEVER,
    isReplaced: false,
  })
  let version = begun(period.startedOn)
  for (const { on } of reviewsOf(plan, child, period)) {
    if (random.chance(NOT_TOUCHED)) continue
    const canStay = version.completedOn! < on && version.reviewedOn === undefined
    if (canStay && random.chance(LEFT_AS_IT_WAS)) {
      version = { ...version, reviewedOn: on }
      continue
    }
    yield closed(version, on, true)
    version = begun(on)
  }
  yield closed(version, period.endedOn, false)
}

/** Plans written for the child to read: after the first review, then after every second, from the age of four. */
export function* childFriendlyPlansOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): Generator<PlanVersion> {
  const random = new Random(plan.seed, child.number, PURPOSE_CHILD_FRIENDLY, period.startedOn)
  const pace = { earliest: 5, latest: CHILD_FRIENDLY_WITHIN, meanDaysLate: 30 }
  let version: PlanVersion | undefined
  let review = 0
  for (const { on } of reviewsOf(plan, child, period)) {
    if (review++ % 2 === 1 || ageOn(child.bornOn, on) < FIRST_AGE) continue
    if (version) yield closed(version, on, true)
    const late = changedBy(plan, CHILD_FRIENDLY_LATE, on)
    const completedOn = completionOf(random, on, { ...pace, late })
    version = {
      kind: 'Child-friendly plan',
      startedOn: on,
      dueOn: on + CHILD_FRIENDLY_WITHIN,
      completedOn: random.chance(CHILD_FRIENDLY_NEVER) ? undefined : completedOn,
      untilOn: NEVER,
      isReplaced: false,
    }
  }
  if (version) yield closed(version, period.endedOn, false)
}

/** One placement plan for every placement but temporary ones. */
export function* placementPlansOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): Generator<PlanVersion> {
  const random = new Random(plan.seed, child.number, PURPOSE_PLACEMENT_PLANS, period.startedOn)
  const pace = { earliest: 0, latest: PLACEMENT_PLAN_WITHIN, late: PLACEMENT_PLAN_LATE, meanDaysLate: 12 }
  const planned = new Set<Placement>()
  for (const { startedOn, reasonNew, placement } of period.episodes) {
    if (reasonNew === 'L' || placement.code.startsWith('T') || planned.has(placement)) continue
    planned.add(placement)
    const lastHere = period.episodes.findLast((episode) => episode.placement === placement)!
    const version: PlanVersion = {
      kind: 'Placement plan',
      startedOn,
      dueOn: startedOn + PLACEMENT_PLAN_WITHIN,
      completedOn: completionOf(random, startedOn, pace),
      untilOn: NEVER,
      isReplaced: false,
    }
    yield closed(version, lastHere.endedOn, lastHere.endedOn < period.endedOn)
  }
}
