import { dateText, weekdayOnOrBefore } from '../calendar.ts'
import { childId } from '../person.ts'
import { returnYears, type SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { known, type ListFile } from './list-file.ts'
import { changedBy } from './over-time.ts'
import { type Offence, drawOffence, offencesInCare } from './offences.ts'

const PURPOSE_OTHER_YOUNG_PEOPLE = 51

/** Outcomes a year of young people not looked after, for each child looked after; their ids follow far behind. */
const OTHERS_A_YEAR = 0.2
const FIRST_OTHER_NUMBER = 5_000_000

/** Interventions that end as they should: children looked after used to do worse than the others. */
const SUCCESS_IN_CARE = { from: 0.56, to: 0.76 }
const SUCCESS_OF_OTHERS = 0.71

/** Outcomes of the youth justice service: children in care as their OC2 file says, and other young people. */
export const youthJustice: ListFile = {
  table: 'local/youth-justice',
  heads: [
    'Child ID',
    'Outcome on',
    'Outcome of the offence',
    'Main offence',
    'Looked after at the outcome',
    'Intervention started on',
    'Intervention ended on',
    'Completed successfully',
  ],
  rows(contents) {
    const { plan } = contents
    const rows: string[][] = []
    for (const { child, random, ...offence } of offencesInCare(contents))
      rows.push(rowOf(random, plan, { id: child.id, inCare: true }, offence))
    const others = Math.round(plan.children * OTHERS_A_YEAR)
    returnYears(plan).forEach(({ startsOn, endsOn }, year) => {
      for (let at = 0; at < others; at++) {
        const number = FIRST_OTHER_NUMBER + year * others + at
        const random = new Random(plan.seed, number, PURPOSE_OTHER_YOUNG_PEOPLE)
        const on = Math.max(startsOn, weekdayOnOrBefore(random.whole(startsOn, endsOn)))
        const other = { id: childId(plan.idPrefix, number), inCare: false }
        rows.push(rowOf(random, plan, other, drawOffence(random, on, random.chance(0.6))))
      }
    })
    return rows
  },
}

function rowOf(
  random: Random,
  plan: SettledPlan,
  { id, inCare }: { id: string; inCare: boolean },
  { on, outcome, main, hasIntervention }: Offence,
): string[] {
  const startedOn = weekdayOnOrBefore(on + random.whole(9, 30))
  const endedOn = weekdayOnOrBefore(startedOn + 80 + Math.round(random.exponential(90)))
  const isSuccess = random.chance(inCare ? changedBy(plan, SUCCESS_IN_CARE, endedOn) : SUCCESS_OF_OTHERS)
  const isOver = endedOn <= plan.lastDay
  const course = [known(plan, startedOn), known(plan, endedOn), isOver ? (isSuccess ? 'Yes' : 'No') : '']
  const what = [dateText(on), outcome, main, inCare ? 'Yes' : 'No']
  return [id, ...what, ...(hasIntervention ? course : ['', '', ''])]
}
