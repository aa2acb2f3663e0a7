import { dateText } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import type { Allocated } from './allocated.ts'
import { known, type ListFile } from './list-file.ts'
import { advisersOf, LEAVING_CARE } from './personal-advisers.ts'
import { officersOf, REVIEWING_SERVICE } from './reviewing-officers.ts'
import { allocations, teamOf } from './teams.ts'

/** Who is allocated to whom: the social workers of the SSDA903 return, reviewing officers, personal advisers. */
export const allocationList: ListFile = {
  table: 'local/allocations',
  heads: ['Child ID', 'Role', 'Worker', 'Team', 'Allocated from', 'Allocated until'],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      const add = (role: string, spells: readonly Allocated[], team: (worker: string) => string) => {
        for (const { worker, startedOn, endedOn } of spells.filter((spell) => isListed(plan, spell)))
          rows.push([child.id, role, worker, team(worker), dateText(startedOn), known(plan, endedOn)])
      }
      for (const period of child.periods) {
        add('Social worker', allocations(plan, child, period), teamOf)
        add('Independent reviewing officer', officersOf(plan, child, period), () => REVIEWING_SERVICE)
      }
      add('Personal adviser', advisersOf(plan, child), () => LEAVING_CARE)
    }
    return rows
  },
}

/** The list goes back to the first return: what began before and still lasted then is in it. */
function isListed(plan: SettledPlan, { startedOn, endedOn }: Allocated): boolean {
  return startedOn <= plan.lastDay && endedOn >= plan.firstDay
}
