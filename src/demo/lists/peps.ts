import type { DayNumber } from '../calendar.ts'
import { dateText } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { known, type ListFile } from './list-file.ts'
import { type EducationPlan, initialPlan, reviewedPlans } from './pep-plans.ts'
import { academicYearOf, yearGroupIn, yearGroupText } from './school-years.ts'
import { type SchoolSpell, schoolingOf, spellOn } from './schooling-spells.ts'

/** Children looked after in Anytown for each adviser of the virtual school. */
const CHILDREN_EACH = 90

/** Personal education plans: one soon after coming into care, then one every term. */
export const peps: ListFile = {
  table: 'local/peps',
  heads: [
    'Child ID',
    'Kind of PEP',
    'PEP due on',
    'Virtual school told on',
    'PEP completed on',
    'Cause of delay',
    'School in or out of area',
    'Year group',
    'Virtual school adviser',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const spells = schoolingOf(plan, child, period)
        const first = initialPlan(plan, child, period, spells)
        const later = reviewedPlans(plan, child, period, first)
        for (const one of first ? [first, ...later] : later)
          if (isListed(plan, one)) rows.push(rowOf(plan, child, spells, one))
      }
    }
    return rows
  },
}

/** The list begins with plans open on the first day of the returns; a new child's plan is in it before it is due. */
function isListed(plan: SettledPlan, { dueOn, notifiedOn, completedOn }: EducationPlan): boolean {
  return Math.max(dueOn, completedOn ?? dueOn) >= plan.firstDay && (notifiedOn ?? dueOn) <= plan.lastDay
}

function rowOf(
  plan: SettledPlan,
  child: Child,
  spells: readonly SchoolSpell[],
  { kind, dueOn, notifiedOn, completedOn, cause }: EducationPlan,
): string[] {
  const yearGroup = yearGroupText(yearGroupIn(child.bornOn, academicYearOf(dueOn)))
  const days = [dateText(dueOn), known(plan, notifiedOn), known(plan, completedOn)]
  const isLate = dueOn <= plan.lastDay && (completedOn === undefined || completedOn > dueOn)
  const area = areaOn(spells, Math.min(completedOn ?? dueOn, dueOn))
  return [child.id, kind, ...days, isLate ? cause : '', area, yearGroup, adviserOf(plan, child)]
}

function areaOn(spells: readonly SchoolSpell[], on: DayNumber): string {
  const spell = spellOn(spells, on)
  if (!spell?.school) return ''
  return spell.inside ? 'In area' : 'Out of area'
}

function adviserOf(plan: SettledPlan, child: Child): string {
  const advisers = Math.max(2, Math.round(plan.children / CHILDREN_EACH))
  return `VS998${String(1 + (child.number % advisers)).padStart(5, '0')}`
}
