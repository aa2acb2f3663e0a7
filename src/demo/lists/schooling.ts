import { dateText } from '../calendar.ts'
import { Random, type Weights } from '../random.ts'
import { known, type ListFile } from './list-file.ts'
import { schoolingOf } from './schooling-spells.ts'

const PURPOSE_SPECIAL_NEEDS = 41

/** Special educational needs of children looked after at 31 March, England. */
const SPECIAL_NEEDS: Weights<string> = [
  ['None', 43],
  ['SEN support', 27],
  ['Education, health and care plan', 30],
]

/** Schools, timetables and times without school of children looked after, and what they do after Year 11. */
export const schooling: ListFile = {
  table: 'local/schooling',
  heads: [
    'Child ID',
    'Provision from',
    'Provision to',
    'School URN',
    'School',
    'Provision',
    'Reason not full time',
    'Hours a week',
    'Provision in or out of area',
    'Special educational needs',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      const needs = new Random(plan.seed, child.number, PURPOSE_SPECIAL_NEEDS).pick(SPECIAL_NEEDS)
      for (const period of child.periods) {
        for (const spell of schoolingOf(plan, child, period)) {
          if (spell.endedOn <= plan.firstDay || spell.startedOn > plan.lastDay) continue
          const { provision, reason, school, hours, inside } = spell
          const days = [dateText(spell.startedOn), known(plan, spell.endedOn - 1)]
          const isAtWork = provision === 'Work or apprenticeship'
          const area = school === undefined ? '' : inside ? 'In area' : 'Out of area'
          const how = [provision, reason, isAtWork ? '' : String(hours), area, needs]
          rows.push([child.id, ...days, school?.urn ?? '', school?.name ?? '', ...how])
        }
      }
    }
    return rows
  },
}
