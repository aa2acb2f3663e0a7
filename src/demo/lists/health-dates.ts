import { type DayNumber, ageOn, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { changedBy } from './over-time.ts'

const PURPOSE_HEALTH = 45

/** A health assessment that came due in a period of care. */
export interface Assessment {
  readonly kind: 'Initial' | 'Review'
  readonly dueOn: DayNumber
  /** `undefined` when it was never held, or not before care ended. */
  readonly completedOn: DayNumber | undefined
  readonly declined: boolean
  readonly isInside: boolean
}

/** The return year of a day with what OC2 says of the child there; `told` is undefined where it says nothing. */
export type YearsAssessed = (
  on: DayNumber,
) => { readonly endsOn: DayNumber; readonly told: boolean | undefined } | undefined

/** Twenty working days are four weeks where no bank holiday falls in them; the list counts them so. */
const DAYS_TO_INITIAL = 28
const DAYS_UNDER_FIVE = 182
const DAYS_FROM_FIVE = 365
const EARLY = 20
/** Assessments are asked for up to three months before they are due. */
const DAYS_AHEAD = 92

/** The share of assessments that come late: the nurses travel further now than at the first return. */
const INITIAL_LATE = { inside: { from: 0.12, to: 0.05 }, outside: { from: 0.4, to: 0.2 } }
const REVIEW_LATE = { inside: { from: 0.05, to: 0.02 }, outside: { from: 0.42, to: 0.14 } }
const INITIAL_NEVER = 0.01
const DECLINES = 0.4
const FIRST_AGE_TO_DECLINE = 12

/** The assessment due within 20 working days of coming into care, whether or not the child stayed for so long. */
export function initialAssessment(plan: SettledPlan, child: Child, period: PeriodOfCare): Assessment {
  const random = new Random(plan.seed, child.number, PURPOSE_HEALTH, period.startedOn)
  const dueOn = weekdayOnOrBefore(period.startedOn + DAYS_TO_INITIAL)
  const isInside = insideOn(period, dueOn)
  const isLate = random.chance(changedBy(plan, INITIAL_LATE[isInside ? 'inside' : 'outside'], dueOn))
  const on = weekdayOnOrBefore(
    dueOn + (isLate ? 4 + Math.round(random.exponential(18)) : -random.whole(0, 12)),
  )
  const isHeld = !random.chance(INITIAL_NEVER) && on < period.endedOn
  return { kind: 'Initial', dueOn, completedOn: isHeld ? on : undefined, declined: false, isInside }
}

/**
 * The assessments after the initial one: every six months under five, every twelve from five, from the day of
 * the one before. A year that the return calls up to date has what it needs; one it does not has none.
 */
export function* reviewAssessments(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  { first, assessed }: { first: Assessment; assessed: YearsAssessed },
): Generator<Assessment> {
  const random = new Random(plan.seed, child.number, PURPOSE_HEALTH, period.startedOn + 1)
  let before = first.completedOn ?? first.dueOn
  for (;;) {
    const isUnderFive = ageOn(child.bornOn, before) < 5
    const dueOn = before + (isUnderFive ? DAYS_UNDER_FIVE : DAYS_FROM_FIVE)
    if (dueOn >= period.endedOn || dueOn > plan.lastDay + DAYS_AHEAD) return
    const isInside = insideOn(period, dueOn)
    const late = changedBy(plan, REVIEW_LATE[isInside ? 'inside' : 'outside'], dueOn)
    const on = heldOn(random, { dueOn, isUnderFive, late }, assessed)
    const isHeld = on !== undefined && on < period.endedOn
    const couldDecline = ageOn(child.bornOn, dueOn) >= FIRST_AGE_TO_DECLINE && dueOn <= plan.lastDay
    const declined = on === undefined && couldDecline && random.chance(DECLINES)
    yield { kind: 'Review', dueOn, completedOn: isHeld ? on : undefined, declined, isInside }
    before = on ?? dueOn
  }
}

/** The day a review assessment is held; `undefined` when it is not. */
function heldOn(
  random: Random,
  { dueOn, isUnderFive, late }: { dueOn: DayNumber; isUnderFive: boolean; late: number },
  assessed: YearsAssessed,
): DayNumber | undefined {
  const year = assessed(dueOn)
  // Two assessments in a year leave a child under five no room for a late one.
  const isLate = random.chance(late) && !(year?.told && isUnderFive)
  const wished = weekdayOnOrBefore(
    dueOn + (isLate ? 3 + Math.round(random.exponential(25)) : -random.whole(0, EARLY)),
  )
  const on = year?.told ? Math.min(wished, weekdayOnOrBefore(year.endsOn)) : wished
  if (year?.told !== false && assessed(on)?.told !== false) return on
  if (year?.told !== false) return dueOn
  const nextYear = year.endsOn + random.whole(3, 50)
  return assessed(nextYear)?.told === false ? undefined : nextYear
}

/** Whether the child lives inside the authority on a day. */
function insideOn({ episodes }: PeriodOfCare, on: DayNumber): boolean {
  return episodes.findLast(({ startedOn }) => startedOn <= on)?.placement.inside ?? true
}
