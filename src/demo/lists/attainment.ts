import { type DayNumber, dateText, dayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import { Random } from '../random.ts'
import { gcseResults, primaryResults } from './attainment-results.ts'
import type { ListFile } from './list-file.ts'
import { academicYearOf, academicYearText, yearGroupIn } from './school-years.ts'

const PURPOSE_ATTAINMENT = 44

/** Key stage 1 tests were last statutory in 2022/23; nothing was held in the two years of the pandemic. */
const LAST_YEAR_OF_KS1 = 2023
const NOT_HELD = [2020, 2021]

/** Results of the tests at the end of Years 2 and 6 and of the examinations at the end of Year 11. */
export const attainment: ListFile = {
  table: 'local/attainment',
  heads: [
    'Child ID',
    'Academic year',
    'Key stage',
    'Attainment measure',
    'Score',
    'Standard reached',
    'In the published cohort',
    'Results on',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (let year = academicYearOf(plan.firstDay); year <= academicYearOf(plan.lastDay); year++) {
      if (NOT_HELD.includes(year)) continue
      for (const child of children) {
        const stage = keyStageIn(child, year)
        const results = stage && resultsDay(stage, year)
        if (!results || results < plan.firstDay || results > plan.lastDay) continue
        const since = inCareSince(child, dayNumber(year, 3, 31))
        if (since === undefined) continue
        const inCohort = since <= dayNumber(year - 1, 4, 1) ? 'Yes' : 'No'
        const random = new Random(plan.seed, child.number, PURPOSE_ATTAINMENT, year)
        const all = stage === 'Key stage 4' ? gcseResults(random, year) : primaryResults(random, stage, year)
        for (const { measure, score, reached } of all) {
          const answers = [score, reached, inCohort, dateText(results)]
          rows.push([child.id, academicYearText(year), stage, measure, ...answers])
        }
      }
    }
    return rows
  },
}

type KeyStage = 'Key stage 1' | 'Key stage 2' | 'Key stage 4'

/** The key stage that ends for a child with an academic year, if one does. */
function keyStageIn({ bornOn }: Child, academicYear: number): KeyStage | undefined {
  switch (yearGroupIn(bornOn, academicYear)) {
    case 2:
      return academicYear <= LAST_YEAR_OF_KS1 ? 'Key stage 1' : undefined
    case 6:
      return 'Key stage 2'
    case 11:
      return 'Key stage 4'
    default:
      return undefined
  }
}

/** Primary schools have their results early in July; GCSE results come in the third week of August. */
function resultsDay(stage: KeyStage, academicYear: number): DayNumber {
  return weekdayOnOrBefore(
    stage === 'Key stage 4' ? dayNumber(academicYear, 8, 21) : dayNumber(academicYear, 7, 8),
  )
}

/** Since when a child who was looked after on a day had been so; `undefined` for one who was not. */
function inCareSince({ periods }: Child, on: DayNumber): DayNumber | undefined {
  return periods.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)?.startedOn
}
