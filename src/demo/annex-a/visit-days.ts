import { type DayNumber, dayNumber } from '../calendar.ts'
import { statutoryVisits } from '../lists/statutory-visits.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'

/** The days, in order, on which a social worker saw each child: those of the list of statutory visits. */
export function visitDays(plan: SettledPlan, children: readonly Child[]): ReadonlyMap<string, DayNumber[]> {
  const seen = new Map<string, DayNumber[]>()
  for (const [id, on, answer] of statutoryVisits.rows({ plan, children })) {
    if (answer !== 'Yes') continue
    const days = seen.get(id!) ?? []
    days.push(dayOf(on!))
    seen.set(id!, days)
  }
  return seen
}

function dayOf(text: string): DayNumber {
  const [day, month, year] = text.split('/').map(Number)
  return dayNumber(year!, month!, day!)
}
