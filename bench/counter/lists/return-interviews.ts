import { type Council, type ListQuestion } from './council.ts'
import { dayOfCount, isIn } from './calendar.ts'
import type { CountedPeriod } from '../periods.ts'
import { cellIn, type ListRow, minutesIn } from './rows.ts'

const HOURS_72 = 72 * 60

/** Of the times our own children came back from being missing: with an interview offered within 72 hours. */
export const offeredInTime: ListQuestion = (council, period) =>
  followedInTime(council, period, 'Interview offered at')

/** Of the same times: with an interview held within 72 hours. */
export const heldInTime: ListQuestion = (council, period) => followedInTime(council, period, 'Interviewed at')

/** Children whom other councils have placed in the area and who came back from being missing, each once. */
export const childrenOfOthers: ListQuestion = (council, period) => {
  const back = returnsIn(council, period).filter((row) => !isOurs(council, row))
  const children = new Set(back.map((row) => cellIn(row, 'Child ID')))
  return [...children].map((id) => ({ id, scores: true }))
}

function* followedInTime(council: Council, period: CountedPeriod, head: string) {
  for (const row of returnsIn(council, period)) {
    if (!isOurs(council, row)) continue
    const [backAt, thenAt] = [minutesIn(row, 'Returned at')!, minutesIn(row, head)]
    yield { id: cellIn(row, 'Child ID'), scores: thenAt !== undefined && thenAt - backAt <= HOURS_72 }
  }
}

/** The times missing, and not merely away, that ended in the period. */
function returnsIn(council: Council, period: CountedPeriod): ListRow[] {
  return council.rows('return-interviews').filter((row) => {
    const backAt = minutesIn(row, 'Returned at')
    const backOn = backAt === undefined ? undefined : dayOfCount(Math.floor(backAt / (24 * 60)))
    return cellIn(row, 'Missing or away') === 'Missing' && isIn(backOn, period)
  })
}

/** Another council's child is called one, or has an identifier with an X that is in no return of ours. */
function isOurs(council: Council, row: ListRow): boolean {
  if (cellIn(row, 'Placed by another council') === 'Yes') return false
  return !cellIn(row, 'Child ID').startsWith('X') || council.life.has(cellIn(row, 'Child ID'))
}
