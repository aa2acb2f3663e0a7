import { dateText } from '../calendar.ts'
import { courtCasesOf } from './court-path.ts'
import { familiesAtHome } from './families-at-home.ts'
import { familiesOf } from './families.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'
import { type PreProceedings, preProceedingsAtHome, preProceedingsOf } from './pre-proceedings-path.ts'

const TEAM = 'Family Support and Court'

/** Pre-proceedings: those that led to court, and those after which the children could stay at home. */
export const preProceedings: ListFile = {
  table: 'local/pre-proceedings',
  heads: [
    'Child ID',
    'Family ID',
    'Pre-proceedings agreed on',
    'Letter sent on',
    'First meeting held on',
    'Plan review due on',
    'Plan reviewed on',
    'Ended on',
    'Outcome',
    'Team',
  ],
  rows(contents) {
    const { plan, children } = contents
    const families = familiesOf(plan, children)
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const path = preProceedingsOf(plan, child, period, courtCasesOf(plan, child, period))
        if (path) rows.push(...rowOf(contents, child.id, families.get(child.number)!.id, path))
      }
    }
    for (const family of familiesAtHome(plan)) {
      const path = preProceedingsAtHome(plan, family)
      if (path) for (const { id } of family.children) rows.push(...rowOf(contents, id, family.id, path))
    }
    return rows
  },
}

/** The row, or none when the process was over before the first day or began after the last. */
function rowOf({ plan }: ListContents, childId: string, familyId: string, path: PreProceedings): string[][] {
  const { agreedOn, letterOn, meetingOn, reviewDueOn, reviewedOn, endedOn, outcome } = path
  if (endedOn < plan.firstDay || agreedOn > plan.lastDay) return []
  const ended = known(plan, endedOn)
  const met = known(plan, meetingOn)
  const due = met && dateText(reviewDueOn)
  const steps = [dateText(agreedOn), known(plan, letterOn), met, due, known(plan, reviewedOn)]
  return [[childId, familyId, ...steps, ended, ended && outcome, TEAM]]
}
