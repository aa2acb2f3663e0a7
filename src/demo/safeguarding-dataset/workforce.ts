import { officersOf, REVIEWING_SERVICE } from '../lists/reviewing-officers.ts'
import { advisersOf, LEAVING_CARE } from '../lists/personal-advisers.ts'
import { allocations, TEAMS, teamOf } from '../lists/teams.ts'
import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'

/** What a worker does for a child. */
export type Role = 'Social Worker' | 'Independent Reviewing Officer' | 'Personal Adviser'

/** A time in which a worker was involved with a child. `reason` is why the worker before was changed. */
export interface Involvement {
  readonly worker: string
  readonly role: Role
  readonly team: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly reason: string
}

/** The teams that have workers, in the order of their identifiers. */
export const SERVICE_TEAMS: readonly string[] = [...TEAMS, REVIEWING_SERVICE, LEAVING_CARE]

/** Everybody who was allocated to a child between the first day of the returns and the last. */
export function involvementsOf(plan: SettledPlan, child: Child): Involvement[] {
  const all: Involvement[] = []
  for (const period of child.periods) {
    for (const spell of allocations(plan, child, period))
      all.push({ ...spell, role: 'Social Worker', team: teamOf(spell.worker) })
    for (const spell of officersOf(plan, child, period))
      all.push({ ...spell, role: 'Independent Reviewing Officer', team: REVIEWING_SERVICE, reason: '' })
  }
  for (const spell of advisersOf(plan, child))
    all.push({ ...spell, role: 'Personal Adviser', team: LEAVING_CARE, reason: '' })
  return all.filter(({ startedOn, endedOn }) => startedOn <= plan.lastDay && endedOn >= plan.firstDay)
}

/** The identifier of a team's row in the table of departments; blank for a team that is not there. */
export function departmentId(team: string): string {
  const at = SERVICE_TEAMS.indexOf(team)
  return at === -1 ? '' : `D${String(at + 1).padStart(2, '0')}`
}

/** The identifier of a worker's row in the table of professionals; blank for nobody. */
export function professionalId(worker: string): string {
  return worker && `P${worker}`
}
