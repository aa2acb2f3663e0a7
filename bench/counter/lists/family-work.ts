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

/** Edge-of-care support of children not in care before. */
function edgeOfCare(council: Council): ListRow[] {
  return council.rows('interventions').filter((row) => {
    const referredOn = dayIn(row, 'Referred on')!
    return cellIn(row, 'Kind of work') === 'Edge-of-care support' && !wasInCare(council, row, referredOn)
  })
}

/** In care already before the day. */
function wasInCare({ life }: Council, row: ListRow, on: PackedDay): boolean {
  const periods = life.get(cellIn(row, 'Child ID'))?.periods ?? []
  return periods.some(({ startedOn, ceasedOn }) => startedOn < on && ceasedOn >= on)
}

/** Children who came into care in the period, from the referral to twelve months after the support ended. */
export const cameIntoCare: ListQuestion = function* (council, period) {
  const rows = edgeOfCare(council)
  for (const life of council.lives)
    for (const { startedOn } of life.periods) {
      if (!isIn(startedOn, period)) continue
      const before = rows.filter((row) => cellIn(row, 'Child ID') === life.id && reaches(row, startedOn))
      if (before.length > 0) yield { id: life.id, scores: true }
    }
}

function reaches(row: ListRow, on: PackedDay): boolean {
  if (dayIn(row, 'Started or held on') === undefined || dayIn(row, 'Referred on')! > on) return false
  const endedOn = dayIn(row, 'Ended on')
  return endedOn === undefined || monthsAfter(endedOn, 12) >= on
}
