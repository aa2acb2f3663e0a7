import type { Formats, InputColumn, InputTable } from '../../src/intake/index.ts'
import { plainCsv, plainText } from './plain-csv.ts'
import { plainSheet } from './plain-sheet.ts'
import type { PlainRow, PlainTable } from './plain-table.ts'
import { plainReturn } from './plain-xml.ts'
import { bareText, type Kept, namesOfCode, saysTheSame } from './written-forms.ts'

/** A finding with its place. */
export interface PlacedFinding {
  readonly code: string
  readonly line: number | null
  readonly column: string | null
}

/** A table that was kept of a file, as the store gives it back. */
export interface KeptTable {
  readonly part: string | undefined
  readonly table: InputTable
  /** Where each column of the table stood in the file. */
  readonly positions: readonly (number | undefined)[]
  readonly lines: readonly number[]
  readonly rows: readonly (readonly Kept[])[]
  readonly findings: readonly PlacedFinding[]
}

/** More complaints than these about one table tell nothing new. */
const ENOUGH = 5

/**
 * What was silently changed or lost between a file and what was kept of it: each cell must be kept as it was
 * written, or a finding must stand on its line and column; each row must be kept, or a finding must stand on it.
 * The file is read here by readers of its own.
 */
export function changedInSilence(bytes: Uint8Array, kept: KeptTable, formats: Formats): string[] {
  const plain = plainTable(bytes, kept)
  const complaints = plain ? againstTable(plain, kept, formats) : againstText(plainText(bytes), kept, formats)
  const shown = complaints.slice(0, ENOUGH)
  return complaints.length > ENOUGH ? [...shown, `and ${complaints.length - ENOUGH} more`] : shown
}

function plainTable(bytes: Uint8Array, kept: KeptTable): PlainTable | undefined {
  const isHeads = headsOf(kept)
  if (kept.part === undefined) return plainCsv(plainText(bytes), isHeads)
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? plainSheet(bytes, kept.part, isHeads) : plainReturn(plainText(bytes), kept.part)
}

/**
 * Tells whether each column stands under one of its own heads in a row; one that a finding calls renamed begins as
 * its head does.
 */
function headsOf({ table, positions, findings }: KeptTable): (cells: readonly string[]) => boolean {
  const mayDrift = findings.some(({ code }) => code === 'column-renamed')
  const placed = table.columns.flatMap((column, at) => {
    const position = positions[at]
    return position === undefined ? [] : [{ position, names: namesOf(column).map(bare) }]
  })
  return (cells) =>
    placed.every(({ position, names }) => {
      const head = bare(cells[position] ?? '')
      return names.includes(head) || (mayDrift && names.some((name) => isAlike(head, name)))
    })
}

function isAlike(head: string, name: string): boolean {
  return Math.min(head.length, name.length) >= 8 && (head.startsWith(name) || name.startsWith(head))
}

function namesOf({ name, title, also }: InputColumn): string[] {
  return [name, ...(title === undefined ? [] : [title]), ...also]
}

