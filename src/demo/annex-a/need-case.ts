import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random, Weights } from '../random.ts'
import { type Enquiry, drawEnquiry } from './section-47.ts'

/** Sources of contacts and referrals, England 2024-25, as the template writes them. */
export const SOURCE: Weights<string> = [
  ['a) Individual', 80],
  ['b) Schools', 200],
  ['c) Education services', 25],
  ['d) Health services', 145],
  ['e) Housing', 15],
  ['f) LA services', 145],
  ['g) Police', 290],
  ['h) Other legal agency', 35],
  ['i) Other', 50],
  ['j) Anonymous', 12],
  ['k) Unknown', 3],
]

const NEED: Weights<string> = [
  ['N1', 570],
  ['N2', 90],
  ['N3', 45],
  ['N4', 90],
  ['N5', 130],
  ['N6', 25],
  ['N7', 5],
  ['N8', 15],
  ['N0', 15],
]

const CLOSED: Weights<string> = [
  ["g) 'Other' incl. Child no longer in need", 92],
  ['e) Transfer to another LA', 5],
  ['i) Not Stated', 3],
]
const NOT_IN_NEED = 'h) Child not in need after assessment'

const NO_FURTHER_ACTION = 0.07
const ENQUIRY = 0.34
const NEEDS_SUPPORT = 0.42
/** Forty-five working days are 63 days; about one assessment in six takes longer. */
const WITHIN = 62
const LATE = 0.16
const EMERGENCY = 0.3

/** An assessment by a social worker. */
export interface Assessment {
  readonly startedOn: DayNumber
  readonly authorisedOn: DayNumber
  readonly seen: string
  readonly needsSupport: boolean
}

/** A referral with what came of it. A referral without further action is closed on its own day. */
export interface NeedCase {
  readonly referredOn: DayNumber
  readonly source: string
  readonly need: string
  readonly assessment: Assessment | undefined
  readonly enquiry: Enquiry | undefined
  /** The day the case closes; far ahead for a child who stays in care. */
  readonly closedOn: DayNumber
  readonly reasonClosed: string
  readonly worker: string
}

/** The case of a child who does not come into care. Nothing of it goes on after the 18th birthday. */
export function drawCase(
  random: Random,
  plan: SettledPlan,
  { bornOn, referredOn }: { bornOn: DayNumber; referredOn: DayNumber },
): NeedCase {
  const adultOn = birthday(bornOn, 18)
  const start = {
    referredOn,
    source: random.pick(SOURCE),
    need: random.pick(NEED),
    worker: drawWorker(random, plan),
  }
  if (random.chance(NO_FURTHER_ACTION))
    return { ...start, assessment: undefined, enquiry: undefined, closedOn: referredOn, reasonClosed: '' }
  const enquiry = random.chance(ENQUIRY) ? drawEnquiry(random, { referredOn, adultOn }) : undefined
  const assessment = drawAssessment(random, referredOn, enquiry?.plan !== undefined)
  const assessedUntil = Math.max(assessment.authorisedOn, enquiry?.decidedOn ?? 0)
  if (!assessment.needsSupport)
    return {
      ...start,
      assessment,
      enquiry,
      closedOn: Math.min(adultOn, assessedUntil),
      reasonClosed: NOT_IN_NEED,
    }
  const plannedUntil = Math.max(assessedUntil, enquiry?.plan?.endedOn ?? 0)
  const lastedUntil = weekdayOnOrBefore(plannedUntil + 14 + Math.round(random.lognormal(110, 0.8)))
  const closedOn = Math.min(adultOn, lastedUntil)
  return { ...start, assessment, enquiry, closedOn, reasonClosed: random.pick(CLOSED) }
}

/** The case that leads to a period of care: it is open until some weeks after care ends. */
export function drawCareCase(
  random: Random,
  plan: SettledPlan,
  { child, period, before }: { child: Child; period: PeriodOfCare; before: DayNumber },
): NeedCase {
  const adultOn = birthday(child.bornOn, 18)
  const isSudden = child.unaccompanied || random.chance(EMERGENCY)
  const known = isSudden ? random.whole(0, 3) : 40 + Math.round(random.exponential(200))
  const referredOn = Math.min(period.startedOn, Math.max(before, weekdayOnOrBefore(period.startedOn - known)))
  const isHarm = period.need === 'N1' && !child.unaccompanied && random.chance(0.75)
  return {
    referredOn,
    source: child.unaccompanied ? 'g) Police' : random.pick(SOURCE),
    need: period.need,
    assessment: drawAssessment(random, referredOn, true),
    enquiry: isHarm
      ? drawEnquiry(random, { referredOn, adultOn, careStartsOn: period.startedOn })
      : undefined,
    closedOn: Math.max(period.endedOn, Math.min(adultOn, period.endedOn + random.whole(0, 60))),
    reasonClosed: closedAfter(period.episodes.at(-1)?.endReason ?? 'E8'),
    worker: drawWorker(random, plan),
  }
}

function drawAssessment(random: Random, referredOn: DayNumber, needsSupport: boolean): Assessment {
  const startedOn = referredOn + random.whole(0, 2)
  const days = random.chance(LATE)
    ? WITHIN + 2 + Math.round(random.exponential(20))
    : random.whole(12, WITHIN)
  const seen = random.chance(0.95) ? 'a) Yes' : random.chance(0.8) ? 'b) No' : 'c) Unknown'
  const support = needsSupport || random.chance(NEEDS_SUPPORT)
  return { startedOn, authorisedOn: weekdayOnOrBefore(startedOn + days), seen, needsSupport: support }
}

function drawWorker(random: Random, plan: SettledPlan): string {
  return `SW998${String(50_000 + random.whole(1, Math.max(8, Math.round(plan.children / 8))))}`
}

function closedAfter(endReason: string): string {
  if (endReason === 'E11' || endReason === 'E12') return 'a) Adopted'
  if (endReason === 'E2') return 'b) Died'
  if (endReason === 'E41') return 'c) Residence Order'
  if (['E45', 'E46', 'E47', 'E48'].includes(endReason)) return 'd) Special Guardianship Order'
  if (endReason === 'E3') return 'e) Transfer to another LA'
  return endReason === 'E7'
    ? 'f) Transfer to Adult Social Services'
    : "g) 'Other' incl. Child no longer in need"
}
