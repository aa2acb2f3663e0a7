import type { FindingCode } from '../../core/index.ts'
import type { Formats, InputTable } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { type LoadState, loadStates, type StoredLoad } from './load-states.ts'

/** A table of a file taken in, with whether it counts. */
export interface LoadRow extends StoredLoad {
  readonly state: LoadState
  /** The first and the last year of the values in a file that others publish. */
  readonly published_years: { readonly first: number; readonly last: number } | undefined
}

/** Every file taken in, the latest first. */
export async function readLoads(database: Database, { tables }: Formats): Promise<LoadRow[]> {
  const rows = await database.rows<StoredLoad>(
    `SELECT load_id, file_name, part, kind, collection_year, as_at, sha256, received_at, row_count,
       finding_count, mapping
     FROM load ORDER BY load_id DESC`,
  )
  const byKind = new Map(tables.map((table) => [table.table, table]))
  const { states, years } = await loadStates(database, rows, byKind)
  const published = await publishedYears(database)
  return rows.map((row) => ({
    ...row,
    collection_year: isReturn(byKind.get(row.kind)) ? (years.get(row.load_id) ?? row.collection_year) : null,
    state: states.get(row.load_id)!,
    published_years: published.get(row.load_id),
  }))
}

/** Year 0 stands for periods that name no year. */
async function publishedYears(database: Database): Promise<Map<number, { first: number; last: number }>> {
  const rows = await database.rows<{ load_id: number; first: number; last: number }>(
    `SELECT load_id, min(year) AS first, max(year) AS last FROM published_value WHERE year > 0 GROUP BY load_id`,
  )
  return new Map(rows.map(({ load_id: id, first, last }) => [id, { first, last }]))
}

/** Only returns are of a year; a kind that the catalogue no longer knows was one, as far as that is known. */
function isReturn(table: InputTable | undefined): boolean {
  return table === undefined || table.format.time === 'collection-year'
}

/** One finding of a file, by line. */
export interface LoadFinding {
  readonly code: FindingCode
  readonly line: number | null
  readonly column_name: string | null
  readonly cell: string | null
  readonly detail: string | null
}

/** The findings of one file in the order of its lines; not more than are of use to anybody. */
export async function readFindings(database: Database, loadId: number, most: number): Promise<LoadFinding[]> {
  return database.rows<LoadFinding>(
    `SELECT code, line, column_name, cell, detail FROM load_finding WHERE load_id = $1
     ORDER BY line NULLS FIRST, column_name, code LIMIT ${most}`,
    [loadId],
  )
}

/** The first rows of a load, each cell by the stored name of its column, with the line they stand on. */
export async function readFirstRows(
  database: Database,
  table: InputTable,
  loadId: number,
  most: number,
): Promise<Record<string, string | number | null>[]> {
  return database.rows(`SELECT * FROM ${table.stored.name} WHERE load_id = $1 ORDER BY line LIMIT ${most}`, [
    loadId,
  ])
}
