import { readPeriod } from '../../src/core/index.ts'
import type { Formats, InputColumn } from '../../src/intake/index.ts'

/** A value as the store gives it; days are `2026-03-31`. */
export type Kept = string | number | null

const MONTHS = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(
  ',',
)
const TIME = String.raw`(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`
const NUMBER = /^[-+]?£?\s*(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/

/**
 * Whether a kept value says what was written, under the forms that the documentation allows: trimmed, days in any
 * of their forms, numbers with commas, codes by their label, postcodes in capitals. Written from the kept value
 * back to what may have been written, so that it shares no step with the reader.
 */
export function saysTheSame(column: InputColumn, written: string, kept: Kept, formats: Formats): boolean {
  const text = written.trim()
  if (kept === null) return text === ''
  switch (column.type) {
    case 'day':
      return isDayWritten(text, String(kept))
    case 'moment':
      return isMomentWritten(text, String(kept))
    case 'number':
    case 'decimal':
      return NUMBER.test(text) && Object.is(Number(text.replaceAll(/[£,\s]/g, '')) + 0, kept)
    case 'code':
      return isCodeWritten(text, String(kept), formats.codeLists.get(column.codes ?? '')?.rows ?? [])
    case 'postcode':
      return text.toUpperCase() === kept
    case 'period':
      return readPeriod(text)?.code === kept
    case 'indicator':
      return formats.indicators.get(text.toLowerCase()) === kept
    default:
      return text === kept
  }
}

function isDayWritten(text: string, iso: string): boolean {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const numbers = String.raw`0?${day}[/.-]0?${month}[/.-]${String(year).padStart(4, '0')}`
  const together = iso.replaceAll('-', '')
  if (new RegExp(`^(?:${numbers}|${iso}|${together})${TIME}$`).test(text)) return true
  const named = new RegExp(`^0?${day}[-/ ]([a-z]{3,9})[-/ ]${year}${TIME}$`, 'i').exec(text)
  if (named) return MONTHS[month - 1]!.startsWith(named[1]!.toLowerCase())
  const number = /^(\d{5})(?:\.\d+)?$/.exec(text)
  return number !== null && [serialOf(iso), serialOf(iso) - 1_462].includes(Number(number[1]))
}

/** What Excel counts a day as: 25,569 is 1 January 1970. */
function serialOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const years = year - 1
  const before = years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const inYear = lengths.slice(0, month - 1).reduce((sum, days) => sum + days, 0) + day
  return before + inYear - 719_163 + 25_569
}

function isMomentWritten(text: string, kept: string): boolean {
  const [on = '', time] = kept.split('T')
  if (!isDayWritten(text, on)) return false
  if (time === undefined || /^\d{5}\.\d+$/.test(text)) return true
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return new RegExp(`[T ]0?${hour}:${String(minute).padStart(2, '0')}`).test(text)
}

/** A code is written as itself in any letter case, as its label, or as one of its other names. */
function isCodeWritten(text: string, code: string, list: readonly Record<string, Kept>[]): boolean {
  if (text.toUpperCase() === code.toUpperCase()) return true
  return namesOfCode(code, list).some((name) => bareText(name) === bareText(text))
}

/** A code, its label and its other names. */
export function namesOfCode(code: string, list: readonly Record<string, Kept>[]): string[] {
  return list
    .filter((row) => row['code'] === code)
    .flatMap((row) => [code, String(row['label'] ?? ''), ...String(row['also'] ?? '').split('|')])
    .filter((name) => name.trim() !== '')
}

/** A label without the letter before it, its spaces, marks and letter case. */
export function bareText(text: string): string {
  return text
    .replace(/^\s*[a-z]{1,2}\)/i, '')
    .toUpperCase()
    .replaceAll(/[^A-Z\d]/g, '')
}
