import { type DayNumber, ageOn, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { caseAllocation } from './case-allocation.ts'
import { ALLOCATION_HEADS, DISABILITY_HEAD, disabilityOf, PERSON_HEADS, personCells } from './person-cells.ts'
import type { ReferredChild } from './referred-children.ts'
import type { ProtectionPlan } from './section-47.ts'
import { type AnnexACell, type AnnexASheet, dayCell, inLastMonths, lastUpTo } from './sheet.ts'
import { yesNo } from './written-values.ts'

const VISIT_PURPOSE = 114
const CONFERENCE_PURPOSE = 115
const AGE_TO_BE_SEEN_ALONE = 3
const CONFERENCE_LATE = 0.1

const ENQUIRY_HEADS = [
  ...PERSON_HEADS,
  DISABILITY_HEAD,
  'Strategy discussion initiating Section 47 Enquiry Start Date',
  'Was an Initial Child Protection Conference deemed unnecessary?',
  'Date of Initial Child Protection Conference',
  'Did the Initial Child Protection Conference Result in a Child Protection Plan',
  'Number of Section 47 Enquiries in the last 12 months',
  'Number of ICPCs in the last 12 months',
  ...ALLOCATION_HEADS,
]

const PLAN_HEADS = [
  ...PERSON_HEADS,
  DISABILITY_HEAD,
  'Child Protection Plan Start Date',
  'Initial Category of Abuse',
  'Latest Category of Abuse',
  'Date of the Last Statutory Visit',
  'Was the Child Seen Alone?',
  'Date of latest review conference',
  'Child Protection Plan End Date',
  'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
  'Number of Previous Child Protection Plans',
  ...ALLOCATION_HEADS,
]

/** List 5: section 47 enquiries started in the six months, open ones with blanks for what is not known yet. */
export function enquiries(plan: SettledPlan, referred: readonly ReferredChild[], on: DayNumber): AnnexASheet {
  const rows: AnnexACell[][] = []
  for (const child of referred) {
    const needs = child.cases.map(({ need }) => need)
    const all = child.cases.flatMap(({ enquiry }) => enquiry ?? [])
    const inYear = all.filter(({ startedOn }) => inLastMonths(startedOn, 12, on)).length
    const conferences = all.filter(
      (each) => each.hasConference && inLastMonths(each.decidedOn, 12, on),
    ).length
    for (const each of child.cases) {
      const { enquiry } = each
      if (!enquiry || !inLastMonths(enquiry.startedOn, 6, on)) continue
      const isDecided = enquiry.decidedOn <= on
      const held = isDecided && enquiry.hasConference
      rows.push([
        ...personCells(child.person, on),
        disabilityOf(plan, child.person, needs),
        { day: enquiry.startedOn },
        isDecided ? yesNo(!enquiry.hasConference) : '',
        held ? { day: enquiry.decidedOn } : '',
        held ? yesNo(enquiry.plan !== undefined) : '',
        inYear,
        conferences,
        ...caseAllocation(plan, child, each, on),
      ])
    }
  }
  return { name: 'List 5', heads: ENQUIRY_HEADS, rows }
}

/** List 7: child protection plans in force on the day, and those that ended in the six months before it. */
export function protectionPlans(
  plan: SettledPlan,
  referred: readonly ReferredChild[],
  on: DayNumber,
): AnnexASheet {
  const rows: AnnexACell[][] = []
  for (const child of referred) {
    const { number, bornOn } = child.person
    const needs = child.cases.map(({ need }) => need)
    for (const each of child.cases) {
      const protection = each.enquiry?.plan
      if (!protection || protection.startedOn > on) continue
      const hasEnded = protection.endedOn <= on
      if (hasEnded && !inLastMonths(protection.endedOn, 6, on)) continue
      const until = hasEnded ? protection.endedOn : on
      const random = new Random(plan.seed, number, VISIT_PURPOSE, until)
      const visitedOn = Math.max(
        protection.startedOn,
        weekdayOnOrBefore(until - Math.round(random.exponential(8))),
      )
      const isAlone = ageOn(bornOn, visitedOn) >= AGE_TO_BE_SEEN_ALONE && random.chance(0.8)
      const isEmergency = protection.emergency && inLastMonths(protection.startedOn, 6, on)
      rows.push([
        ...personCells(child.person, on),
        disabilityOf(plan, child.person, needs),
        { day: protection.startedOn },
        protection.category,
        protection.latestCategory,
        { day: visitedOn },
        random.chance(0.015) ? 'c) Unknown' : yesNo(isAlone),
        dayCell(lastUpTo(reviewConferences(plan, number, protection), until), on),
        dayCell(protection.endedOn, on),
        yesNo(isEmergency),
        protection.previousPlans,
        ...caseAllocation(plan, child, each, on),
      ])
    }
  }
  return { name: 'List 7', heads: PLAN_HEADS, rows }
}

/**
 * Review conferences: the first within three months of the plan, the others within six months of the last, but for one in
 * ten, which is held some weeks late.
 */
function* reviewConferences(
  plan: SettledPlan,
  number: number,
  { startedOn, endedOn }: ProtectionPlan,
): Generator<DayNumber> {
  const random = new Random(plan.seed, number, CONFERENCE_PURPOSE, startedOn)
  let on = startedOn + daysToConference(random, 70, 91)
  while (on <= endedOn) {
    yield weekdayOnOrBefore(on)
    on += daysToConference(random, 150, 182)
  }
}

function daysToConference(random: Random, soonest: number, latest: number): number {
  const days = random.whole(soonest, latest)
  return random.chance(CONFERENCE_LATE) ? latest + 5 + Math.round(random.exponential(28)) : days
}
