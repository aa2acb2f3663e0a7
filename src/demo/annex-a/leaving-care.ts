import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import { allocatedOn, allocations, teamOf } from '../lists/teams.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type Entitlement, entitlementOn } from './entitlement.ts'
import { leaverSituations, type LeaverSituation } from './leaver-situation.ts'
import { accommodationCells, ACTIVITY, ELIGIBILITY, IN_TOUCH } from './leaver-values.ts'
import {
  ALLOCATION_HEADS,
  DISABILITY_HEAD,
  disabilityOf,
  needsOf,
  PERSON_HEADS,
  personCells,
} from './person-cells.ts'
import { type AnnexACell, type AnnexASheet, dayCell, lastUpTo } from './sheet.ts'
import { yesNo } from './written-values.ts'

const PATHWAY_PURPOSE = 107
const TOUCH_PURPOSE = 108
/** A personal adviser has about this many young people. */
const YOUNG_PEOPLE_EACH = 22
const LEAVERS_PER_CHILD = 0.6

const HEADS = [
  ...PERSON_HEADS,
  'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
  DISABILITY_HEAD,
  ...ALLOCATION_HEADS,
  'Allocated Personal Advisor',
  'Eligibility Category',
  'Latest Pathway Plan Review Date',
  'LA in Touch',
  'Latest Date of Contact',
  'Type of Accommodation',
  'Suitability of Accommodation',
  'Activity Status',
]

/**
 * List 9: the young people of the returns who are entitled to leaving care services on the day. What OC3 says of
 * care leavers is not asked about eligible children, who are looked after still: their cells are blank.
 */
export function leavingCare(plan: SettledPlan, children: readonly Child[], on: DayNumber): AnnexASheet {
  const situationOf = leaverSituations(plan, children)
  const rows: AnnexACell[][] = []
  for (const child of children) {
    const entitlement = entitlementOn(plan, child, on)
    if (!entitlement) continue
    const situation = entitlement === 'eligible' ? undefined : situationOf(child, on)
    rows.push([
      ...personCells(child, on),
      yesNo(child.unaccompanied),
      disabilityOf(plan, child, needsOf(child)),
      ...allocationCells(plan, child, entitlement, on),
      ELIGIBILITY[entitlement],
      dayCell(lastUpTo(pathwayReviews(plan, child), on), on),
      IN_TOUCH[situation?.inTouch ?? 'YES'] ?? '',
      dayCell(lastContact(plan, child, situation, on), on),
      ...(situation ? accommodationCells(situation.accommodation, situation.inTouch) : ['', '']),
      situation ? (ACTIVITY[situation.activity] ?? '') : '',
    ])
  }
  return { name: 'List 9', heads: HEADS, rows }
}

/** A child in care keeps the social worker; everybody has a personal adviser, who is in charge once care ends. */
function allocationCells(
  plan: SettledPlan,
  child: Child,
  entitlement: Entitlement,
  on: DayNumber,
): AnnexACell[] {
  const advisers = Math.max(2, Math.round((plan.children * LEAVERS_PER_CHILD) / YOUNG_PEOPLE_EACH))
  const adviser = `PA998${String(1 + (child.number % advisers)).padStart(5, '0')}`
  if (entitlement !== 'eligible') return ['Leaving Care', adviser, adviser]
  const period = child.periods.findLast(({ startedOn }) => startedOn <= on)
  const worker = period ? (allocatedOn(allocations(plan, child, period), on)?.worker ?? '') : ''
  return [worker && teamOf(worker), worker, adviser]
}

/** Pathway plans, the first three months after the 16th birthday, then reviewed at least every six months. */
function* pathwayReviews(plan: SettledPlan, child: Child): Generator<DayNumber> {
  const random = new Random(plan.seed, child.number, PATHWAY_PURPOSE)
  let on = birthday(child.bornOn, 16) + random.whole(60, 120)
  for (;;) {
    if (child.periods.every(({ startedOn }) => startedOn <= on)) yield weekdayOnOrBefore(on)
    if (on > plan.lastDay) return
    on += random.chance(0.12) ? 184 + Math.round(random.exponential(60)) : random.whole(140, 182)
  }
}

/** Every few weeks for those in touch; months ago for those who are not. */
function lastContact(
  plan: SettledPlan,
  child: Child,
  situation: LeaverSituation | undefined,
  on: DayNumber,
): DayNumber | undefined {
  const random = new Random(plan.seed, child.number, TOUCH_PURPOSE, on)
  const isInTouch = situation === undefined || situation.inTouch === 'YES'
  const ago = isInTouch ? Math.round(random.exponential(24)) : random.whole(90, 400)
  const since = [child.leftCareOn, child.periods.at(-1)?.startedOn].find(
    (from) => from !== undefined && from <= on,
  )
  const day = weekdayOnOrBefore(on - Math.min(ago, 400))
  return situation?.inTouch === 'DIED' || since === undefined ? undefined : Math.max(since, day)
}
