import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { Recognised } from '../recognition/recognise.ts'
import type { AsAt } from '../rows/as-at.ts'
import type { CheckedRows } from '../rows/check-rows.ts'
import { type FileYears, readCollectionYear } from '../rows/collection-year.ts'

/** What is to be said of a table as a whole: its year or day, its columns, and that it has no row. */
export function findingsOfTable(
  { table, unknown, duplicated, renamed }: Recognised,
  headerLine: number,
  rows: CheckedRows,
  years: FileYears,
  asAt: AsAt,
): RowFinding[] {
  const ofColumn = (code: RowFinding['code']) => (column: string) => ({
    code,
    line: headerLine,
    column,
    detail: column,
  })
  const isDated = table.format.time === 'collection-year'
  return [
    ...(isDated && years.last === undefined ? [{ code: 'year-unknown' as const }] : []),
    ...(table.format.time === 'as-at' && asAt.assumed
      ? [{ code: 'as-at-assumed' as const, detail: asAt.assumed }]
      : []),
    ...(rows.lines.length === 0 ? [{ code: 'no-rows' as const }] : []),
    ...(isDated ? yearsUnread(rows) : []),
    ...unknown.map(ofColumn('column-unknown')),
    ...duplicated.map(ofColumn('column-duplicated')),
    ...renamed.map(({ head, column }) => ({
      code: 'column-renamed' as const,
      line: headerLine,
      column: head,
      detail: `“${head}” was read as “${column}”`,
    })),
  ]
}

/** Cells of the column YEAR that say no year, where it says one in any row. */
function yearsUnread({ years = [], lines }: CheckedRows): RowFinding[] {
  if (years.every((cell) => cell.trim() === '')) return []
  return years.flatMap((cell, at) => {
    if (readCollectionYear(cell) !== undefined) return []
    const code = cell.trim() === '' ? ('value-missing' as const) : ('value-malformed' as const)
    return [{ code, line: lines[at], column: 'YEAR', cell }]
  })
}
