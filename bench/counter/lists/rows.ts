import { type PackedDay, readDay } from '../days.ts'
import { dayCount, dayOfCount } from './calendar.ts'

/** A row of a list, its cells by the heads that stand above them. */
export type ListRow = Readonly<Record<string, string>>

/** One download of Annex A: the day it was made and the rows of each sheet by the name of the sheet. */
export interface Picture {
  readonly on: PackedDay
  readonly sheets: ReadonlyMap<string, readonly ListRow[]>
}

/** A sheet before it becomes one of a workbook: days are numbers from 1 January 1970. */
export interface Sheet {
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | { readonly day: number })[])[]
}

/** The rows of a CSV text with its heads in the first line. A cell may stand in quotation marks. */
export function readList(text: string): ListRow[] {
  const [heads = [], ...lines] = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map(cellsOf)
  return lines.map((cells) =>
    Object.fromEntries(heads.map((head, at) => [head, (cells[at] ?? '').trim()] as const)),
  )
}

/** A download of Annex A from its sheets as they are written, with days as `31/03/2026`. */
export function readPicture(on: PackedDay, sheets: readonly Sheet[]): Picture {
  const rowsOf = ({ heads, rows }: Sheet) =>
    rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, written(row[at] ?? '')] as const)))
  return { on, sheets: new Map(sheets.map((sheet) => [sheet.name, rowsOf(sheet)])) }
}

const daysRead = new Map<string, PackedDay | undefined>()

/** The day in a cell; `undefined` when it is blank. */
export function dayIn(row: ListRow, head: string): PackedDay | undefined {
  const text = cellIn(row, head)
  if (text === '') return undefined
  const read = daysRead.get(text) ?? readDay(text)
  daysRead.set(text, read)
  return read
}

/** The day and time in a cell such as `13/05/2025 09:40`, in minutes; `undefined` when it is blank. */
export function minutesIn(row: ListRow, head: string): number | undefined {
  const [date = '', time = ''] = cellIn(row, head).split(' ')
  const on = readDay(date)
  if (on === undefined) return undefined
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return dayCount(on) * 24 * 60 + hours * 60 + minutes
}

/**
 * The text of a cell.
 * @throws Error when the list has no such head: a question that is asked of the wrong column would count nothing
 */
export function cellIn(row: ListRow, head: string): string {
  const cell = row[head]
  if (cell === undefined) throw new Error(`no column ${head} among ${Object.keys(row).join(', ')}`)
  return cell
}

function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const part of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    cells.push(part[1]?.replaceAll('""', '"') ?? part[2] ?? '')
  return cells
}

/** A cell of a sheet as text: a day as `31/03/2026`. */
export function written(cell: string | number | { readonly day: number }): string {
  if (typeof cell !== 'object') return String(cell)
  const on = dayOfCount(cell.day + dayCount(1970_01_01))
  const [day, month] = [String(on % 100), String(Math.floor(on / 100) % 100)]
  return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${Math.floor(on / 1_00_00)}`
}
