import { type FindingCode, readDayNumber } from '../core/index.ts'
import type { CodeList } from './code-lists.ts'
import type { DelimitedRows } from './delimited-rows.ts'
import type { InputColumn } from './input-tables.ts'
import type { Recognised } from './recognise.ts'

/** A finding of a file before the file has a number: the line and column it stands at. */
export interface RowFinding {
  readonly code: FindingCode
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly cell?: string | undefined
  readonly detail?: string | undefined
}

type Cell = string | number | null

/** The rows of a file, typed, column by column, with everything that was wrong in them. */
export interface CheckedRows {
  readonly lines: readonly number[]
  /** One array for each column of the table, days as whole days since 1970. */
  readonly columns: readonly Cell[][]
  /** The YEAR and authority cells of each row, where the file has such columns. */
  readonly years: readonly string[] | undefined
  readonly authorities: ReadonlySet<string>
  readonly findings: readonly RowFinding[]
  days(column: string): readonly (number | null)[]
}

/**
 * Types the cells of a recognised file. A cell that cannot be what its column asks for is a finding and
 * counts as blank; an unknown code is a finding and is kept as it came. A row with too many cells is not
 * used, because nobody can say which cell belongs where; a row the same as an earlier one is used once.
 */
export function checkRows(
  { header, rows, lines, texts }: DelimitedRows,
  { table, positions, missing, yearAt, authorityAt }: Recognised,
  codeLists: ReadonlyMap<string, CodeList>,
): CheckedRows {
  const findings: RowFinding[] = missing.map(({ name }) => ({
    code: 'column-missing',
    line: 1,
    column: name,
    detail: name,
  }))
  const keptRows: (readonly string[])[] = []
  const keptLines: number[] = []
  const firstLineOf = new Map<string, number>()
  rows.forEach((row, at) => {
    const line = lines[at]!
    if (row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== '')) {
      findings.push({ code: 'row-long', line, detail: `${row.length} cells under ${header.length} heads` })
      return
    }
    if (row.length < header.length)
      findings.push({ code: 'row-short', line, detail: `${row.length} cells under ${header.length} heads` })
    const first = firstLineOf.get(texts[at]!)
    if (first !== undefined) {
      findings.push({ code: 'row-duplicated', line, detail: String(first) })
      return
    }
    firstLineOf.set(texts[at]!, line)
    keptRows.push(row)
    keptLines.push(line)
  })
  const columns = table.columns.map((column, at) => {
    const position = positions[at]
    if (position === undefined) return keptRows.map(() => null)
    const read = cellReader(column, codeLists, findings)
    return keptRows.map((row, index) => read(row[position] ?? '', keptLines[index]!))
  })
  const authorities =
    authorityAt === undefined ? [] : keptRows.map((row) => (row[authorityAt] ?? '').trim()).filter(Boolean)
  return {
    lines: keptLines,
    columns,
    years: yearAt === undefined ? undefined : keptRows.map((row) => row[yearAt] ?? ''),
    authorities: new Set(authorities),
    findings,
    days: (name) => columns[table.columns.findIndex((column) => column.name === name)] as (number | null)[],
  }
}

type Reader = (cell: string, line: number) => Cell

function cellReader(
  column: InputColumn,
  codeLists: ReadonlyMap<string, CodeList>,
  findings: RowFinding[],
): Reader {
  const parse = parserOf(column, codeLists)
  const seen = new Map<string, Cell | FindingCode>()
  const detail = detailOf(column)
  return (cell, line) => {
    const text = cell.trim()
    if (text === '') {
      if (column.required === 'always') findings.push({ code: 'value-missing', line, column: column.name })
      return null
    }
    let parsed = seen.get(text)
    if (parsed === undefined) seen.set(text, (parsed = parse(text)))
    if (parsed === 'code-unknown') {
      findings.push({ code: 'code-unknown', line, column: column.name, cell, detail })
      return text.toUpperCase()
    }
    if (parsed === 'day-impossible' || parsed === 'number-impossible') {
      findings.push({ code: parsed, line, column: column.name, cell, detail })
      return null
    }
    return parsed
  }
}

function parserOf(
  column: InputColumn,
  codeLists: ReadonlyMap<string, CodeList>,
): (text: string) => Cell | FindingCode {
  switch (column.type) {
    case 'day':
      return (text) => readDayNumber(text) ?? 'day-impossible'
    case 'number':
    case 'decimal':
      return (text) => {
        const value = Number(text)
        const whole = column.type === 'decimal' || Number.isInteger(value)
        const inside = value >= (column.min ?? -Infinity) && value <= (column.max ?? Infinity)
        return whole && inside ? value : 'number-impossible'
      }
    case 'code': {
      const codes = codeLists.get(column.codes ?? '')?.codes
      return (text) => {
        const code = text.toUpperCase()
        return codes && !codes.has(code) ? 'code-unknown' : code
      }
    }
    case 'postcode':
      return (text) => text.toUpperCase()
    case 'text':
    case 'partial-day':
      return (text) => text
  }
}

function detailOf(column: InputColumn): string {
  if (column.type === 'code') return column.codes ?? ''
  if (column.min === undefined && column.max === undefined) return ''
  return `from ${column.min ?? ''} to ${column.max ?? ''}`
}
