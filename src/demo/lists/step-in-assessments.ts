import { weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { Assessment } from './single-assessments.ts'

const PURPOSE_STEP_IN = 183

/** Of children whose care begins, so many had been seen by the Step-In team some weeks before. */
const SEEN_BEFORE = 0.4
const WORKERS_IN_TEAM = 4

/** What the Step-In team makes of a contact: nearly all are kept away from the assessment teams. */
export const STEP_IN_OUTCOME: Weights<string> = [
  ['Passed to early help', 47],
  ['No further action', 47],
  ['Passed to an assessment team', 6],
]

/** The short assessment of the Step-In team some weeks before care; `undefined` for most children. */
export function stepInAssessmentOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  before: number,
): Assessment | undefined {
  const random = new Random(plan.seed, child.number, PURPOSE_STEP_IN, period.startedOn)
  const startedOn = weekdayOnOrBefore(period.startedOn - random.whole(14, 35))
  if (startedOn <= before || !random.chance(SEEN_BEFORE)) return undefined
  const completedOn = weekdayOnOrBefore(startedOn + random.whole(4, 12))
  return {
    kind: 'Step-in assessment',
    startedOn,
    dueOn: undefined,
    latestOn: startedOn + 14,
    isLate: false,
    completedOn: Math.max(startedOn, completedOn),
    worker: `AS998P${String(random.whole(1, WORKERS_IN_TEAM)).padStart(4, '0')}`,
    team: 'Step-In',
  }
}
