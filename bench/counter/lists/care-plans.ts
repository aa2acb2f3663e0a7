import { isIn, monthsAfter } from './calendar.ts'
import { isStartKnown, type ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

/**
 * Of children who came into care and still are ten working days later: with a care plan by then. One of the six
 * months before care counts.
 */
export const firstCarePlan: ListQuestion = function* (council, period) {
  for (const life of council.lives)
    for (const care of life.periods) {
      const dueOn = workingDaysAfter(care.startedOn, 10)
      if (!isStartKnown(life, care) || !isIn(dueOn, period) || care.ceasedOn <= dueOn) continue
      const completed = council
        .rowsOf('plans', life.id)
        .filter((row) => cellIn(row, 'Kind of plan') === 'Care plan')
        .flatMap((row) => dayIn(row, 'Plan completed') ?? [])
      const since = monthsAfter(care.startedOn, -6)
      yield { id: life.id, scores: completed.some((on) => on > since && on <= dueOn) }
    }
}
