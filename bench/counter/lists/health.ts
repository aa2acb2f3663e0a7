import { ageOn } from '../days.ts'
import { isFresh, isIn, monthsAfter } from './calendar.ts'
import { careOn, inCareOn, isStartKnown, type ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

/**
 * Of initial assessments due 20 working days after a child, still in care then, came into it: held by then. It is the
 * list's assessment that fell due in this time in care; one held before the placement is what the law asks for first.
 */
export const initialAssessment: ListQuestion = function* (council, period) {
  for (const life of council.lives)
    for (const care of life.periods) {
      const dueOn = workingDaysAfter(care.startedOn, 20)
      if (!isStartKnown(life, care) || !isIn(dueOn, period) || care.ceasedOn <= dueOn) continue
      const listed = council.rowsOf('health-assessments', life.id).filter((row) => {
        const on = dayIn(row, 'Health assessment due on')!
        return (
          cellIn(row, 'Kind of health assessment') === 'Initial' &&
          on >= care.startedOn &&
          on <= care.ceasedOn
        )
      })
      const held = listed.flatMap((row) => dayIn(row, 'Health assessment completed on') ?? [])
      yield { id: life.id, scores: held.some((on) => on <= dueOn) }
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
    const held = council
      .rowsOf('health-assessments', life.id)
      .flatMap((row) => dayIn(row, 'Health assessment completed on') ?? [])
    yield { id: life.id, scores: held.some((on) => isFresh(on, months, endOn)) }
  }
}
