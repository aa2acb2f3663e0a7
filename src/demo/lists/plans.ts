import { dateText } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { socialWorkersOf, workerOn } from './allocated.ts'
import { carePlansOf, childFriendlyPlansOf, placementPlansOf } from './care-plans.ts'
import { known, type ListFile } from './list-file.ts'
import { pathwayPlansOf } from './pathway-plans.ts'
import { advisersOf, LEAVING_CARE } from './personal-advisers.ts'
import { type PlanVersion, standing } from './plan-version.ts'
import { teamOf } from './teams.ts'

/** Every version of every plan that was in force at some time in the years of the returns. */
export const plans: ListFile = {
  table: 'local/plans',
  heads: [
    'Child ID',
    'Kind of plan',
    'Plan started',
    'Plan due',
    'Plan completed',
    'Plan last reviewed',
    'Needs assessment completed',
    'Status',
    'Plan written by',
    'Team',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const author = authorIn(plan, child, period)
        for (const version of carePlansOf(plan, child, period)) add(rows, plan, child, version, author)
        for (const version of childFriendlyPlansOf(plan, child, period))
          add(rows, plan, child, version, author)
        for (const version of placementPlansOf(plan, child, period)) add(rows, plan, child, version, author)
      }
      const author = authorOfPathwayPlan(plan, child)
      for (const version of pathwayPlansOf(plan, child)) add(rows, plan, child, version, author)
    }
    return rows
  },
}

/** The worker who writes a version, and the worker’s team. */
type Author = (version: PlanVersion) => readonly [worker: string, team: string]

function add(rows: string[][], plan: SettledPlan, child: Child, version: PlanVersion, author: Author): void {
  const { kind, startedOn, dueOn, completedOn, reviewedOn, needsAssessedOn, untilOn } = version
  if (untilOn < plan.firstDay || startedOn > plan.lastDay) return
  const days = [completedOn, reviewedOn, needsAssessedOn].map((on) => known(plan, on))
  rows.push([
    child.id,
    kind,
    dateText(startedOn),
    dateText(dueOn),
    ...days,
    standing(plan, version),
    ...author(version),
  ])
}

/** The social worker allocated on the day a plan was begun. */
function authorIn(plan: SettledPlan, child: Child, period: PeriodOfCare): Author {
  const workers = socialWorkersOf(plan, child, period)
  return ({ startedOn }) => {
    const worker = workerOn(workers, startedOn)
    return [worker, teamOf(worker)]
  }
}

/** The social worker while the young person is looked after, and the personal adviser afterwards. */
function authorOfPathwayPlan(plan: SettledPlan, child: Child): Author {
  const advisers = advisersOf(plan, child)
  const last = child.periods.at(-1)
  const inCare = last && authorIn(plan, child, last)
  return (version) => {
    if (last && inCare && version.startedOn < last.endedOn) return inCare(version)
    const worker = workerOn(advisers, version.startedOn)
    return [worker, worker && LEAVING_CARE]
  }
}
