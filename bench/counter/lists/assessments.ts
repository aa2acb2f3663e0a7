import type { PackedDay } from '../days.ts'
import { isIn } from './calendar.ts'
import type { Council, ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

interface Assessment {
  readonly child: string
  readonly startedOn: PackedDay
  readonly dueOn: PackedDay
  readonly completedOn: PackedDay | undefined
}

/** Of social work assessments completed in the period: within 45 working days of their start. */
export const completedInTime: ListQuestion = function* (council, period) {
  for (const { child, dueOn, completedOn } of socialWork(council))
    if (isIn(completedOn, period)) yield { id: child, scores: completedOn! <= dueOn }
}

/** Of social work assessments open at the end of the day: those that had to be done by then. */
export const openAndOverdue: ListQuestion = function* (council, { endOn }) {
  for (const { child, startedOn, dueOn, completedOn } of socialWork(council)) {
    const isOpen = startedOn <= endOn && (completedOn === undefined || completedOn > endOn)
    if (isOpen) yield { id: child, scores: dueOn <= endOn }
  }
}

function* socialWork(council: Council): Generator<Assessment> {
  for (const row of council.rows('assessments')) {
    if (cellIn(row, 'Kind of assessment') !== 'Single assessment') continue
    const startedOn = dayIn(row, 'Assessment started')!
    yield {
      child: cellIn(row, 'Child ID'),
      startedOn,
      dueOn: workingDaysAfter(startedOn, 45),
      completedOn: dayIn(row, 'Assessment completed'),
    }
  }
}
