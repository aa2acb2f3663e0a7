import type { PackedDay } from '../days.ts'
import type { CountedPeriod } from '../periods.ts'
import type { Council, ListQuestion } from './council.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'
import { isOfSchoolAge } from './schooling.ts'

/** Half days a child was expected at school and half days it was there, added up over a period. */
interface Sessions {
  possible: number
  attended: number
}

/** Half days attended out of those possible, of children from Reception to Year 11. */
export const attendance: ListQuestion = function* (council, period) {
  for (const [id, { possible, attended }] of sessionsIn(council, period))
    yield { id, scores: true, of: attended, per: possible }
}

/** Of children who were expected at school: those who missed a tenth or more of the half days. */
export const persistentAbsence: ListQuestion = function* (council, period) {
  for (const [id, { possible, attended }] of sessionsIn(council, period))
    if (possible > 0) yield { id, scores: (possible - attended) * 10 >= possible }
}

/** A year takes what ends in it, so that no term is split; a month or a quarter what lies within it. */
function sessionsIn(council: Council, { kind, startOn, endOn }: CountedPeriod): Map<string, Sessions> {
  const takesWhole = kind === 'year' || kind === '12-months'
  const children = new Map<string, Sessions>()
  for (const row of council.rows('attendance')) {
    const [firstOn, lastOn] = [dayIn(row, 'Attendance from')!, dayIn(row, 'Attendance to')!]
    if (lastOn < startOn || lastOn > endOn || (!takesWhole && firstOn < startOn)) continue
    if (!isAtSchoolAge(council, row, lastOn)) continue
    const child = cellIn(row, 'Child ID')
    const sessions = children.get(child) ?? { possible: 0, attended: 0 }
    sessions.possible += Number(cellIn(row, 'Possible sessions'))
    sessions.attended += Number(cellIn(row, 'Sessions attended'))
    children.set(child, sessions)
  }
  return children
}

/** The list is of these years only, so a child whose age no return tells is taken at its word. */
function isAtSchoolAge(council: Council, row: ListRow, on: PackedDay): boolean {
  const life = council.life.get(cellIn(row, 'Child ID'))
  return life?.bornOn === undefined || isOfSchoolAge(life, on)
}
