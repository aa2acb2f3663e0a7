import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type Change, changedBy } from './over-time.ts'

const PURPOSE_SINGLE = 30

/** An assessment of a child as it went, to its end even when that is after the last return. */
export interface Assessment {
  readonly kind: 'Single assessment' | 'Step-in assessment' | 'Update assessment'
  readonly startedOn: DayNumber
  /** `undefined` where the list leaves the day to the law. */
  readonly dueOn: DayNumber | undefined
  /** The last day on which it would not be late. */
  readonly latestOn: DayNumber
  readonly isLate: boolean
  readonly completedOn: DayNumber
  readonly worker: string
  readonly team: string
}

interface AssessmentTeam {
  readonly name: string
  readonly late: Change
}

/** The disabled children’s team is short of workers; the two at the front door were and have recovered. */
const DISABLED_CHILDREN: AssessmentTeam = { name: 'Disabled Children', late: { from: 0.68, to: 0.5 } }
const FRONT_DOOR: Weights<AssessmentTeam> = [
  [{ name: 'Assessment North', late: { from: 0.26, to: 0.11 } }, 44],
  [{ name: 'Assessment South', late: { from: 0.2, to: 0.12 } }, 47],
  [DISABLED_CHILDREN, 9],
]

/** 45 working days are 61 to 73 days, by the bank holidays in them: assessments keep clear of those days. */
const LATEST_IN_TIME = 60
const FIRST_LATE = 76
const LATEST_START = 70
const WORKERS_IN_TEAM = 9

/** The assessment at the front door before a child came into care; `undefined` when care went on from before. */
export function singleAssessmentOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  before: DayNumber,
): Assessment | undefined {
  const random = new Random(plan.seed, child.number, PURPOSE_SINGLE, period.startedOn)
  const startedOn = Math.max(before + 1, weekdayOnOrBefore(period.startedOn - random.whole(0, LATEST_START)))
  if (startedOn > period.startedOn) return undefined
  const team = period.need === 'N2' ? DISABLED_CHILDREN : random.pick(FRONT_DOOR)
  const isLate = random.chance(changedBy(plan, team.late, startedOn))
  const days = isLate ? FIRST_LATE + Math.round(random.exponential(24)) : random.whole(15, LATEST_IN_TIME)
  const number = random.whole(1, WORKERS_IN_TEAM)
  return {
    kind: 'Single assessment',
    startedOn,
    dueOn: undefined,
    latestOn: startedOn + FIRST_LATE - 3,
    isLate,
    completedOn: isLate ? startedOn + days : weekdayOnOrBefore(startedOn + days),
    worker: `AS998${team.name.slice(-5, -4).toUpperCase()}${String(number).padStart(4, '0')}`,
    team: team.name,
  }
}
