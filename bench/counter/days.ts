/**
 * A day as one whole number: 31 March 2026 is 20260331. Such numbers stand in the order of the calendar, and
 * that is all the counter needs of a calendar.
 */
export type PackedDay = number

/** The end of something still open: after every day. */
export const OPEN: PackedDay = 9999_12_31

const WRITTEN = /^(\d{2})\/(\d{2})\/(\d{4})$/

/** The day written `31/03/2026`; `undefined` for anything else, and for days no calendar has. */
export function readDay(text: string): PackedDay | undefined {
  const parts = WRITTEN.exec(text)
  if (!parts) return undefined
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return packed(year, month, day)
}

/** Completed years of age; somebody born on 29 February is a year older on 1 March in other years. */
export function ageOn(bornOn: PackedDay, on: PackedDay): number {
  return Math.floor((on - bornOn) / 1_00_00)
}

/** The last day of a month; `month` may run past 12 or below 1 into other years. */
export function monthEnd(year: number, month: number): PackedDay {
  const whole = year * 12 + month - 1
  const [ofYear, inYear] = [Math.floor(whole / 12), (whole % 12) + 1]
  return packed(ofYear, inYear, daysIn(ofYear, inYear))
}

/** The month end so many months before another. */
export function monthsBefore(on: PackedDay, months: number): PackedDay {
  return monthEnd(yearOf(on), monthOf(on) - months)
}

/** The first day of the month after a month end. */
export function dayAfterMonthEnd(on: PackedDay): PackedDay {
  const next = monthsBefore(on, -1)
  return packed(yearOf(next), monthOf(next), 1)
}

/** The year in which the financial year of a day ends. */
export function collectionYearOf(on: PackedDay): number {
  return monthOf(on) >= 4 ? yearOf(on) + 1 : yearOf(on)
}

export function yearOf(on: PackedDay): number {
  return Math.floor(on / 1_00_00)
}

export function monthOf(on: PackedDay): number {
  return Math.floor(on / 100) % 100
}

function packed(year: number, month: number, day: number): PackedDay {
  return year * 1_00_00 + month * 100 + day
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
