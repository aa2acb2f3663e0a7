import type { DayNumber } from '../calendar.ts'
import { allocatedOn, allocations, teamOf } from '../lists/teams.ts'
import type { PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { NeedCase } from './need-case.ts'
import type { ReferredChild } from './referred-children.ts'

/** The teams of the demo authority that assess children and work with families at home. */
const TEAMS = ['Assessment North', 'Assessment South', 'Safeguarding East', 'Safeguarding West'] as const

/** The period of care a child is in on a day; `undefined` for one who is not looked after then. */
export function careOn({ lookedAfter }: ReferredChild, on: DayNumber): PeriodOfCare | undefined {
  return lookedAfter?.periods.find(({ startedOn, endedOn }) => startedOn <= on && endedOn > on)
}

/** Team and worker of a case on a day: while the child is looked after, those of list 8. */
export function caseAllocation(
  plan: SettledPlan,
  referred: ReferredChild,
  { worker }: NeedCase,
  on: DayNumber,
): [team: string, worker: string] {
  const period = careOn(referred, on)
  if (!referred.lookedAfter || !period) return [TEAMS[Number(worker.slice(-5)) % TEAMS.length]!, worker]
  const allocated = allocatedOn(allocations(plan, referred.lookedAfter, period), on)?.worker ?? worker
  return [teamOf(allocated), allocated]
}
