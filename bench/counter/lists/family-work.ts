import type { PackedDay } from '../days.ts'
import { isIn, monthsAfter } from './calendar.ts'
import type { Council, ListQuestion } from './council.ts'
import { cellIn, dayIn, type ListRow } from './rows.ts'

/** Children not in care who were referred to edge-of-care support in the period, each once. */
export const edgeOfCareChildren: ListQuestion = (council, period) => {
  const referred = edgeOfCare(council).filter((row) => isIn(dayIn(row, 'Referred on'), period))
  const children = new Set(referred.map((row) => cellIn(row, 'Child ID')))
  return [...children].map((id) => ({ id, scores: true }))
}

/**
 * Children who came into care in the period, from the referral to twelve months after support that had begun. A start
 * belongs to the latest support before it, and of several starts after the same support the first one counts.
 */
export const cameIntoCare: ListQuestion = function* (council, period) {
  const rows = council.rows('interventions').filter(isEdgeOfCare)
  for (const life of council.lives) {
    const ofChild = rows.filter((row) => cellIn(row, 'Child ID') === life.id)
    const answered = new Set<ListRow>()
    for (const { startedOn } of life.periods) {
      const reaching = ofChild.filter((row) => reaches(row, startedOn))
      const latest = reaching.sort((a, b) => dayIn(b, 'Referred on')! - dayIn(a, 'Referred on')!)[0]
      if (!latest || answered.has(latest)) continue
      answered.add(latest)
      const isOurs = !wasInCare(council, latest, dayIn(latest, 'Referred on')!)
      if (isOurs && isIn(startedOn, period)) yield { id: life.id, scores: true }
    }
  }
}

/** Edge-of-care support of children not in care before. */
function edgeOfCare(council: Council): ListRow[] {
  return council
    .rows('interventions')
    .filter((row) => isEdgeOfCare(row) && !wasInCare(council, row, dayIn(row, 'Referred on')!))
}

function isEdgeOfCare(row: ListRow): boolean {
  return cellIn(row, 'Kind of work') === 'Edge-of-care support'
}

/** In care already before the day, and still on it. */
function wasInCare({ life }: Council, row: ListRow, on: PackedDay): boolean {
  const periods = life.get(cellIn(row, 'Child ID'))?.periods ?? []
  return periods.some(({ startedOn, ceasedOn }) => startedOn < on && ceasedOn > on)
}

function reaches(row: ListRow, on: PackedDay): boolean {
  if (dayIn(row, 'Started or held on') === undefined || dayIn(row, 'Referred on')! > on) return false
  const endedOn = dayIn(row, 'Ended on')
  return endedOn === undefined || monthsAfter(endedOn, 12) >= on
}
