import { type CellReader, cellReader, type Cell, type Translate, type Vocabulary } from '../inputs/cells.ts'
import type { InputTable } from '../inputs/input-tables.ts'
import type { Mapping } from '../inputs/mapping.ts'
import { sampleRow } from '../inputs/template.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { Recognised } from '../recognition/recognise.ts'

/** The rows of a file, typed, column by column, with everything that was wrong in them. */
export interface CheckedRows {
  readonly lines: readonly number[]
  /** One array for each column of the table, days as whole days since 1970. */
  readonly columns: readonly (readonly Cell[])[]
  /** The YEAR and authority cells of each row, where the file has such columns. */
  readonly years: readonly string[] | undefined
  readonly authorities: ReadonlySet<string>
  /** Columns that hold nothing but a placeholder: as good as missing. */
  readonly placeholders: readonly string[]
  readonly findings: readonly RowFinding[]
  days(column: string): readonly (number | null)[]
}

/**
 * Types the cells of a recognised table. A cell that cannot be what its column asks for is a finding and
 * counts as blank; an unknown code is a finding and is kept as it came. A row with too many cells is not
 * used, because nobody can say which cell belongs where; a row the same as an earlier one is used once.
 */
export function checkRows(
  raw: RawTable,
  { table, positions, missing, yearAt, authorityAt, mapping }: Recognised,
  vocabulary: Vocabulary,
): CheckedRows {
  const findings: RowFinding[] = missing.map(({ name, title }) => ({
    code: 'column-missing',
    line: raw.headerLine,
    column: name,
    detail: title ?? name,
  }))
  const sample = sampleCells(table, positions)
  const { rows, lines } = usableRows(raw, sample, findings)
  findings.push(...underNoHead(raw, rows))
  const placeholders: string[] = []
  const columns = table.columns.map((column, at) => {
    const position = positions[at]
    if (position === undefined) return rows.map(() => null)
    const reader = cellReader(column, vocabulary, {
      system: raw.countsDaysFrom ?? 1900,
      translate: translation(mapping, column.name),
      findings,
    })
    const cells = rows.map((row, index) => reader.read(row[position] ?? '', lines[index]!))
    findings.push(...onceAColumn(reader, column.title ?? column.name, raw.headerLine))
    if (column.placeholder || reader.placeholders > 0) placeholders.push(column.name)
    return cells
  })
  const authorities =
    authorityAt === undefined ? [] : rows.map((row) => (row[authorityAt] ?? '').trim()).filter(Boolean)
  const isKept = rowsInOrder(table, columns, lines, findings)
  const kept = <Item>(items: readonly Item[]) => (isKept ? items.filter((_, at) => isKept[at]) : items)
  const keptColumns = columns.map(kept)
  return {
    lines: kept(lines),
    columns: keptColumns,
    years: yearAt === undefined ? undefined : kept(rows).map((row) => row[yearAt] ?? ''),
    authorities: new Set(authorities),
    placeholders,
    findings,
    days: (name) =>
      keptColumns[table.columns.findIndex((column) => column.name === name)] as (number | null)[],
  }
}

/** For each row whether no number in it is above the one it is a part of; `undefined` when nothing is asked. */
function rowsInOrder(
  table: InputTable,
  columns: readonly (readonly Cell[])[],
  lines: readonly number[],
  findings: RowFinding[],
): boolean[] | undefined {
  const pairs = Object.entries(table['not-above'])
  if (pairs.length === 0) return undefined
  const cellsOf = (name: string) => columns[table.columns.findIndex((column) => column.name === name)]!
  return lines.map((line, at) =>
    pairs.every(([part, whole]) => {
      const [a, b] = [cellsOf(part)[at], cellsOf(whole)[at]]
      if (a === null || b === null || a === undefined || b === undefined || a <= b) return true
      const { name, title } = table.columns.find((column) => column.name === part)!
      findings.push({ code: 'numerator-above-denominator', line, column: title ?? name })
      return false
    }),
  )
}

/** The rows that can be used, with their lines: neither too long nor the same as an earlier one. */
function usableRows(
  raw: RawTable,
  sample: ReadonlyMap<number, string>,
  findings: RowFinding[],
): Pick<RawTable, 'rows' | 'lines'> {
  const width = raw.header.length
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const firstLineOf = new Map<string, number>()
  raw.rows.forEach((row, at) => {
    const line = raw.lines[at]!
    if (row.length > width && row.slice(width).some((cell) => cell.trim() !== '')) {
      findings.push({ code: 'row-long', line, detail: `${row.length} cells under ${width} heads` })
      return
    }
    if (sample.size >= ENOUGH_TO_BE_SAMPLE && [...sample].every(([cell, text]) => row[cell] === text)) {
      findings.push({ code: 'row-of-template', line })
      return
    }
    if (row.length < width)
      findings.push({ code: 'row-short', line, detail: `${row.length} cells under ${width} heads` })
    const text = raw.texts?.[at] ?? row.join('\u001f')
    const first = firstLineOf.get(text)
    if (first !== undefined) {
      findings.push({ code: 'row-duplicated', line, detail: String(first) })
      return
    }
    firstLineOf.set(text, line)
    rows.push(row)
    lines.push(line)
  })
  return { rows, lines }
}

/** Columns that hold something in some row and have no head to say what. */
function underNoHead({ header, headerLine }: RawTable, rows: RawTable['rows']): RowFinding[] {
  const blank = header.flatMap((head, at) => (head.trim() === '' ? [at] : []))
  const filled = blank.filter((at) => rows.some((row) => (row[at] ?? '').trim() !== ''))
  return filled.map((at) => {
    const place = `in place ${at + 1}`
    return { code: 'column-unknown', line: headerLine, column: place, detail: place }
  })
}

/** No real row says in so many cells just what the made-up row of the template says. */
const ENOUGH_TO_BE_SAMPLE = 3

/** The cells of the template's made-up row, by where they stand in the file. */
function sampleCells(table: InputTable, positions: Recognised['positions']): Map<number, string> {
  const cells = sampleRow(table).map((text, at) => [positions[at], text] as const)
  return new Map(cells.filter((cell): cell is [number, string] => cell[0] !== undefined && cell[1] !== ''))
}

/** What is said once of a column and not of each of its cells. */
function onceAColumn(reader: CellReader, name: string, line: number): RowFinding[] {
  const said: RowFinding[] = []
  if (reader.placeholders > 0) said.push({ code: 'column-placeholder', line, column: name, detail: name })
  if (reader.bareNumbers > 0)
    said.push({
      code: 'day-written-otherwise',
      line,
      column: name,
      detail: `as the numbers Excel counts days by, in ${reader.bareNumbers} cells; they were read as days`,
    })
  if (reader.times > 0)
    said.push({
      code: 'day-written-otherwise',
      line,
      column: name,
      detail: `with a time of day, in ${reader.times} cells; the day was kept`,
    })
  return said
}

/** What a council's mapping makes of a written value: a code, nothing, or (not said) `undefined`. */
function translation(mapping: Mapping | undefined, column: string): Translate | undefined {
  if (!mapping) return undefined
  const plain = (text: string) => text.trim().toUpperCase()
  const meant = new Map(
    Object.entries(mapping.codes[column] ?? {}).map(([written, code]) => [plain(written), code]),
  )
  return (text) => meant.get(plain(text))
}
