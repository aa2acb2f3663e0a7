import { type DayNumber, packedDate } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { monthsLater } from './months.ts'

/** The last days of the months of all returns, from the first April to the last March. */
export function monthEnds(plan: SettledPlan): DayNumber[] {
  return Array.from({ length: plan.years * 12 }, (_, month) => monthsLater(plan.firstDay, month + 1) - 1)
}

/** The collection year a day lies in: 2026 from 1 April 2025 to 31 March 2026. */
export function yearOf(on: DayNumber): number {
  const packed = packedDate(on)
  return Math.floor(packed / 10_000) + (packed % 10_000 >= 401 ? 1 : 0)
}
