import type { CellFormat } from './sheet-formats.ts'

const SECONDS_A_DAY = 86_400
/** How far Excel's systems count: the last day of 9999. */
const LAST_1900 = 2_958_465
const LAST_1904 = 2_957_003
/** 1 January 1970 in the two systems. */
const OF_1970 = 25_569
const OF_1970_FROM_1904 = 24_107
/** Excel has a 29 February 1900, which never was; the days before it count one less. */
const FALSE_LEAP_DAY = 60

/**
 * The day or time that Excel shows for a serial number: `2025-03-31`, with a time `2025-03-31T14:30`; a time
 * alone `14:30`; a length of time in hours `36:30`. Days that Excel shows and no calendar has, as 29 February
 * 1900, are given as Excel shows them. Returns `undefined` where Excel shows none: below zero, after 9999.
 *
 * @example serialText(45747, 'day', false) // => '2025-03-31'
 */
export function serialText(serial: number, format: CellFormat, from1904: boolean): string | undefined {
  if (!(serial >= 0)) return undefined
  const seconds = Math.round(serial * SECONDS_A_DAY)
  const days = Math.floor(seconds / SECONDS_A_DAY)
  if (days > (from1904 ? LAST_1904 : LAST_1900)) return undefined
  const rest = seconds - days * SECONDS_A_DAY
  if (format === 'elapsed') return clock(seconds, true)
  if (format === 'time' && days === 0) return clock(rest, true)
  const on = from1904 ? isoDay(days - OF_1970_FROM_1904) : dayFrom1900(days)
  return rest === 0 ? on : `${on}T${clock(rest, false)}`
}

function dayFrom1900(days: number): string {
  if (days === 0) return '1900-01-00'
  if (days === FALSE_LEAP_DAY) return '1900-02-29'
  return isoDay(days - OF_1970 + (days < FALSE_LEAP_DAY ? 1 : 0))
}

function clock(seconds: number, exact: boolean): string {
  const minutes = Math.floor(seconds / 60)
  const text = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return exact && seconds % 60 !== 0 ? `${text}:${two(seconds % 60)}` : text
}

/**
 * The day with this number since 1970, counted in eras of 400 years that begin on 1 March, so that a leap day
 * is the last of its year. Written out here because a workbook may hold a million of them.
 */
function isoDay(number: number): string {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
