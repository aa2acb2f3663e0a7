import { type DayNumber, dateText } from '../calendar.ts'
import { type Measure, successMeasures } from './improvement-measures.ts'
import type { ListFile } from './list-file.ts'
import { monthEnds } from './month-ends.ts'
import { monthsLater } from './months.ts'

const PLAN = 'Improvement plan'
const MONTHS_OF_PLAN = 24
const MONTHS_OF_STAGE = 6
/** So far from the target, of its value, a measure is at risk and not yet off track. */
const AT_RISK = 0.15

/** An action, the month of the plan it starts in, that it is due in and that it is done in, if it is. */
interface PlannedAction {
  readonly id: string
  readonly action: string
  readonly owner: string
  readonly starts: number
  readonly due: number
  readonly done: number | undefined
}

const ACTIONS: readonly PlannedAction[] = [
  {
    id: 'A1',
    action: 'Review every child placed with parents each month',
    owner: 'Head of corporate parenting',
    starts: 0,
    due: 3,
    done: 2,
  },
  {
    id: 'A2',
    action: 'Agree a recruitment and retention offer',
    owner: 'Head of assessment',
    starts: 1,
    due: 8,
    done: 10,
  },
  {
    id: 'A3',
    action: 'Move family support workers to assessment',
    owner: 'Head of assessment',
    starts: 10,
    due: 17,
    done: 17,
  },
  {
    id: 'A4',
    action: 'Remodel pre-proceedings work',
    owner: 'Head of court and family support',
    starts: 4,
    due: 14,
    done: 15,
  },
  {
    id: 'A5',
    action: 'Open the fostering hub',
    owner: 'Head of fostering',
    starts: 9,
    due: 20,
    done: undefined,
  },
  {
    id: 'A6',
    action: 'Buy a training place for every new social worker',
    owner: 'Principal social worker',
    starts: 14,
    due: 26,
    done: undefined,
  },
]

/** The success measures and actions of the last two years, reported at every month end. */
export const improvementPlan: ListFile = {
  table: 'local/improvement-plan',
  heads: [
    'Plan',
    'Number',
    'Measure or action',
    'What is measured or done',
    'Owner',
    'Reported on',
    'Value',
    'Target of the stage',
    'Better',
    'Due on',
    'Status',
  ],
  rows(contents) {
    const { plan } = contents
    const measures = successMeasures(contents)
    const months = monthEnds(plan).slice(-MONTHS_OF_PLAN)
    return months.flatMap((on, month) => [
      ...measures.map((measure) => measureRow(measure, on, month)),
      ...ACTIONS.map((action) => actionRow(action, on, month)),
    ])
  },
}

function measureRow(measure: Measure, on: DayNumber, month: number): string[] {
  const stage = Math.floor(month / MONTHS_OF_STAGE)
  const target = measure.stages[stage]!
  const dueOn = inMonths(on, (stage + 1) * MONTHS_OF_STAGE - 1 - month)
  const value = measure.valueOn(on)
  const better = measure.better === 'lower' ? 'Lower is better' : 'Higher is better'
  return [
    PLAN,
    measure.id,
    'Success measure',
    measure.measure,
    measure.owner,
    dateText(on),
    value === undefined ? '' : String(Math.round(value * 10) / 10),
    String(target),
    better,
    dateText(dueOn),
    value === undefined ? '' : statusOf(value, target, measure.better),
  ]
}

function statusOf(value: number, target: number, better: Measure['better']): string {
  const short = better === 'lower' ? value - target : target - value
  if (short <= 0) return 'On track'
  return short <= AT_RISK * target ? 'At risk' : 'Off track'
}

function actionRow(planned: PlannedAction, on: DayNumber, month: number): string[] {
  const { id, action, owner, starts, due, done } = planned
  const late = month > due ? 'Off track' : month === due ? 'At risk' : 'On track'
  const status = done !== undefined && month >= done ? 'Done' : month < starts ? 'Not started' : late
  const dueOn = dateText(inMonths(on, due - month))
  return [PLAN, id, 'Action', action, owner, dateText(on), '', '', '', dueOn, status]
}

/** The last day of the month some months from a month's last day. */
function inMonths(monthEnd: DayNumber, months: number): DayNumber {
  return monthsLater(monthEnd + 1, months) - 1
}
