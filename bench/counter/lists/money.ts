import { inCareOn, type ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'

/** Pounds a week, whoever pays a share, unless a council has set its own. */
const HIGH_COST = 10_000

/** Children in care whose placement costs the threshold or more; of two prices the one that began last. */
export const highCost: ListQuestion = function* (council, { endOn }) {
  for (const { life } of inCareOn(council, endOn)) {
    const prices = council.rowsOf('placement-costs', life.id).filter((row) => {
      const endsOn = dayIn(row, 'To')
      return dayIn(row, 'From')! <= endOn && (endsOn === undefined || endsOn > endOn)
    })
    const latest = prices.sort((a, b) => dayIn(b, 'From')! - dayIn(a, 'From')!)[0]
    if (latest && Number(cellIn(latest, 'Weekly cost')) >= HIGH_COST) yield { id: life.id, scores: true }
  }
}
