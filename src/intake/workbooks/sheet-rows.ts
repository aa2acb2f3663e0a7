import type { WrittenCell } from './sheet-cells.ts'
import { listenForCells } from './sheet-markup.ts'
import { readXml } from './sheet-xml.ts'
import { broken, refusal } from './workbook-refusal.ts'
import type { ZipParts } from './zip-parts.ts'

/** A row with something in it. */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  readonly line: number
  /** From column A to the last that holds something; blank cells are empty. */
  readonly cells: readonly string[]
  /** How many cells hold words: text that is no number, no day and no label ending in a colon. */
  readonly words: number
}

/** What a sheet holds. Columns count from 0. */
export interface SheetContent {
  readonly rows: readonly SheetRow[]
  /** The rows that hold formulas, by column. */
  readonly formulas: ReadonlyMap<number, readonly number[]>
  /** The same, of formulas whose value was never worked out. */
  readonly valueless: ReadonlyMap<number, readonly number[]>
  readonly tooLong: readonly { readonly line: number; readonly column: number; readonly length: number }[]
  /** The ranges of merged cells, as `A1:C1`. */
  readonly merged: readonly string[]
}

/** What a workbook may still hold; shared by its sheets, and counted down while they are read. */
export interface Room {
  /** Cells from column A to the last of each row, blank ones among them. */
  cells: number
  characters: number
}

/** Room for any real workbook: 20 million cells, and as many characters as it may have bytes. */
export const ROOM: Readonly<Room> = { cells: 20_000_000, characters: 256 * 1024 * 1024 }

/** Excel's own limits. */
const MOST_COLUMNS = 16_384
const LAST_ROW = 1_048_576
const LONGEST_CELL = 32_767
const MOST_MERGED = 100_000
/** What is left when a cut goes through a character of two halves, such as an emoji. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/

interface SheetSource {
  readonly name: string
  readonly zip: ZipParts
  readonly path: string
  readonly textOf: (cell: WrittenCell) => string
  readonly room: Room
}

/**
 * Reads a sheet from top to bottom and keeps its rows that hold something. How large the sheet says it is, and
 * rows and cells that are only formatted, cost nothing.
 *
 * @throws UnreadableFileError when its rows or cells cannot be where they say they are, or outgrow the room
 */
export async function readSheet({ name, zip, path, textOf, room }: SheetSource): Promise<SheetContent> {
  const rows: SheetRow[] = []
  const formulas = new Map<number, number[]>()
  const valueless = new Map<number, number[]>()
  const tooLong: { line: number; column: number; length: number }[] = []
  const merged: string[] = []
  let line = 0
  let column = -1
  let cells: string[] = []
  let words = 0

  const keep = (whole: string, isWords: boolean) => {
    const text =
      whole.length > LONGEST_CELL ? whole.slice(0, LONGEST_CELL).replace(HALF_CHARACTER, '') : whole
    if (text !== whole) tooLong.push({ line, column, length: whole.length })
    room.characters -= text.length
    if (room.characters < 0)
      throw refusal('workbook-too-large', name, 'holds more text than any real workbook')
    if (cells[column]) throw broken(name, `${path} has one cell twice in row ${line}`)
    while (cells.length < column) cells.push('')
    cells[column] = text
    if (isWords) words++
  }

  const listener = listenForCells({
    startRow(number) {
      const next = number === undefined ? line + 1 : Number(number)
      if (!Number.isInteger(next) || next <= line || next > LAST_ROW)
        throw broken(name, `the rows of ${path} are out of order`)
      line = next
      column = -1
      cells = []
      words = 0
    },
    cell(reference, cell, formula) {
      column = reference === undefined ? column + 1 : columnOf(reference)
      if (!(column >= 0 && column < MOST_COLUMNS)) throw broken(name, `${path} has a cell outside any sheet`)
      if (formula !== 'none') note(formulas, column, line)
      if (formula === 'valueless') note(valueless, column, line)
      const text = textOf(cell)
      if (text !== '') keep(text, isText(cell) && hasWords(text))
    },
    endRow() {
      if (cells.every((text) => text.trim() === '')) return
      takeCells(name, room, cells.length)
      rows.push({ line, cells, words })
    },
    merge(range) {
      merged.push(range)
      if (merged.length > MOST_MERGED)
        throw refusal('workbook-too-large', name, 'has more than 100,000 merged ranges in a sheet')
    },
  })
  await readXml(name, path, zip.text(path), listener)
  return { rows, formulas, valueless, tooLong, merged }
}

/** @throws UnreadableFileError when there is no room left: a few cells far to the right of many rows */
export function takeCells(name: string, room: Room, cells: number): void {
  room.cells -= cells
  if (room.cells < 0)
    throw refusal('workbook-too-large', name, 'spreads over more than 20 million cells, most of them blank')
}

function note(lines: Map<number, number[]>, column: number, line: number): void {
  const known = lines.get(column)
  if (known) known.push(line)
  else lines.set(column, [line])
}

function isText({ type }: WrittenCell): boolean {
  return type === 's' || type === 'str' || type === 'inlineStr'
}

const NO_LETTER = /^[^\p{L}]*$/u

function hasWords(text: string): boolean {
  return !text.trimEnd().endsWith(':') && !NO_LETTER.test(text)
}

/** The column of a reference such as `AB12`, from 0; -1 when it names none. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
