import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { changedBy } from './over-time.ts'
import {
  LAST_OF_SCHOOL_AGE,
  RECEPTION,
  academicYearOf,
  isTermTime,
  termsOf,
  yearGroupIn,
} from './school-years.ts'
import { type SchoolSpell, spellOn } from './schooling-spells.ts'

const PURPOSE_PLANS = 43

/** A personal education plan that was due for a child, done or not. */
export interface EducationPlan {
  readonly kind: 'Initial' | 'Review'
  readonly dueOn: DayNumber
  /** When the virtual school learned that the child is in care; for initial plans. */
  readonly notifiedOn: DayNumber | undefined
  readonly completedOn: DayNumber | undefined
  /** Why the plan came late, if it did and somebody said. */
  readonly cause: string
}

/** Twenty working days are four weeks where no bank holiday falls in them; the list counts them so. */
const DAYS_TO_INITIAL = 28
const LAST_YEAR_GROUP = LAST_OF_SCHOOL_AGE + 2

/** Days until the report of new children reaches the virtual school: two mostly, over ten sometimes. */
const TYPICAL_NOTICE = 2
const SPREAD_OF_NOTICE = 1.1
const LATE_NOTICE = 10

/** The share of initial plans in time where nothing stands in the way, and what is left of it where something does. */
const IN_TIME = { from: 0.58, to: 0.8 }
const LEFT_AFTER_LATE_NOTICE = 0.35
const LEFT_IN_HOLIDAYS = 0.5
const LEFT_WITHOUT_SCHOOL = 0.25
const CAUSE_NOT_SAID = 0.08

const OTHER_CAUSES: Weights<string> = [
  ['People could not attend', 44],
  ['Moved placement', 30],
  ['Young person did not take part', 10],
  ['Other', 16],
]

/** The share of termly plans that are never done in their term. */
const TERM_MISSED = 0.035

/**
 * The plan due within 20 working days of coming into care; `undefined` for a child not of an age for it, and for
 * one who left care without a plan before it was due.
 */
export function initialPlan(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  spells: readonly SchoolSpell[],
): EducationPlan | undefined {
  const random = new Random(plan.seed, child.number, PURPOSE_PLANS, period.startedOn)
  const { startedOn, endedOn } = period
  const yearGroup = yearGroupIn(child.bornOn, academicYearOf(startedOn))
  const notifiedOn = startedOn + Math.round(random.lognormal(TYPICAL_NOTICE, SPREAD_OF_NOTICE))
  if (yearGroup < RECEPTION || yearGroup > LAST_YEAR_GROUP || notifiedOn >= endedOn) return undefined
  const dueOn = weekdayOnOrBefore(startedOn + DAYS_TO_INITIAL)
  const obstacle = obstacleTo({ startedOn, notifiedOn, dueOn }, spells)
  const inTime = random.chance(changedBy(plan, IN_TIME, startedOn) * obstacle.left)
  const wished = inTime ? dueOn - random.whole(0, 14) : dueOn + 1 + Math.round(random.exponential(16))
  const on = afterWeekend(Math.max(notifiedOn + 1, wished))
  const completedOn = on < endedOn ? on : undefined
  if (completedOn === undefined && dueOn >= endedOn) return undefined
  const cause = random.chance(CAUSE_NOT_SAID) ? '' : (obstacle.cause ?? random.pick(OTHER_CAUSES))
  return { kind: 'Initial', dueOn, notifiedOn, completedOn, cause }
}

/** The plans of each term after the first one was due, at about the same time in every term. */
export function reviewedPlans(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  first: EducationPlan | undefined,
): EducationPlan[] {
  const random = new Random(plan.seed, child.number, PURPOSE_PLANS, period.startedOn + 1)
  const usual = 0.15 + 0.7 * random.next()
  const from = Math.max(period.startedOn, plan.firstDay)
  const until = Math.min(period.endedOn, plan.lastDay + 1)
  const plans: EducationPlan[] = []
  for (let year = academicYearOf(from); year <= academicYearOf(until); year++) {
    const yearGroup = yearGroupIn(child.bornOn, year)
    if (yearGroup < RECEPTION || yearGroup > LAST_YEAR_GROUP) continue
    for (const { startsOn, endsOn } of termsOf(year)) {
      const dueOn = weekdayOnOrBefore(endsOn)
      const isAfterFirst = first === undefined || startsOn > first.dueOn
      if (dueOn < from || dueOn >= until || startsOn < period.startedOn || !isAfterFirst) continue
      const at = Math.min(0.98, Math.max(0.02, usual + 0.08 * random.normal()))
      const on = Math.max(startsOn, weekdayOnOrBefore(startsOn + Math.round(at * (endsOn - startsOn))))
      const completedOn = random.chance(TERM_MISSED) ? undefined : on
      const cause = random.chance(CAUSE_NOT_SAID) ? '' : random.pick(OTHER_CAUSES)
      plans.push({ kind: 'Review', dueOn, notifiedOn: undefined, completedOn, cause })
    }
  }
  return plans
}

interface FirstWeeks {
  readonly startedOn: DayNumber
  readonly notifiedOn: DayNumber
  readonly dueOn: DayNumber
}

/** What stands in the way of an initial plan, and the part of the chance of being in time that it leaves. */
function obstacleTo(
  { startedOn, notifiedOn, dueOn }: FirstWeeks,
  spells: readonly SchoolSpell[],
): { cause: string | undefined; left: number } {
  if (notifiedOn - startedOn > LATE_NOTICE)
    return { cause: 'Virtual school told late', left: LEFT_AFTER_LATE_NOTICE }
  if (!spellOn(spells, startedOn + 10)?.school)
    return { cause: 'Not yet on a school roll', left: LEFT_WITHOUT_SCHOOL }
  if (!isTermTime(startedOn + 10) || !isTermTime(dueOn))
    return { cause: 'School holidays', left: LEFT_IN_HOLIDAYS }
  return { cause: undefined, left: 1 }
}

/** The day itself, or the Monday after when it is a Saturday or Sunday. */
function afterWeekend(on: DayNumber): DayNumber {
  return weekdayOnOrBefore(on) === on ? on : weekdayOnOrBefore(on) + 3
}
