import type { TableShape } from '../../store/index.ts'
import type { PublishedRows } from './contents.ts'

type Cell = string | number | null

/** Rows of a published table, by the names of its columns, turned into its columns in their order. */
export function columnsOf(table: TableShape, rows: readonly Readonly<Record<string, Cell>>[]): PublishedRows {
  return table.columns.slice(1).map(({ name }) => rows.map((row) => row[name] ?? null))
}
