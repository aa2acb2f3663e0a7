import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type Change, changedBy } from './over-time.ts'

const PURPOSE_ENQUIRIES = 80

/** Enquiries a year of an authority of 620 children, at first and in the end. */
const A_YEAR: Change = { from: 250, to: 330 }
/** So long before the first return the list begins, so that assessments are under way on its first day. */
const WARMING_UP_DAYS = 300

const FROM_AGENCY = 0.045
/** The chance to reach each stage from the one before; carers of agencies know what they want. */
const ANSWERED = 0.95
const ASKED_FOR_PART_ONE = 0.31
const RECEIVED = 0.72
const ASSESSED = 0.74
const APPROVED = 0.4
const EASIER_FROM_AGENCY = 0.8

const EARLY_REASONS: Weights<string> = [
  ['No reply', 36],
  ['Household withdrew', 22],
  ['No room for a child', 16],
  ['Change of circumstances', 11],
  ['Went to another agency', 9],
  ['Not suitable', 6],
]
const LATE_REASONS: Weights<string> = [
  ['Household withdrew', 42],
  ['Change of circumstances', 24],
  ['Checks or references', 14],
  ['Not suitable', 12],
  ['Not approved', 8],
]

/** What became of a household that asked about fostering; each stage it did not reach is left out. */
export interface Enquiry {
  readonly householdId: string
  readonly number: number
  readonly fromAgency: boolean
  readonly enquiredOn: DayNumber
  readonly respondedOn?: DayNumber
  readonly askedOn?: DayNumber
  readonly receivedOn?: DayNumber
  readonly formStartedOn?: DayNumber
  readonly allocatedOn?: DayNumber
  readonly panelOn?: DayNumber
  readonly approvedOn?: DayNumber
  readonly withdrawnOn?: DayNumber
  readonly reason?: string
}

/** Enquiries in order of their days, lived to their end even when that is after the last return. */
export function fosteringEnquiries(plan: SettledPlan): Enquiry[] {
  const enquiries: Enquiry[] = []
  let on = plan.firstDay - WARMING_UP_DAYS
  for (let number = 1; ; number++) {
    const random = new Random(plan.seed, number, PURPOSE_ENQUIRIES)
    on += random.exponential(365 / ((changedBy(plan, A_YEAR, on) * plan.children) / 620))
    if (on > plan.lastDay) return enquiries
    const enquiry = follow(random, number, weekdayOnOrBefore(Math.floor(on)))
    if ((enquiry.withdrawnOn ?? enquiry.approvedOn ?? plan.lastDay) >= plan.firstDay) enquiries.push(enquiry)
  }
}

function follow(random: Random, number: number, enquiredOn: DayNumber): Enquiry {
  const fromAgency = random.chance(FROM_AGENCY)
  const householdId = `FH${String(number).padStart(5, '0')}`
  const goesOn = (chance: number) => random.chance(fromAgency ? EASIER_FROM_AGENCY : chance)
  const later = (from: DayNumber, least: number, most: number) =>
    weekdayOnOrBefore(from + random.whole(least, most))
  const start = { householdId, number, fromAgency, enquiredOn }
  const early = (from: DayNumber) => ({ withdrawnOn: later(from, 3, 45), reason: random.pick(EARLY_REASONS) })
  const late = (from: DayNumber) => ({ withdrawnOn: later(from, 20, 150), reason: random.pick(LATE_REASONS) })

  if (!goesOn(ANSWERED)) return { ...start, ...early(enquiredOn + 10) }
  const respondedOn = Math.max(enquiredOn, later(enquiredOn, 0, 6))
  const answered = { ...start, respondedOn }
  if (!goesOn(ASKED_FOR_PART_ONE)) return { ...answered, ...early(respondedOn) }
  const askedOn = later(respondedOn, 7, 30)
  const asked = { ...answered, askedOn }
  if (!goesOn(RECEIVED)) return { ...asked, ...early(askedOn + 20) }
  const receivedOn = later(askedOn, 7, 48)
  const received = { ...asked, receivedOn }
  if (!goesOn(ASSESSED)) return { ...received, ...late(receivedOn) }
  const formStartedOn = later(receivedOn, 8, 40)
  const waits = random.chance(0.35) ? later(formStartedOn, 20, 70) : later(formStartedOn, 4, 14)
  const assessed = { ...received, formStartedOn, allocatedOn: waits }
  if (!goesOn(APPROVED)) return { ...assessed, ...late(waits) }
  const panelOn = later(waits, 105, 175)
  return { ...assessed, panelOn, approvedOn: later(panelOn, 5, 12) }
}
