import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { type Day, daysSinceEpoch, writeDay } from '../../core/index.ts'

/** A cell to be written: text stays text whatever it looks like, and a day becomes a date of Excel. */
export type WorkbookCell = string | number | Day | null

/** A sheet to be written: one table with its heads in the first row. */
export interface WrittenSheet {
  /** At most 31 characters, without `[ ] : * ? / \`. */
  readonly name: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** How many characters wide each column is; where none is given, as wide as what stands in it. */
  readonly widths?: readonly (number | undefined)[]
  /** What Excel shows beside a head when somebody points at it, by the place of its column. */
  readonly notes?: readonly (string | undefined)[]
}

const DAY_FORMAT = 'dd/mm/yyyy'
const TEXT_FORMAT = '@'
const HEAD_FONT = { name: 'Calibri', size: 11, bold: true }
/** 1 January 1970 in Excel's count, and the first day on which Excel counts rightly: 1 March 1900. */
const OF_1970 = 25_569
const FIRST_RIGHT_DAY = 61
const LONGEST_CELL = 32_767
/** What Excel would take for a formula or a number if somebody typed the text in again. */
const MISTAKEN = /^[\s\p{Cf}]*[=+\-@]|^[\s\d]|^\p{C}/u
const ERROR_OF_EXCEL = /^#[A-Z/0!?_]+$/
/** An underscore that Excel would take for the start of an escaped character, and characters XML has none for. */
const TO_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)|[\uFFFE\uFFFF]/g

/**
 * The moment Excel shows as the last change, without the clock: the same sheets are the same bytes. The library
 * asks a date of JavaScript for nothing but this text.
 */
const ALWAYS = { toISOString: () => '1980-01-01T00:00:00.000Z' } as never

/**
 * Writes a workbook for people: heads bold and always in sight, columns as wide as their content. Nothing in
 * it is a formula. The same sheets give the same bytes, and `readWorkbook` reads the same cells back.
 *
 * @throws RangeError when Excel could not open the workbook: a name it does not allow, a number that is none,
 *   a text of more than 32,767 characters
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  refuseNames(sheets.map(({ name }) => name))
  return writeXlsx({
    sheets: sheets.map(writtenSheet),
    properties: { creator: 'Homeward', created: ALWAYS, modified: ALWAYS },
  })
}

function writtenSheet({ name, heads, rows, widths, notes }: WrittenSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const place = (cell: WorkbookCell, row: number, column: number): CellValue => {
    const { value, ...special } = writtenCell(cell)
    if (Object.keys(special).length > 0) cells.set(`${row},${column}`, special)
    return value
  }
  const body = rows.map((row, at) => row.map((cell, column) => place(cell, at + 1, column)))
  const header = heads.map((head, column) => {
    const { value, ...special } = writtenCell(head)
    const note = notes?.[column]
    cells.set(`0,${column}`, {
      ...special,
      style: { ...special.style, font: HEAD_FONT },
      ...(note === undefined ? {} : { comment: { author: 'Homeward', text: escaped(note) } }),
    })
    return value
  })
  return {
    name,
    rows: [header, ...body],
    cells,
    columns: heads.map((head, column) => ({ width: widths?.[column] ?? widthOf(head, rows, column) })),
    freezePane: { rows: 1 },
  }
}

type WrittenCell = { value: CellValue } & Pick<Partial<Cell>, 'style' | 'richText'>

function writtenCell(cell: WorkbookCell): WrittenCell {
  if (cell === null || cell === '') return { value: null }
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`a workbook cannot hold the number ${cell}`)
    return { value: cell }
  }
  if (typeof cell === 'string') return writtenText(cell)
  const serial = daysSinceEpoch(cell) + OF_1970
  if (serial < FIRST_RIGHT_DAY) return writtenText(writeDay(cell))
  return { value: serial, style: { numFmt: DAY_FORMAT } }
}

function writtenText(text: string): WrittenCell {
  if (text.length > LONGEST_CELL)
    throw new RangeError(`a cell of a workbook cannot hold ${text.length} characters`)
  const value = escaped(text)
  // The library would make an error of Excel of this text; as text with a font of its own it stays text.
  if (ERROR_OF_EXCEL.test(text)) return { value, richText: [{ text: value }] }
  return MISTAKEN.test(text) ? { value, style: { numFmt: TEXT_FORMAT } } : { value }
}

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(TO_ESCAPE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

const NARROWEST = 8
const WIDEST = 60
/** Enough rows to know how wide a column is. */
const MEASURED_ROWS = 500

function widthOf(head: string, rows: WrittenSheet['rows'], column: number): number {
  const lengths = rows.slice(0, MEASURED_ROWS).map((row) => shownLength(row[column] ?? null))
  const longest = lengths.reduce((most, length) => Math.max(most, length), shownLength(head))
  return Math.min(WIDEST, Math.max(NARROWEST, longest)) + 2
}

function shownLength(cell: WorkbookCell): number {
  if (cell === null) return 0
  if (typeof cell === 'object') return DAY_FORMAT.length
  return Math.max(
    ...String(cell)
      .split('\n')
      .map((line) => line.length),
  )
}

function refuseNames(names: readonly string[]): void {
  const wrong = names.find((name) => name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
  if (wrong !== undefined) throw new RangeError(`a sheet cannot be called ${wrong}`)
  if (names.length === 0 || new Set(names.map((name) => name.toLowerCase())).size < names.length)
    throw new RangeError('a workbook needs sheets, each with a name of its own')
}
