import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { findHeader } from './sheet-header.ts'
import { columnOf, type Room, type SheetContent, takeCells } from './sheet-rows.ts'
import type { WorkbookSheet } from './workbook-parts.ts'

/**
 * The table of a sheet: its heads and the rows below them, all as wide as the widest. A column that holds
 * something under no head keeps its place with a blank head. Returns `undefined` when the sheet has no row
 * that could be heads.
 */
export function tableOfSheet(
  file: string,
  sheet: WorkbookSheet,
  content: SheetContent,
  room: Room,
): RawTable | undefined {
  const headerAt = findHeader(content.rows)
  if (headerAt === undefined) return undefined
  const [top, ...below] = content.rows.slice(headerAt)
  const width = [top!, ...below].reduce((widest, { cells }) => Math.max(widest, lastFilled(cells) + 1), 0)
  takeCells(
    file,
    room,
    [top!, ...below].reduce((sum, { cells }) => sum + Math.max(0, width - cells.length), 0),
  )
  const asWide = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '')
  const header = asWide(top!.cells)
  return {
    part: sheet.name,
    header,
    rows: below.map(({ cells }) => (cells.length === width ? cells : asWide(cells))),
    lines: below.map(({ line }) => line),
    headerLine: top!.line,
    findings: findingsOf(sheet, content, header, top!.line),
  }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((text) => text.trim() !== '')
}

function findingsOf(
  sheet: WorkbookSheet,
  { rows, formulas, valueless, tooLong, merged }: SheetContent,
  header: readonly string[],
  headerLine: number,
): RowFinding[] {
  const headOf = (column: number) => header[column]?.trim() || `in place ${column + 1}`
  const inTable = ([column, lines]: [number, readonly number[]]) => {
    const line = lines.find((number) => number >= headerLine)
    return line === undefined ? [] : [{ line, column: headOf(column), detail: headOf(column) }]
  }
  const inOrder = (lines: ReadonlyMap<number, readonly number[]>) =>
    [...lines].sort(([a], [b]) => a - b).flatMap(inTable)
  return [
    ...(sheet.hidden ? [{ code: 'sheet-hidden' as const, detail: sheet.name }] : []),
    ...merged
      .filter((range) => touches(range, headerLine, rows.at(-1)!.line))
      .map((range) => ({ code: 'cells-merged' as const, line: rowOf(range), detail: range })),
    ...inOrder(formulas).map((place) => ({ code: 'formula-read' as const, ...place, line: headerLine })),
    ...inOrder(valueless).map((place) => ({ code: 'formula-without-value' as const, ...place })),
    ...tooLong
      .filter(({ line }) => line >= headerLine)
      .map(({ line, column, length }) => ({
        code: 'cell-too-long' as const,
        line,
        column: headOf(column),
        detail: String(length),
      })),
  ]
}

/** Whether a range such as `A3:B7` lies on the rows from the heads to the last. */
function touches(range: string, first: number, last: number): boolean {
  const [start = '', end = start] = range.split(':')
  return columnOf(start) >= 0 && rowOf(start) <= last && rowOf(end) >= first
}

function rowOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0)
}
