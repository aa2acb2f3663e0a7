import type { DayNumber } from '../calendar.ts'
import { placementCode, settingNumber } from '../episodes-file.ts'
import { allocatedOn, allocations, teamOf } from '../lists/teams.ts'
import { missingIncidents } from '../missing-file.ts'
import type { Child } from '../model.ts'
import { ANYTOWN, type SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { reviewsOf } from '../reviews-file.ts'
import { type HealthDays, healthDays } from './health-days.ts'
import {
  collectionYearOf,
  isSecondPeriod,
  type ListedPeriod,
  periodsListed,
  placementsInYear,
  unchangedSince,
} from './periods-listed.ts'
import { permanencePlanOf } from './permanence-plan.ts'
import {
  ALLOCATION_HEADS,
  DISABILITY_HEAD,
  disabilityOf,
  needsOf,
  PERSON_HEADS,
  personCells,
} from './person-cells.ts'
import { type AnnexACell, type AnnexASheet, dayCell, inLastMonths, lastUpTo } from './sheet.ts'
import { visitDays } from './visit-days.ts'
import { LEGAL_STATUS, NEED, placementTypeOf, providerOf, REASON_CEASED, yesNo } from './written-values.ts'

const CONTACT_PURPOSE = 103
const INTERVIEW_PURPOSE = 104
const OFFERED = 0.93
const ACCEPTED = 0.62

const HEADS = [
  ...PERSON_HEADS,
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
  DISABILITY_HEAD,
  'Date Started to be Looked After',
  "Child's Category of Need",
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
  'Start date of current legal status',
  "Child's Legal Status",
  'Date of Latest Statutory Review',
  'Date of Last Social Work Visit',
  'What is the permanence plan for this child?',
  'Date of Last IRO Visit / Contact to the Child',
  'Date of Last Health Assessment',
  'Date of Last Dental Check',
  'Number of Placements in the Last 12 months',
  'Date Ceased to be Looked After',
  'Reason Ceased to be Looked After',
  'Start Date of Most Recent Placement',
  'Placement Type',
  'Placement Provider',
  'Placement postcode',
  'URN of Placement',
  'Placement Location',
  'LA of Placement',
  'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
  'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
  'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  'Did the child accept a Return Interview after their last missing episode (Y/N)?',
  ...ALLOCATION_HEADS,
]

/**
 * List 8: the children of the returns who are looked after on the day, or ceased in the six months before it,
 * with the legal status, placement, reviews, visits and missing incidents that the other files say of them.
 */
export function childrenInCare(plan: SettledPlan, children: readonly Child[], on: DayNumber): AnnexASheet {
  const visits = visitDays(plan, children)
  const health = healthDays(plan, children)
  const rows = periodsListed(children, on).map((listed) => {
    const { child, period } = listed
    const until = listed.ended ? period.endedOn : on
    const seen = (visits.get(child.id) ?? []).filter((day) => day >= period.startedOn)
    return [
      ...personCells(child, on),
      yesNo(child.unaccompanied),
      disabilityOf(plan, child, needsOf(child)),
      { day: period.startedOn },
      NEED[period.need] ?? '',
      yesNo(isSecondPeriod(listed, on)),
      ...legalCells(listed),
      ...contactCells(plan, listed, lastUpTo(seen, until), until),
      ...healthCells(health(child, period), until),
      placementsInYear(listed, on),
      dayCell(period.endedOn, on),
      listed.ended ? (REASON_CEASED[period.episodes.at(-1)!.endReason] ?? '') : '',
      ...placementCells(listed, on),
      ...missingCells(plan, listed, on),
      ...allocationCells(plan, listed, until),
    ]
  })
  return { name: 'List 8', heads: HEADS, rows }
}

function legalCells({ period, episode }: ListedPeriod): AnnexACell[] {
  const since = unchangedSince(period, episode, (before, now) => before.legalStatus === now.legalStatus)
  return [{ day: since }, LEGAL_STATUS[episode.legalStatus] ?? '']
}

/** The latest review and visit, the plan, and the reviewing officer's talk with the child shortly before the review. */
function contactCells(
  plan: SettledPlan,
  listed: ListedPeriod,
  visitedOn: DayNumber | undefined,
  until: DayNumber,
): AnnexACell[] {
  const { child, period } = listed
  const reviews = [...reviewsOf(plan, child, period)].map(({ on }) => on)
  const reviewedOn = lastUpTo(reviews, until)
  const random = new Random(plan.seed, child.number, CONTACT_PURPOSE, reviewedOn ?? 0)
  const spokeOn = reviewedOn && Math.max(period.startedOn, reviewedOn - random.whole(0, 14))
  return [
    dayCell(reviewedOn, until),
    dayCell(visitedOn, until),
    permanencePlanOf(plan, listed, until),
    dayCell(spokeOn, until),
  ]
}

function healthCells({ assessments, dentalChecks }: HealthDays, until: DayNumber): AnnexACell[] {
  return [dayCell(lastUpTo(assessments, until), until), dayCell(lastUpTo(dentalChecks, until), until)]
}

/** The placement as the return of the day's collection year codes it. */
function placementCells({ period, episode }: ListedPeriod, on: DayNumber): AnnexACell[] {
  const { placement } = episode
  const year = collectionYearOf(on)
  const code = placementCode(episode, period, year)
  const urn = code.startsWith('T') ? '' : settingNumber(code, episode, period, year)
  const since = unchangedSince(period, episode, (before, now) => before.placement === now.placement)
  return [
    { day: since },
    placementTypeOf(code),
    providerOf(placement.provider),
    placement.postcode,
    urn,
    placement.inside ? 'a) In' : 'b) Out',
    placement.authority === ANYTOWN.gss ? ANYTOWN.name : placement.authority,
  ]
}

/** Incidents of the twelve months, over all periods of care, and the return interview after the last one. */
function missingCells(plan: SettledPlan, { child, period }: ListedPeriod, on: DayNumber): AnnexACell[] {
  const incidents = child.periods
    .flatMap((each) => [...missingIncidents(plan, child, each)])
    .filter(({ startedOn }) => inLastMonths(startedOn, 12, on))
  const missing = incidents.filter(({ kind }) => kind === 'M')
  const back = missing.findLast(({ startedOn, endedOn }) => endedOn <= on && startedOn >= period.startedOn)
  const random = new Random(plan.seed, child.number, INTERVIEW_PURPOSE, back?.startedOn ?? 0)
  const offered = random.chance(OFFERED)
  const interview = back ? [yesNo(offered), offered ? yesNo(random.chance(ACCEPTED)) : ''] : ['', '']
  return [missing.length, incidents.length - missing.length, ...interview]
}

function allocationCells(plan: SettledPlan, { child, period }: ListedPeriod, until: DayNumber): AnnexACell[] {
  const worker = allocatedOn(allocations(plan, child, period), until)?.worker ?? ''
  return [worker && teamOf(worker), worker]
}
