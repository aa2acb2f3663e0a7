import { ageOn, type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { PLAN } from './permanence-drafts.ts'
import type { PermanencePlan } from './permanence-path.ts'

const PURPOSE_VISIT_APPROVAL = 93

/** Of children who have lived in a long-term foster home for more than a year and are old enough to be asked, so many. */
const APPROVED = 0.2
const OLD_ENOUGH = 10
const YEAR = 365
/** Nobody may be visited less often than every six months, and most are to be visited a little sooner. */
const WEEKS_APART: Weights<number> = [
  [16, 50],
  [20, 30],
  [26, 20],
]
/** Of those approved, so many children agree; the others are visited every three months all the same. */
const CHILD_AGREES = 0.95

/** The cells of a manager's approval of less frequent visits, held for a year at a time; blank without one. */
export function visitApprovalCells(plan: SettledPlan, child: Child, row: PermanencePlan): string[] {
  const random = new Random(plan.seed, child.number, PURPOSE_VISIT_APPROVAL, row.from)
  const approvedOn = approvalDay(random, plan.lastDay, child, row)
  if (approvedOn === undefined) return ['', '', '', '']
  const weeks = String(random.pick(WEEKS_APART))
  const agrees = random.chance(CHILD_AGREES) ? 'Yes' : 'No'
  return [dateText(approvedOn), weeks, agrees, dateText(approvedOn + YEAR)]
}

/** The newest approval: it is renewed every year while the child lives there. */
function approvalDay(
  random: Random,
  lastDay: DayNumber,
  { bornOn }: Child,
  { plan, reachedOn, until }: PermanencePlan,
): DayNumber | undefined {
  if (plan !== PLAN.fostering || reachedOn === undefined || !random.chance(APPROVED)) return undefined
  const first = reachedOn + YEAR + random.whole(10, 2 * YEAR)
  const last = Math.min(lastDay, until - 1)
  if (first > last || ageOn(bornOn, first) < OLD_ENOUGH) return undefined
  return weekdayOnOrBefore(last - ((last - first) % YEAR))
}
