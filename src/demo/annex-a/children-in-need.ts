import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { careOn, caseAllocation } from './case-allocation.ts'
import type { NeedCase } from './need-case.ts'
import { ALLOCATION_HEADS, DISABILITY_HEAD, disabilityOf, PERSON_HEADS, personCells } from './person-cells.ts'
import type { ReferredChild } from './referred-children.ts'
import { type AnnexACell, type AnnexASheet, dayCell, inLastMonths } from './sheet.ts'
import { NEED } from './written-values.ts'

const SEEN_PURPOSE = 116

const HEADS = [
  ...PERSON_HEADS,
  DISABILITY_HEAD,
  'CIN Start Date',
  'Primary Need Code',
  'Date Child Was Last Seen',
  'CIN Closure Date',
  'Reason for Closure',
  'Case Status',
  ...ALLOCATION_HEADS,
]

/** List 6: cases open on the day, of children looked after too, and those closed in the six months before it. */
export function childrenInNeed(
  plan: SettledPlan,
  referred: readonly ReferredChild[],
  on: DayNumber,
): AnnexASheet {
  const rows: AnnexACell[][] = []
  for (const child of referred) {
    const needs = child.cases.map(({ need }) => need)
    for (const each of child.cases) {
      if (!each.assessment || each.referredOn > on) continue
      const isClosed = each.closedOn <= on
      if (isClosed && !inLastMonths(each.closedOn, 6, on)) continue
      const until = isClosed ? each.closedOn : on
      const random = new Random(plan.seed, child.person.number, SEEN_PURPOSE, until)
      const seenOn = weekdayOnOrBefore(until - Math.round(random.exponential(16)))
      const isSeen = until - each.referredOn > 4
      rows.push([
        ...personCells(child.person, on),
        disabilityOf(plan, child.person, needs),
        { day: each.referredOn },
        NEED[each.need] ?? '',
        isSeen ? { day: Math.max(each.referredOn, seenOn) } : '',
        dayCell(each.closedOn, on),
        isClosed ? each.reasonClosed : '',
        statusOf(child, each, on),
        ...caseAllocation(plan, child, each, on),
      ])
    }
  }
  return { name: 'List 6', heads: HEADS, rows }
}

/** The status of a case: what weighs most of being looked after, a protection plan, an assessment and a plan. */
function statusOf(child: ReferredChild, each: NeedCase, on: DayNumber): string {
  if (each.closedOn <= on) return 'e) Closed episode'
  if (careOn(child, on)) return 'a) Looked after child'
  const plan = each.enquiry?.plan
  if (plan && plan.startedOn <= on && plan.endedOn > on) return 'b) Child Protection plan'
  return each.assessment!.authorisedOn > on ? 'd) Open assessment' : 'c) Child in need plan'
}
