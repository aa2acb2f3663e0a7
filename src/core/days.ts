import { Temporal } from 'temporal-polyfill'

/** A calendar day, with no time and no time zone. */
export type Day = Temporal.PlainDate

/** The end of something still open. Stored instead of an empty cell so that a range always compares. */
export const OPEN_END: Day = Temporal.PlainDate.from('9999-12-31')

const UNIX_EPOCH = Temporal.PlainDate.from('1970-01-01')
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 00:00(?::00)?)?$/
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/

/**
 * Reads a day as people and systems write it: `31/03/2026`, `1/4/2026`, `2026-03-31`, each with or without
 * a midnight behind it. Returns `undefined` for anything else, and for days no calendar has (`31/02/2026`).
 */
export function readDay(text: string): Day | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  return undefined
}

/** The day with these numbers, or `undefined` when the calendar has none. */
export function dayOf(year: number, month: number, number: number): Day | undefined {
  if (month < 1 || month > 12 || number < 1 || number > daysInMonth(year, month)) return undefined
  return Temporal.PlainDate.from({ year, month, day: number })
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day written `2026-03-31`; throws a `RangeError` on anything else, so it is for our own constants. */
export function day(iso: string): Day {
  return Temporal.PlainDate.from(iso)
}

/** `31 March 2026`, as people write it. */
export function showDay(value: Day): string {
  return `${value.day} ${MONTHS[value.month - 1]} ${value.year}`
}

/** `March 2026`. */
export function showMonth(value: Day): string {
  return `${MONTHS[value.month - 1]} ${value.year}`
}

/** `Mar 26`, for the heads of narrow columns and the axes of pictures. */
export function showShortMonth(value: Day): string {
  return `${MONTHS[value.month - 1]!.slice(0, 3)} ${String(value.year).slice(2)}`
}

/** `31/03/2026`, as the SSDA903 return writes it. */
export function writeDay(value: Day): string {
  return `${String(value.day).padStart(2, '0')}/${String(value.month).padStart(2, '0')}/${value.year}`
}

/** Whole days since 1 January 1970: the number the store keeps for a day. */
export function daysSinceEpoch(value: Day): number {
  return UNIX_EPOCH.until(value, { largestUnit: 'days' }).days
}

/** The last day of the month that `value` lies in. */
export function endOfMonth(value: Day): Day {
  return value.with({ day: value.daysInMonth })
}

/** Negative when `a` is before `b`, 0 on the same day, positive after: for sorting. */
export function compareDays(a: Day, b: Day): number {
  return Temporal.PlainDate.compare(a, b)
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return compareDays(a, b) <= 0 ? a : b
}
