import { dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { known, type ListFile } from './list-file.ts'
import { type StepDown, stepDownsOf } from './step-down-path.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_STEP_DOWN_CELLS = 75

/** The scheme that pays foster carers to take children from homes supports half of the moves to them. */
const INTENSIVE = 0.5

/** Plans for children in residential care to move to carers or home. */
export const residentialStepDowns: ListFile = {
  table: 'local/residential-step-downs',
  heads: [
    'Child ID',
    'Step-down agreed on',
    'Step down to',
    'Planned for',
    'Programme',
    'Households interested',
    'Matched on',
    'Moved on',
    'Plan given up on',
    'Reason given up',
    'Team',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const stepDowns = stepDownsOf(plan, child, period)
        const spells = stepDowns.length > 0 ? allocations(plan, child, period) : []
        for (const stepDown of stepDowns) {
          const { agreedOn } = stepDown
          if (agreedOn < plan.firstDay || agreedOn > plan.lastDay) continue
          const worker = allocatedOn(spells, agreedOn)?.worker ?? ''
          rows.push([child.id, ...cellsOf(plan, child, stepDown), worker && teamOf(worker)])
        }
      }
    }
    return rows
  },
}

function cellsOf(plan: SettledPlan, child: Child, stepDown: StepDown): string[] {
  const { to, agreedOn, plannedFor, achievedOn, givenUpOn, givenUpBecause } = stepDown
  const random = new Random(plan.seed, child.number, PURPOSE_STEP_DOWN_CELLS, agreedOn)
  const toCarers = to === 'Foster care'
  const programme = toCarers && random.chance(INTENSIVE) ? 'Intensive placement support' : 'Stepping Stones'
  const interested = random.whole(achievedOn === undefined ? 0 : 1, achievedOn === undefined ? 1 : 3)
  const matchOn = achievedOn === undefined ? undefined : weekdayOnOrBefore(achievedOn - random.whole(14, 50))
  const matchedOn = matchOn !== undefined && toCarers ? Math.max(agreedOn, matchOn) : undefined
  const given = known(plan, givenUpOn)
  return [
    dateText(agreedOn),
    to,
    dateText(plannedFor),
    programme,
    toCarers ? String(interested) : '',
    known(plan, matchedOn),
    known(plan, achievedOn),
    given,
    given && givenUpBecause,
  ]
}
