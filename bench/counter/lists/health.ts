import { ageOn } from '../days.ts'
import { isFresh, isIn, monthsAfter } from './calendar.ts'
import { careOn, type Council, inCareOn, isStartKnown, type ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

/** Of initial assessments due 20 working days after a child, still in care then, came into it: held by then. */
export const initialAssessment: ListQuestion = function* (council, period) {
  for (const life of council.lives)
    for (const care of life.periods) {
      const dueOn = workingDaysAfter(care.startedOn, 20)
      if (!isStartKnown(life, care) || !isIn(dueOn, period) || care.ceasedOn <= dueOn) continue
      const scores = heldOn(council, life.id, 'Initial').some((on) => on >= care.startedOn && on <= dueOn)
      yield { id: life.id, scores }
    }
}

/** Of review assessments that the list says fell due for children in care on that day: held by then. */
export const reviewAssessment: ListQuestion = function* (council, period) {
  for (const row of council.rows('health-assessments')) {
    const dueOn = dayIn(row, 'Health assessment due on')!
    const child = cellIn(row, 'Child ID')
    if (cellIn(row, 'Kind of health assessment') !== 'Review' || !isIn(dueOn, period)) continue
    if (!careOn(council, child, dueOn)) continue
    const doneOn = dayIn(row, 'Health assessment completed on')
    yield { id: child, scores: doneOn !== undefined && doneOn <= dueOn }
  }
}

/** Of children in care for twelve months (six when under five): assessed within as long. */
export const assessedLately: ListQuestion = function* (council, { endOn }) {
  for (const { life, care } of inCareOn(council, endOn)) {
    if (life.bornOn === undefined) continue
    const months = ageOn(life.bornOn, endOn) < 5 ? 6 : 12
    if (monthsAfter(care.startedOn, months) > endOn) continue
    yield { id: life.id, scores: heldOn(council, life.id).some((on) => isFresh(on, months, endOn)) }
  }
}

/** The days on which a child's health was assessed, by kind or by either. */
function heldOn(council: Council, child: string, kind?: string) {
  return council
    .rowsOf('health-assessments', child)
    .filter((row) => kind === undefined || cellIn(row, 'Kind of health assessment') === kind)
    .flatMap((row) => dayIn(row, 'Health assessment completed on') ?? [])
}
