import { Temporal } from 'temporal-polyfill'

/** A calendar day, with no time and no time zone. */
export type Day = Temporal.PlainDate

/** The end of something still open. Stored instead of an empty cell so that a range always compares. */
export const OPEN_END: Day = Temporal.PlainDate.from('9999-12-31')

/** Days from 1 March of the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468
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
  const parts = partsOf(text)
  return parts && dayOf(...parts)
}

/**
 * Reads a day as {@link readDay} does and gives its number (see {@link daysSinceEpoch}) without a calendar
 * object, because files hold many days.
 */
export function readDayNumber(text: string): number | undefined {
  const parts = partsOf(text)
  return parts && isDay(...parts) ? numberOf(...parts) : undefined
}

type Parts = readonly [year: number, month: number, day: number]

function partsOf(text: string): Parts | undefined {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])]
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst ? [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])] : undefined
}

/** The day with these numbers, or `undefined` when the calendar has none. */
export function dayOf(year: number, month: number, number: number): Day | undefined {
  return isDay(year, month, number) ? Temporal.PlainDate.from({ year, month, day: number }) : undefined
}

function isDay(year: number, month: number, number: number): boolean {
  return month >= 1 && month <= 12 && number >= 1 && number <= daysInMonth(year, month)
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
  return numberOf(value.year, value.month, value.day)
}

/**
 * Counts days from 1 March, so that a 29 February is the last day of its year: whole years of 365 days, the
 * leap days between, and months that run 31, 30, 31, 30, 31 days, which 153 fifths of a day each come to.
 *
 * @example numberOf(1970, 1, 2) // => 1
 */
function numberOf(year: number, month: number, number: number): number {
  const fromMarch = month > 2 ? year : year - 1
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400)
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + number - 1
  return fromMarch * 365 + leapDays + inYear - DAYS_TO_1970
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
