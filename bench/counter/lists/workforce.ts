import type { PackedDay } from '../days.ts'
import { isIn } from './calendar.ts'
import { type Council, groupedBy, type ListQuestion } from './council.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'

/** Roles that only a registered social worker may hold. */
const SOCIAL_WORK = [
  'Social worker',
  'Newly qualified social worker',
  'Advanced or senior practitioner',
  'Team manager',
  'Service manager',
  'Independent reviewing officer',
  'Child protection conference chair',
  'Supervising social worker',
]

/** Posts that nobody holds on the day. */
export const vacancies: ListQuestion = function* (council, { endOn }) {
  for (const row of postsOn(council, endOn))
    if (cellIn(row, 'Worker') === '') yield { id: cellIn(row, 'Post ID'), scores: true }
}

/** How much of the social work is done by agency or interim staff, in full-time equivalents. */
export const agencyShare: ListQuestion = function* (council, { endOn }) {
  for (const row of postsOn(council, endOn)) {
    const contract = cellIn(row, 'Contract')
    const isHeld = cellIn(row, 'Worker') !== '' && contract !== ''
    if (!isHeld || !SOCIAL_WORK.includes(cellIn(row, 'Role'))) continue
    const fte = Number(cellIn(row, 'Full-time equivalent'))
    const of = contract === 'Agency or interim' ? fte : 0
    yield { id: cellIn(row, 'Post ID'), scores: true, of, per: fte }
  }
}

/** Children open to workers who hold cases at the month end, for each full-time worker. */
export const caseload: ListQuestion = function* (council, { endOn }) {
  for (const row of council.rows('caseloads')) {
    const open = Number(cellIn(row, 'Open children'))
    if (dayIn(row, 'As at') !== endOn || open === 0) continue
    const fte = cellIn(row, 'Full-time equivalent')
    yield { id: cellIn(row, 'Worker'), scores: true, of: open, per: fte === '' ? 1 : Number(fte) }
  }
}

/** Of performance meetings on the day they were held, or for which they were planned: those held. */
export const performanceMeetings: ListQuestion = function* (council, period) {
  for (const row of council.rows('meetings')) {
    if (cellIn(row, 'Kind of meeting') !== 'Performance meeting') continue
    const heldOn = dayIn(row, 'Meeting held on')
    if (isIn(heldOn ?? dayIn(row, 'Meeting planned for'), period))
      yield { id: cellIn(row, 'Team or group'), scores: heldOn !== undefined }
  }
}

/** The row of each post that holds on the day: the last to begin; a post ends with its last row. */
function* postsOn(council: Council, on: PackedDay): Generator<ListRow> {
  for (const rows of groupedBy(council.rows('posts'), 'Post ID').values()) {
    const begun = rows.filter((row) => dayIn(row, 'From')! <= on)
    const latest = begun.sort((a, b) => dayIn(b, 'From')! - dayIn(a, 'From')!)[0]
    const endedOn = latest && dayIn(latest, 'To')
    if (latest && (endedOn === undefined || endedOn > on)) yield latest
  }
}
