import type { PackedDay } from '../days.ts'
import { daysFrom, isIn } from './calendar.ts'
import type { Council, ListCase, ListQuestion } from './council.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'

/** 26 weeks that begin with the day of issue. */
const DAYS_ALLOWED = 26 * 7

/** Sets of care proceedings issued and not concluded at the end of the day, by the number of the court. */
export const careProceedings: ListQuestion = (council, { endOn }) =>
  eachOnce(before(council, endOn).map((row) => cellIn(row, 'Case number')))

/** The children they are about. */
export const childrenInProceedings: ListQuestion = (council, { endOn }) =>
  eachOnce(before(council, endOn).map((row) => cellIn(row, 'Child ID')))

/** The children whose proceedings have gone on for longer than the law allows. */
export const beyond26Weeks: ListQuestion = (council, { endOn }) => {
  const late = before(council, endOn).filter(
    (row) => daysFrom(dayIn(row, 'Issued on')!, endOn) >= DAYS_ALLOWED,
  )
  return eachOnce(late.map((row) => cellIn(row, 'Child ID')))
}

/** The children whose care proceedings concluded in the period. */
export const concluded: ListQuestion = function* (council, period) {
  for (const row of careCases(council))
    if (isIn(dayIn(row, 'Concluded on'), period)) yield { id: cellIn(row, 'Child ID'), scores: true }
}

/** Families in pre-proceedings at the end of the day; a child without a family is one. */
export const familiesInPreProceedings: ListQuestion = (council, { endOn }) =>
  eachOnce(inPreProceedings(council, endOn).map((row) => cellIn(row, 'Family ID') || cellIn(row, 'Child ID')))

/** The children that pre-proceedings are about at the end of the day. */
export const childrenInPreProceedings: ListQuestion = (council, { endOn }) =>
  inPreProceedings(council, endOn).map((row) => ({ id: cellIn(row, 'Child ID'), scores: true }))

function careCases(council: Council): ListRow[] {
  return council
    .rows('proceedings')
    .filter((row) => cellIn(row, 'Application') === 'Care or supervision order')
}

/** The rows of care proceedings that are before the court at the end of the day. */
function before(council: Council, on: PackedDay): ListRow[] {
  return careCases(council).filter((row) => goesOn(row, on, 'Issued on', 'Concluded on'))
}

function inPreProceedings(council: Council, on: PackedDay): ListRow[] {
  return council
    .rows('pre-proceedings')
    .filter((row) => goesOn(row, on, 'Pre-proceedings agreed on', 'Ended on'))
}

/** Whether something has begun and has not ended at the end of a day. */
function goesOn(row: ListRow, on: PackedDay, first: string, last: string): boolean {
  const endedOn = dayIn(row, last)
  return dayIn(row, first)! <= on && (endedOn === undefined || endedOn > on)
}

function eachOnce(ids: readonly string[]): ListCase[] {
  return [...new Set(ids)].map((id) => ({ id, scores: true }))
}
