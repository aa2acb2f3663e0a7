import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { factorsOf } from './assessment-factors.ts'
import { known, type ListFile } from './list-file.ts'
import { type Assessment, singleAssessmentOf } from './single-assessments.ts'
import { STEP_IN_OUTCOME, stepInAssessmentOf } from './step-in-assessments.ts'
import { updateAssessmentsOf } from './update-assessments.ts'

const PURPOSE_FINDINGS = 36

/** The list goes back far enough before the first return to tell whose assessment was a year old then. */
const LOOKS_BACK = 500

const AFTER_UPDATE: Weights<string> = [
  ['Stays looked after', 86],
  ['Stays looked after and the plan changes', 14],
]

/** Step-in and single assessments before care, and update assessments of children looked after. */
export const assessments: ListFile = {
  table: 'local/assessments',
  heads: [
    'Child ID',
    'Kind of assessment',
    'Assessment started',
    'Assessment due',
    'Completion planned for',
    'Assessment completed',
    'Outcome',
    'Factors found',
    'Assessing worker',
    'Team',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      let before = child.bornOn - 1
      for (const period of child.periods) {
        const stepIn = stepInAssessmentOf(plan, child, period, before)
        if (stepIn) add(rows, plan, child, period, stepIn)
        const single = singleAssessmentOf(plan, child, period, before)
        if (single) add(rows, plan, child, period, single)
        for (const update of updateAssessmentsOf(plan, child, period)) add(rows, plan, child, period, update)
        before = period.endedOn
      }
    }
    return rows
  },
}

function add(
  rows: string[][],
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  assessment: Assessment,
): void {
  const { kind, startedOn, dueOn, completedOn, worker, team } = assessment
  if (startedOn < plan.firstDay - LOOKS_BACK || startedOn > plan.lastDay) return
  const random = new Random(plan.seed, child.number, PURPOSE_FINDINGS, startedOn)
  const outcome = outcomeOf(random, period, assessment)
  const factors = factorsOf(random, child, period, startedOn)
  const isOpen = completedOn > plan.lastDay
  const agreedOn = plannedOn(random, plan, assessment)
  const days = [dueOn, agreedOn].map((on) => (on === undefined ? '' : dateText(on)))
  const findings = isOpen ? ['', ''] : [outcome, factors]
  rows.push([
    child.id,
    kind,
    dateText(startedOn),
    ...days,
    known(plan, completedOn),
    ...findings,
    worker,
    team,
  ])
}

function outcomeOf(random: Random, period: PeriodOfCare, { kind, completedOn }: Assessment): string {
  if (kind === 'Step-in assessment') return random.pick(STEP_IN_OUTCOME)
  if (kind === 'Single assessment') return 'Becomes looked after'
  return completedOn >= period.endedOn ? 'No further action' : random.pick(AFTER_UPDATE)
}

/** Three in four assessments that have run late get a day agreed with the manager, not long before they are done. */
function plannedOn(random: Random, plan: SettledPlan, assessment: Assessment): DayNumber | undefined {
  const { isLate, latestOn, completedOn } = assessment
  if (!isLate || latestOn > plan.lastDay || random.chance(0.25)) return undefined
  return weekdayOnOrBefore(Math.max(latestOn + 1, completedOn - random.whole(0, 12)))
}
