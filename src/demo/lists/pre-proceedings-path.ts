import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { CourtCase } from './court-path.ts'
import type { FamilyAtHome } from './families-at-home.ts'

const PURPOSE_PRE_PROCEEDINGS = 65

/** Of care proceedings that did not begin in an emergency, so many had pre-proceedings before them. */
const BEFORE_PROCEEDINGS = 0.6
/** Parents may be told some months before a birth. */
const LONGEST_BEFORE_BIRTH = 130
const SHORTEST_DAYS = 35
/** The share of plans whose review is held by the day it is due. */
const REVIEWED_IN_TIME = 0.72

const TURNED_AROUND: Weights<string> = [
  ['Stepped down to a child protection plan', 42],
  ['Stepped down to a child in need plan', 40],
  ['Cared for within the family', 12],
  ['Other outcome', 6],
]

/** One time in pre-proceedings; the days are as they truly come, some after the last return. */
export interface PreProceedings {
  readonly agreedOn: DayNumber
  readonly letterOn: DayNumber
  readonly meetingOn: DayNumber
  readonly reviewDueOn: DayNumber
  /** Undefined when the process ended before a review was held. */
  readonly reviewedOn: DayNumber | undefined
  readonly endedOn: DayNumber
  readonly outcome: string
}

/** The pre-proceedings before the care proceedings of a period of care; undefined when there were none. */
export function preProceedingsOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  cases: readonly CourtCase[],
): PreProceedings | undefined {
  const care = cases.find(({ application }) => application === 'Care or supervision order')
  const startsUrgently = ['L1', 'L2', 'J1'].includes(period.episodes[0]!.legalStatus)
  const random = new Random(plan.seed, child.number, PURPOSE_PRE_PROCEEDINGS, period.startedOn)
  if (!care || startsUrgently || !random.chance(BEFORE_PROCEEDINGS)) return undefined
  const wanted = care.issuedOn - daysOf(random)
  const agreedOn = weekdayOnOrBefore(Math.max(wanted, child.bornOn - LONGEST_BEFORE_BIRTH))
  if (care.issuedOn - agreedOn < SHORTEST_DAYS) return undefined
  return stepsOf(random, agreedOn, care.issuedOn, 'Proceedings issued')
}

/** The pre-proceedings of a family whose children stayed out of care; undefined for the other courses. */
export function preProceedingsAtHome(plan: SettledPlan, family: FamilyAtHome): PreProceedings | undefined {
  if (family.course !== 'pre-proceedings' && family.course !== 'proceedings') return undefined
  const random = new Random(plan.seed, family.number, PURPOSE_PRE_PROCEEDINGS, 1)
  const agreedOn = weekdayOnOrBefore(family.concernOn)
  const outcome = family.course === 'proceedings' ? 'Proceedings issued' : random.pick(TURNED_AROUND)
  return stepsOf(random, agreedOn, weekdayOnOrBefore(agreedOn + daysOf(random)), outcome)
}

function daysOf(random: Random): number {
  return Math.round(Math.max(50, Math.min(300, random.lognormal(125, 0.4))))
}

function stepsOf(random: Random, agreedOn: DayNumber, endedOn: DayNumber, outcome: string): PreProceedings {
  const letterOn = weekdayOnOrBefore(agreedOn + random.whole(3, 14))
  const meetingOn = weekdayOnOrBefore(letterOn + random.whole(9, 18))
  const reviewDueOn = meetingOn + 42
  const late = random.chance(REVIEWED_IN_TIME) ? -random.whole(0, 8) : 3 + Math.round(random.exponential(20))
  const reviewed = weekdayOnOrBefore(reviewDueOn + late)
  return {
    agreedOn,
    letterOn: Math.min(letterOn, endedOn),
    meetingOn: Math.min(meetingOn, endedOn),
    reviewDueOn,
    reviewedOn: reviewed <= endedOn ? reviewed : undefined,
    endedOn,
    outcome,
  }
}
