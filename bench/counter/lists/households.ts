import type { PackedDay } from '../days.ts'
import { isIn } from './calendar.ts'
import type { Council, ListQuestion } from './council.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'

/** Households approved as adopters in the period. */
export const adoptersApproved: ListQuestion = (council, period) =>
  onTheDay(council.rows('adopters'), 'Approved on', period)

/** Approvals of the period against its enquiries: no share of anybody, so each of either is a case. */
export const adopterCompletion: ListQuestion = function* (council, period) {
  const rows = council.rows('adopters')
  for (const { id, scores } of onTheDay(rows, 'Approved on', period)) yield { id, scores, of: 1, per: 0 }
  for (const { id, scores } of onTheDay(rows, 'Enquiry on', period)) yield { id, scores, of: 0, per: 1 }
}

/** Households that first asked about fostering in the period. */
export const fosteringContacts: ListQuestion = (council, period) =>
  onTheDay(council.rows('foster-recruitment'), 'Enquiry on', period)

/** Households asked for part one that have not sent it, and that no later stage tells of. */
export const awaitingPartOne: ListQuestion = function* (council, { endOn }) {
  for (const row of underWay(council, endOn)) {
    const isLater =
      isBy(row, 'Part one information received on', endOn) || isBy(row, 'Form F opened on', endOn)
    if (isBy(row, 'Part one information asked for on', endOn) && !isLater)
      yield { id: cellIn(row, 'Household ID'), scores: true }
  }
}

/** Households being assessed for Form F. */
export const formFOpen: ListQuestion = function* (council, { endOn }) {
  for (const row of underWay(council, endOn))
    if (isBy(row, 'Form F opened on', endOn)) yield { id: cellIn(row, 'Household ID'), scores: true }
}

/** Of the assessments for Form F in progress: those that nobody has to do. */
export const formFWaiting: ListQuestion = function* (council, { endOn }) {
  for (const row of underWay(council, endOn)) {
    if (!isBy(row, 'Form F opened on', endOn)) continue
    const isNamed = cellIn(row, 'Assessor') !== '' && cellIn(row, 'Allocated to an assessor on') === ''
    const scores = !isNamed && !isBy(row, 'Allocated to an assessor on', endOn)
    yield { id: cellIn(row, 'Household ID'), scores }
  }
}

/** Enquiries of households that are neither approved nor out at the end of the day. */
function underWay(council: Council, on: PackedDay): ListRow[] {
  const hasEnded = (row: ListRow) => isBy(row, 'Approved on', on) || isBy(row, 'Withdrawn on', on)
  return council.rows('foster-recruitment').filter((row) => isBy(row, 'Enquiry on', on) && !hasEnded(row))
}

function isBy(row: ListRow, head: string, on: PackedDay): boolean {
  const done = dayIn(row, head)
  return done !== undefined && done <= on
}

function* onTheDay(rows: readonly ListRow[], head: string, period: { startOn: PackedDay; endOn: PackedDay }) {
  for (const row of rows)
    if (isIn(dayIn(row, head), period)) yield { id: cellIn(row, 'Household ID'), scores: true }
}
