import { ageOn, type PackedDay, yearOf } from '../days.ts'
import type { Life } from '../lives.ts'
import { careOn, type Council, inCareOn, isStartKnown, type ListQuestion } from './council.ts'
import { isFresh, isIn } from './calendar.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'
import type { PeriodOfCare } from '../periods-of-care.ts'

/** Reception to Year 11: from four to fifteen years old on the 31 August before. */
export function isOfSchoolAge({ bornOn }: Life, on: PackedDay): boolean {
  if (bornOn === undefined) return false
  const thisYears = yearOf(on) * 1_00_00 + 8_31
  const age = ageOn(bornOn, thisYears < on ? thisYears : thisYears - 1_00_00)
  return age >= 4 && age <= 15
}

/** Of children of school age in care on the day: with a personal education plan of the last six months. */
export const recentPlan: ListQuestion = function* (council, { endOn }) {
  for (const { life } of inCareOn(council, endOn)) {
    if (!isOfSchoolAge(life, endOn)) continue
    yield { id: life.id, scores: completedPlans(council, life.id).some((on) => isFresh(on, 6, endOn)) }
  }
}

/** Of children who came into care at school age and still are 20 working days later: with a plan by then. */
export const firstPlan: ListQuestion = function* (council, period) {
  for (const life of council.lives)
    for (const care of life.periods) {
      if (!isStartKnown(life, care) || !isOfSchoolAge(life, care.startedOn)) continue
      const dueOn = workingDaysAfter(care.startedOn, 20)
      if (!isIn(dueOn, period) || care.ceasedOn <= dueOn) continue
      yield { id: life.id, scores: hasPlanBy(council, life, care, dueOn) }
    }
}

/** Of first reviews of children who came into care at school age: with a plan before them, or on their day. */
export const planBeforeFirstReview: ListQuestion = function* (council, period) {
  for (const life of council.lives)
    for (const care of life.periods) {
      const isTold = isStartKnown(life, care) && care.startedOn >= council.firstDay
      if (!isTold || !isOfSchoolAge(life, care.startedOn)) continue
      const held = life.reviews.map(({ heldOn }) => heldOn)
      const inCare = held.filter((on) => on >= care.startedOn && on <= care.ceasedOn)
      const first = Math.min(...inCare)
      if (inCare.length === 0 || !isIn(first, period)) continue
      yield { id: life.id, scores: hasPlanBy(council, life, care, first) }
    }
}

/** Children of school age in care whom the list of schooling names as having no provision on the day. */
export const withoutProvision: ListQuestion = function* (council, { endOn }) {
  for (const { life } of inCareOn(council, endOn)) {
    if (!isOfSchoolAge(life, endOn)) continue
    const running = council.rowsOf('schooling', life.id).filter((row) => runsOn(row, endOn))
    const latest = running.sort((a, b) => dayIn(b, 'Provision from')! - dayIn(a, 'Provision from')!)[0]
    if (latest && cellIn(latest, 'Provision') === 'None') yield { id: life.id, scores: true }
  }
}

/** Of results in reading of Year 6 of children looked after for twelve months: at the expected standard. */
export const readingAtEleven: ListQuestion = function* (council, period) {
  for (const row of council.rows('attainment')) {
    if (cellIn(row, 'Key stage') !== 'Key stage 2' || cellIn(row, 'Attainment measure') !== 'Reading')
      continue
    const year = Number(cellIn(row, 'Academic year').slice(0, 4))
    const [firstOn, lastOn] = [year * 1_00_00 + 9_01, (year + 1) * 1_00_00 + 8_31]
    const told = dayIn(row, 'Results on')
    const resultsOn = isIn(told, { startOn: firstOn, endOn: lastOn }) ? told : lastOn
    if (!isIn(resultsOn, period)) continue
    const child = cellIn(row, 'Child ID')
    const said = cellIn(row, 'In the published cohort')
    const isInGroup = said === '' ? wasInCareAllYear(council, child, year) : said === 'Yes'
    if (isInGroup) yield { id: child, scores: cellIn(row, 'Standard reached') === 'Yes' }
  }
}

/** In care from 1 April of a year to 31 March of the next without a break. */
function wasInCareAllYear(council: Council, child: string, year: number): boolean {
  const care = careOn(council, child, year * 1_00_00 + 4_01)
  return care !== undefined && care.ceasedOn >= (year + 1) * 1_00_00 + 3_31
}

function hasPlanBy(council: Council, life: Life, care: PeriodOfCare, on: PackedDay): boolean {
  return completedPlans(council, life.id).some((done) => done >= care.startedOn && done <= on)
}

function completedPlans(council: Council, child: string): PackedDay[] {
  return council.rowsOf('peps', child).flatMap((row) => dayIn(row, 'PEP completed on') ?? [])
}

/** The last day of a spell of schooling is one of it. */
function runsOn(row: ListRow, on: PackedDay): boolean {
  const endsOn = dayIn(row, 'Provision to')
  return dayIn(row, 'Provision from')! <= on && (endsOn === undefined || endsOn >= on)
}
