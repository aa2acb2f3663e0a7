import { collectionYear, type Day, daysSinceEpoch, earlier, showDay } from '../../core/index.ts'
import type { CodeList } from '../inputs/code-lists.ts'
import type { InputTable } from '../inputs/input-tables.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { CheckedRows } from './check-rows.ts'

/** Codes that are known, but not in use in the collection year of their row. */
export function codesOutOfYear(
  table: InputTable,
  rows: CheckedRows,
  years: readonly (number | null)[],
  codeLists: ReadonlyMap<string, CodeList>,
): RowFinding[] {
  return table.columns.flatMap((column, at) => {
    const codes = column.type === 'code' ? codeLists.get(column.codes ?? '')?.codes : undefined
    if (!codes) return []
    const limited = new Map([...codes].filter(([, { from, to }]) => from !== undefined || to !== undefined))
    if (limited.size === 0) return []
    return rows.columns[at]!.flatMap((cell, row) => {
      const code = limited.get(String(cell))
      const year = years[row]
      if (!code || !year || (year >= (code.from ?? year) && year <= (code.to ?? year))) return []
      const detail = collectionYear(year).code
      return [
        {
          code: 'code-not-of-year' as const,
          line: rows.lines[row],
          column: column.title ?? column.name,
          cell: code.code,
          detail,
        },
      ]
    })
  })
}

/** Days that the return cannot know of yet: after 31 March of its year, or after the file was handed in. */
export function daysInFuture(
  table: InputTable,
  rows: CheckedRows,
  years: readonly (number | null)[],
  receivedOn: Day,
): RowFinding[] {
  const limits = new Map<number | null | undefined, { last: number; said: string }>()
  const limitOf = (year: number | null | undefined) => {
    const known = limits.get(year)
    if (known) return known
    const last = year ? earlier(collectionYear(year).endOn, receivedOn) : receivedOn
    const limit = { last: daysSinceEpoch(last), said: showDay(last) }
    limits.set(year, limit)
    return limit
  }
  const isReturn = table.format.time === 'collection-year'
  return table.columns.flatMap((column, at) => {
    if (column.type !== 'day') return []
    // Other lists hold days that are due or planned: only what has happened cannot lie ahead.
    if (!isReturn && !table['dated-by'].includes(column.name)) return []
    return (rows.columns[at] as (number | null)[]).flatMap((cell, row) => {
      if (cell === null) return []
      const { last, said } = limitOf(years[row])
      if (cell <= last) return []
      return [
        {
          code: 'day-in-future' as const,
          line: rows.lines[row],
          column: column.title ?? column.name,
          detail: said,
        },
      ]
    })
  })
}
