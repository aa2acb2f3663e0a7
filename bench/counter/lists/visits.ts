import type { PackedDay } from '../days.ts'
import { daysAfter, isIn } from './calendar.ts'
import { inCareOn, type ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'
import { workingDaysAfter } from './working-days.ts'

/** Of children in care: seen by the social worker in the 42 days that end on the day. */
export const seenInSixWeeks: ListQuestion = function* (council, { endOn }) {
  const startOn = daysAfter(endOn, -41)
  for (const { life } of inCareOn(council, endOn)) {
    const seen = council
      .rowsOf('statutory-visits', life.id)
      .filter((row) => cellIn(row, 'Child seen') === 'Yes')
    yield { id: life.id, scores: seen.some((row) => isIn(dayIn(row, 'Date of visit'), { startOn, endOn })) }
  }
}

/** Of children in care on the last day of a month: visited by the reviewing officer in the month. */
export const officerVisitedInMonth: ListQuestion = function* (council, { endOn }) {
  const startOn = firstOfMonth(endOn)
  for (const { life } of inCareOn(council, endOn)) {
    const visits = council
      .rowsOf('iro-visits', life.id)
      .filter((row) => cellIn(row, 'Kind of contact') === 'Visit')
    const days = visits.map((row) => dayIn(row, 'Date of visit or contact'))
    yield { id: life.id, scores: days.some((on) => isIn(on, { startOn, endOn })) }
  }
}

/** Of reviews: with minutes on file 20 working days later. What may still come in time is left out. */
export const minutesInTime: ListQuestion = function* (council, period) {
  for (const row of council.rows('review-minutes')) {
    const heldOn = dayIn(row, 'Review held on')!
    if (!isIn(heldOn, period)) continue
    const dueOn = workingDaysAfter(heldOn, 20)
    const filedOn = dayIn(row, 'Minutes on file')
    if (filedOn === undefined && dueOn > council.lastDay) continue
    yield { id: cellIn(row, 'Child ID'), scores: filedOn !== undefined && filedOn <= dueOn }
  }
}

function firstOfMonth(on: PackedDay): PackedDay {
  return on - (on % 100) + 1
}
