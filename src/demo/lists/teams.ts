import type { DayNumber } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { type WorkerSpell, workersOf } from '../workers-file.ts'

/** The teams of the demo authority that look after children. */
export const TEAMS = [
  'Looked After North',
  'Looked After South',
  'Looked After West',
  'Family Support and Court',
  'Disabled Children',
] as const

/** The team of a social worker: always the same one. */
export function teamOf(worker: string): string {
  return TEAMS[Number(worker.slice(-5)) % TEAMS.length]!
}

/** The social workers of a period of care one after another, over all the years of the returns. */
export function allocations(plan: SettledPlan, child: Child, period: PeriodOfCare): WorkerSpell[] {
  return [...workersOf(plan, child, period, { startsOn: plan.firstDay, endsOn: plan.lastDay })]
}

/** Who was allocated on a day, of spells in order. */
export function allocatedOn(spells: readonly WorkerSpell[], on: DayNumber): WorkerSpell | undefined {
  return spells.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn) ?? spells.at(-1)
}
