import { familiesOf } from './families.ts'
import { courtCasesOf } from './court-path.ts'
import type { ListFile } from './list-file.ts'
import { permanencePlansOf } from './permanence-path.ts'
import { permanenceRow } from './permanence-row.ts'
import { placementStaysOf } from './placement-stays.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'
import { visitApprovalCells } from './visit-approval.ts'

/** The permanence tracker: every plan in force on or after the first day, whenever it began. */
export const permanencePlans: ListFile = {
  table: 'local/permanence-plans',
  heads: [
    'Child ID',
    'Permanence plan',
    'Plan since',
    'Plan agreed on',
    'Parallel plan',
    'Stage',
    'Assessment started on',
    'With legal services since',
    'Application issued on',
    'Hearing listed for',
    'Next milestone',
    'Milestone due on',
    'Expected to be reached on',
    'Reason for delay',
    'Reviewed because of delay on',
    'Sibling group ID',
    'Sibling group size',
    'Plan reached on',
    'Plan ended on',
    'Outcome',
    'Less frequent visits approved on',
    'Weeks between visits as approved',
    'Child agrees to less frequent visits',
    'Less frequent visits approved until',
    'Social worker',
    'Team',
  ],
  rows({ plan, children }) {
    const families = familiesOf(plan, children)
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        if (period.startedOn > plan.lastDay) continue
        const cases = courtCasesOf(plan, child, period)
        const question = { child, period, cases, stays: placementStaysOf(period) }
        const spells = allocations(plan, child, period)
        for (const each of permanencePlansOf(plan, question)) {
          if (each.until < plan.firstDay || each.from > plan.lastDay) continue
          const worker = allocatedOn(spells, Math.min(each.until - 1, plan.lastDay))?.worker ?? ''
          const cells = permanenceRow(plan, question, each, families.get(child.number)!)
          const approval = visitApprovalCells(plan, child, each)
          rows.push([...cells, ...approval, worker, worker && teamOf(worker)])
        }
      }
    }
    return rows
  },
}
