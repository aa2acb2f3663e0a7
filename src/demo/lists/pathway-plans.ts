import { type DayNumber, NEVER, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { monthsLater } from './months.ts'
import { type Change, changedBy } from './over-time.ts'
import { preparingOf } from './personal-advisers.ts'
import { closed, type PlanVersion } from './plan-version.ts'

const PURPOSE_PATHWAY_PLANS = 27

/** Within three months of 16, or of becoming eligible; then a review at least every six. */
const FIRST_WITHIN_MONTHS = 3
const REVIEWED_WITHIN_MONTHS = 6
const FIRST_LATE: Change = { from: 0.2, to: 0.09 }
const LATER_LATE: Change = { from: 0.28, to: 0.16 }
const MEAN_DAYS_LATE = 70
const NEEDS_NOT_ASSESSED = 0.05
/** A plan is left as it was after a review now and then, but not twice. */
const LEFT_AS_IT_WAS = 0.3
/** So many young people want no plan, and theirs is never finished. */
const DECLINED = 0.045

/** The pathway plans of a young person, each version looked at again after about six months. */
export function* pathwayPlansOf(plan: SettledPlan, child: Child): Generator<PlanVersion> {
  const preparing = preparingOf(child)
  if (!preparing) return
  const random = new Random(plan.seed, child.number, PURPOSE_PATHWAY_PLANS)
  const finish = (dueOn: DayNumber, late: Change): DayNumber => {
    const isLate = random.chance(changedBy(plan, late, dueOn))
    const days = isLate ? 5 + Math.round(random.exponential(MEAN_DAYS_LATE)) : -random.whole(0, 14)
    return weekdayOnOrBefore(dueOn + days)
  }
  const begun = (dueOn: DayNumber, completedOn: DayNumber, days: number): PlanVersion => ({
    kind: 'Pathway plan',
    startedOn: dueOn - days,
    dueOn,
    completedOn,
    untilOn: NEVER,
    isReplaced: false,
  })
  const firstDueOn = monthsLater(preparing.from, FIRST_WITHIN_MONTHS)
  let version = begun(firstDueOn, finish(firstDueOn, FIRST_LATE), random.whole(25, 40))
  if (version.startedOn >= preparing.until) return
  const assessedOn = weekdayOnOrBefore(version.startedOn + random.whole(-30, 6))
  if (!random.chance(NEEDS_NOT_ASSESSED)) version = { ...version, needsAssessedOn: assessedOn }
  if (random.chance(DECLINED))
    return yield closed({ ...version, completedOn: undefined }, preparing.until, false)
  let lookedAtOn = version.completedOn!
  while (lookedAtOn < preparing.until && lookedAtOn <= plan.lastDay) {
    const dueOn = monthsLater(lookedAtOn, REVIEWED_WITHIN_MONTHS)
    const on = finish(dueOn, LATER_LATE)
    const days = random.whole(18, 35)
    if (version.reviewedOn === undefined && random.chance(LEFT_AS_IT_WAS)) {
      if (on < preparing.until) version = { ...version, reviewedOn: on }
    } else if (dueOn - days < preparing.until) {
      yield closed(version, dueOn - days, true)
      version = { ...begun(dueOn, on, days), needsAssessedOn: version.needsAssessedOn }
    }
    lookedAtOn = on
  }
  yield closed(version, preparing.until, false)
}
