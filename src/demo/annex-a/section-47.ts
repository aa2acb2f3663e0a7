import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Random, Weights } from '../random.ts'

const CATEGORY: Weights<string> = [
  ['a) Neglect', 47],
  ['b) Physical Abuse', 8],
  ['c) Sexual Abuse', 5],
  ['d) Emotional Abuse', 37],
  ['e) Multiple', 3],
]

const PREVIOUS: Weights<number> = [
  [0, 76],
  [1, 18],
  [2, 5],
  [3, 1],
]

const CONFERENCE = 0.34
const CONFERENCE_BEFORE_CARE = 0.8
const PLAN = 0.87
const CATEGORY_CHANGES = 0.08

/** A child protection plan. */
export interface ProtectionPlan {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly category: string
  readonly latestCategory: string
  readonly previousPlans: number
  readonly emergency: boolean
}

/** A section 47 enquiry, from its strategy discussion to the decision about a conference. */
export interface Enquiry {
  readonly startedOn: DayNumber
  /** The day it was clear whether a conference is necessary, or the day of the conference. */
  readonly decidedOn: DayNumber
  readonly hasConference: boolean
  readonly plan: ProtectionPlan | undefined
}

/** When a child was referred, becomes an adult and, for some, comes into care. */
export interface EnquiryQuestion {
  readonly referredOn: DayNumber
  readonly adultOn: DayNumber
  readonly careStartsOn?: DayNumber
}

/**
 * An enquiry in the weeks after a referral; `undefined` when it would begin too late. It is over by the day the
 * child comes into care, and a plan ends within weeks of that day, because the care plan takes its place.
 */
export function drawEnquiry(random: Random, question: EnquiryQuestion): Enquiry | undefined {
  const { referredOn, adultOn, careStartsOn } = question
  const startedOn = weekdayOnOrBefore(referredOn + Math.round(random.exponential(6)))
  const hasConference = random.chance(careStartsOn === undefined ? CONFERENCE : CONFERENCE_BEFORE_CARE)
  const decidedOn = weekdayOnOrBefore(
    startedOn + (hasConference ? random.whole(13, 27) : random.whole(5, 15)),
  )
  const isPlanned = hasConference && random.chance(PLAN)
  const category = random.pick(CATEGORY)
  const drawn = {
    startedOn: decidedOn,
    category,
    latestCategory: random.chance(CATEGORY_CHANGES) ? random.pick(CATEGORY) : category,
    previousPlans: random.pick(PREVIOUS),
    emergency: random.chance(careStartsOn === undefined ? 0.02 : 0.15),
  }
  const lasts = Math.max(60, Math.round(random.lognormal(270, 0.55)))
  const latest = careStartsOn === undefined ? adultOn : Math.min(adultOn, careStartsOn + random.whole(0, 40))
  const endedOn = weekdayOnOrBefore(Math.min(decidedOn + lasts, latest))
  const over = careStartsOn ?? adultOn
  if (startedOn >= over) return undefined
  if (decidedOn >= over) return { startedOn, decidedOn: over, hasConference: false, plan: undefined }
  const plan = isPlanned && endedOn > decidedOn ? { ...drawn, endedOn } : undefined
  return { startedOn, decidedOn, hasConference, plan }
}
