import type { DayNumber } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { caseAllocation } from './case-allocation.ts'
import { ALLOCATION_HEADS, DISABILITY_HEAD, disabilityOf, PERSON_HEADS, personCells } from './person-cells.ts'
import type { ReferredChild } from './referred-children.ts'
import { type AnnexACell, type AnnexASheet, dayCell, inLastMonths } from './sheet.ts'
import { yesNo } from './written-values.ts'

const REFERRAL_HEADS = [
  ...PERSON_HEADS,
  'Date of referral',
  'Referral Source',
  'Referral NFA?',
  'Number of Referrals in Last 12 Months',
  ...ALLOCATION_HEADS,
]

const ASSESSMENT_HEADS = [
  ...PERSON_HEADS,
  DISABILITY_HEAD,
  'Continuous Assessment Start Date',
  'Child Seen During Continuous Assessment',
  'Continuous Assessment Date of Authorisation',
  "Was the child assessed as requiring LA children's social care support?",
  ...ALLOCATION_HEADS,
]

/** List 3: referrals of the six months. A child's referrals of twelve months are counted with this one. */
export function referrals(plan: SettledPlan, referred: readonly ReferredChild[], on: DayNumber): AnnexASheet {
  const rows: AnnexACell[][] = []
  for (const child of referred) {
    const inYear = child.cases.filter(({ referredOn }) => inLastMonths(referredOn, 12, on)).length
    for (const each of child.cases) {
      if (!inLastMonths(each.referredOn, 6, on)) continue
      const isNfa = each.assessment === undefined
      const what = [{ day: each.referredOn }, each.source, yesNo(isNfa), inYear]
      rows.push([...personCells(child.person, on), ...what, ...caseAllocation(plan, child, each, on)])
    }
  }
  return { name: 'List 3', heads: REFERRAL_HEADS, rows }
}

/** List 4: assessments that were under way at some time in the six months. */
export function assessments(
  plan: SettledPlan,
  referred: readonly ReferredChild[],
  on: DayNumber,
): AnnexASheet {
  const rows: AnnexACell[][] = []
  for (const child of referred) {
    const needs = child.cases.map(({ need }) => need)
    for (const each of child.cases) {
      const { assessment } = each
      if (!assessment || assessment.startedOn > on) continue
      const isOpen = assessment.authorisedOn > on
      if (!isOpen && !inLastMonths(assessment.authorisedOn, 6, on)) continue
      rows.push([
        ...personCells(child.person, on),
        disabilityOf(plan, child.person, needs),
        { day: assessment.startedOn },
        assessment.seen,
        dayCell(assessment.authorisedOn, on),
        isOpen ? '' : yesNo(assessment.needsSupport),
        ...caseAllocation(plan, child, each, on),
      ])
    }
  }
  return { name: 'List 4', heads: ASSESSMENT_HEADS, rows }
}
