import type { DayNumber } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'

/** What a service went from and came to over the years of the returns, so that its figures have a trend. */
export interface Change {
  readonly from: number
  readonly to: number
}

/** The value of something that changes evenly from the first day of the returns to the last, on a day. */
export function changedBy(plan: SettledPlan, { from, to }: Change, on: DayNumber): number {
  const part = (on - plan.firstDay) / (plan.lastDay - plan.firstDay)
  return from + (to - from) * Math.min(1, Math.max(0, part))
}
