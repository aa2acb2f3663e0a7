import { type DayNumber, dateText, dayNumber, packedDate } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'

const texts = new Map<DayNumber, string>()

/** `2026-03-31`, as the dataset writes a day; each day's text is made once. */
export function isoDay(on: DayNumber): string {
  const made = texts.get(on)
  if (made !== undefined) return made
  const [day, month, year] = dateText(on).split('/')
  const text = `${year}-${month}-${day}`
  texts.set(on, text)
  return text
}

/** A day as the dataset writes it; blank when there is none, or it lies after the day the tables are of. */
export function knownDay(plan: SettledPlan, on: DayNumber | undefined): string {
  return on === undefined || on > plan.lastDay ? '' : isoDay(on)
}

/** The day that a text such as `31/03/2026` of a return or a list says. */
export function dayWritten(text: string): DayNumber {
  const [day, month, year] = text.split('/').map(Number)
  return dayNumber(year!, month!, day!)
}

/** The collection year that a day belongs to: 2026 for 1 April 2025 to 31 March 2026. */
export function collectionYearOf(on: DayNumber): number {
  const packed = packedDate(on)
  const year = Math.floor(packed / 10_000)
  return packed % 10_000 >= 401 ? year + 1 : year
}

/** The same day so many months later, or the last of the month when that month is too short for it. */
export function monthsAfter(on: DayNumber, months: number): DayNumber {
  const packed = packedDate(on)
  const count = Math.floor(packed / 10_000) * 12 + (Math.floor(packed / 100) % 100) - 1 + months
  const first = dayNumber(Math.floor(count / 12), (count % 12) + 1, 1)
  const next = dayNumber(Math.floor((count + 1) / 12), ((count + 1) % 12) + 1, 1)
  return Math.min(first + (packed % 100) - 1, next - 1)
}
