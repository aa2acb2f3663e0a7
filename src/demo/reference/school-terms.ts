import { writeCsv } from '../../core/index.ts'
import { dateText } from '../calendar.ts'
import { academicYearOf, academicYearText, termsOf } from '../lists/school-years.ts'
import { ANYTOWN, type SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'

const HEADS = ['Term', 'First day', 'Last day', 'Authority', 'School']
const TERMS = ['Autumn', 'Spring', 'Summer'] as const

/** The terms of Anytown's schools, from the academic year of the first return to the one after the last. */
export function schoolTerms(plan: SettledPlan): DemoFile {
  const [first, last] = [academicYearOf(plan.firstDay), academicYearOf(plan.lastDay) + 1]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const rows = years.flatMap((year) =>
    termsOf(year).map(({ startsOn, endsOn }, at) => [
      `${TERMS[at]} ${academicYearText(year)}`,
      dateText(startsOn),
      dateText(endsOn),
      ANYTOWN.name,
      '',
    ]),
  )
  return { path: 'reference/school terms.csv', text: writeCsv(HEADS, rows) }
}
