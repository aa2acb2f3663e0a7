import { type DayNumber, dayNumber, packedDate, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'

/** The same day some months later, or the last day of that month when it has none: 30 November and 3 is 28 February. */
export function monthsLater(on: DayNumber, months: number): DayNumber {
  const packed = packedDate(on)
  const before = Math.floor(packed / 10_000) * 12 + (Math.floor(packed / 100) % 100) - 1 + months
  const first = firstOf(before)
  return Math.min(first + (packed % 100) - 1, firstOf(before + 1) - 1)
}

/** The working day on or before a day of every month of the returns, such as a panel’s second Tuesday or so. */
export function monthly(plan: SettledPlan, dayOfMonth: number): DayNumber[] {
  const days: DayNumber[] = []
  for (let first = plan.firstDay; first <= plan.lastDay; first = monthsLater(first, 1))
    days.push(weekdayOnOrBefore(first + dayOfMonth - 1))
  return days
}

/** The first day of a month, counted from January of year 0. */
function firstOf(month: number): DayNumber {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)
}
