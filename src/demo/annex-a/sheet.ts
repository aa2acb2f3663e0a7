import { type DayNumber, dayNumber, packedDate } from '../calendar.ts'

/** A day in a sheet, kept apart from other numbers so that the workbook can make a real Excel date of it. */
export interface DayCell {
  readonly day: DayNumber
}

/** What stands in a cell of Annex A; a blank cell is the empty text. */
export type AnnexACell = string | number | DayCell

/** One list of Annex A as its sheet shows it: the name of the tab, the heads of row 1 and a row for each case. */
export interface AnnexASheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly AnnexACell[])[]
}

/** A day as it is known on the day of the download: blank when it never came or lies ahead. */
export function dayCell(day: DayNumber | undefined, on: DayNumber): AnnexACell {
  return day === undefined || day > on ? '' : { day }
}

/** The same day of the month so many months earlier, or the last day of a month too short for it. */
export function monthsBefore(on: DayNumber, months: number): DayNumber {
  const packed = packedDate(on)
  const counted = Math.floor(packed / 10_000) * 12 + (Math.floor(packed / 100) % 100) - 1 - months
  const first = dayNumber(Math.floor(counted / 12), (counted % 12) + 1, 1)
  const next = dayNumber(Math.floor((counted + 1) / 12), ((counted + 1) % 12) + 1, 1)
  return Math.min(first + (packed % 100) - 1, next - 1)
}

/** Whether a day is one of the last so many months, the day of the download included. */
export function inLastMonths(day: DayNumber | undefined, months: number, on: DayNumber): boolean {
  return day !== undefined && day <= on && day > monthsBefore(on, months)
}

/** The last of some days in order that is not after this one; `undefined` when none is. */
export function lastUpTo(days: Iterable<DayNumber>, on: DayNumber): DayNumber | undefined {
  let last: DayNumber | undefined
  for (const day of days) {
    if (day > on) break
    last = day
  }
  return last
}