function bare(head: string): string {
  return head.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

function againstTable(plain: PlainTable, kept: KeptTable, formats: Formats): string[] {
  const { table, positions, lines, rows, findings } = kept
  const complaints: string[] = []
  const found = new Set(findings.map(({ line, column }) => `${line ?? '-'} ${column ?? '-'}`))
  const foundLines = new Set(findings.map(({ line }) => line))
  const excused = new Set(
    findings.filter(({ code }) => code === 'column-placeholder').map(({ column }) => column),
  )
  const isFound = (row: PlainRow, column: InputColumn, head: string | undefined) => {
    const names = [...namesOf(column), ...(head === undefined ? [] : [head.trim()])]
    for (let line = row.line; line <= row.lastLine; line++)
      if (names.some((name) => found.has(`${line} ${name}`))) return true
    return names.some((name) => excused.has(name))
  }
  const byLine = new Map<number, PlainRow[]>()
  for (const row of plain.rows) byLine.set(row.line, [...(byLine.get(row.line) ?? []), row])
  const heads = plain.rows.length > 0 ? Math.max(0, ...positions.map((position) => (position ?? -1) + 1)) : 0
  rows.forEach((cells, index) => {
    const line = lines[index]!
    const candidates = rowsOnLine(byLine, plain, line)
    if (candidates.length === 0)
      return void complaints.push(`line ${line} was kept and is no row of the file`)
    const unlike = candidates.map((row) =>
      table.columns.flatMap((column, at) => {
        const position = positions[at]
        if (position === undefined) return []
        const same = row
          .written(position, column.name)
          .some((text) => saysTheSame(column, text, cells[at]!, formats))
        return same || isFound(row, column, plain.headAt(position))
          ? []
          : [`line ${line}, ${column.name} was changed`]
      }),
    )
    const best = unlike.sort((a, b) => a.length - b.length)[0]!
    complaints.push(...best)
    if (best.length === 0 && candidates[0]!.width < heads && !foundLines.has(line))
      complaints.push(`line ${line} is short and nothing says so`)
  })
  const keptLines = new Set(lines)
  for (const row of plain.rows)
    if (
      !row.isBlank &&
      !keptLines.has(row.line) &&
      !foundLines.has(row.line) &&
      rowStandsAlone(plain, row, keptLines)
    )
      complaints.push(`line ${row.line} was lost`)
  return complaints
}

/** In XML, the module of a header is kept on the line of one of its elements, inside the child. */
function rowsOnLine(byLine: ReadonlyMap<number, PlainRow[]>, plain: PlainTable, line: number): PlainRow[] {
  return byLine.get(line) ?? plain.rows.filter((row) => row.line <= line && line <= row.lastLine)
}

function rowStandsAlone(plain: PlainTable, row: PlainRow, kept: ReadonlySet<number>): boolean {
  if (plain.headAt(0) !== undefined) return true
  for (let line = row.line; line <= row.lastLine; line++) if (kept.has(line)) return false
  return row.line !== row.lastLine
}

/** Where quotation marks leave open what a cell is, what was kept must at least stand in the lines of its row. */
function againstText(
  text: string,
  { table, positions, lines, rows, findings }: KeptTable,
  formats: Formats,
): string[] {
  const all = text.split(/\r\n|\n|\r/)
  const starts = [...new Set([...lines, ...findings.flatMap(({ line }) => line ?? [])])].sort((a, b) => a - b)
  const following = new Map(starts.map((line, at) => [line, starts[at + 1]]))
  const found = new Set(findings.map(({ line, column }) => `${line} ${column}`))
  const complaints: string[] = []
  rows.forEach((cells, index) => {
    const line = lines[index]!
    const next = following.get(line) ?? all.length + 1
    const span = all.slice(line - 1, Math.max(line, next - 1)).join('\n')
    const pieces = [span, ...span.split(/[,;\t|^\n]/)].map((piece) => piece.replaceAll(/^\s*"|"\s*$/g, ''))
    table.columns.forEach((column, at) => {
      const cell = cells[at]!
      if (cell === null || positions[at] === undefined) return
      if (namesOf(column).some((name) => found.has(`${line} ${name}`))) return
      const list = formats.codeLists.get(column.codes ?? '')?.rows ?? []
      const names = [String(cell), ...(column.type === 'code' ? namesOfCode(String(cell), list) : [])]
      const plainly = span.replaceAll(/["\s£,]/g, '')
      if (names.some((name) => plainly.includes(name.replaceAll(/["\s£,]/g, '')))) return
      if (column.type === 'code' && names.some((name) => bareText(span).includes(bareText(name)))) return
      if (!pieces.some((piece) => saysTheSame(column, piece, cell, formats)))
        complaints.push(`line ${line}, ${column.name} is not in its row`)
    })
  })
  return complaints
}
