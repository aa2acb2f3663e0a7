import type { ColumnType, Database, TableShape } from './database.ts'

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  double: 'DOUBLE PRECISION',
  day: 'DATE',
  blob: 'BLOB',
}

/** The files taken in: one row a file, kept as it came. */
export const loadTable: TableShape = {
  name: 'load',
  columns: [
    { name: 'load_id', type: 'integer' },
    { name: 'authority', type: 'text' },
    { name: 'sha256', type: 'text' },
    { name: 'file_name', type: 'text' },
    { name: 'folder', type: 'text' },
    { name: 'kind', type: 'text' },
    { name: 'first_year', type: 'integer' },
    { name: 'collection_year', type: 'integer' },
    { name: 'latest_on', type: 'day' },
    { name: 'received_at', type: 'text' },
    { name: 'row_count', type: 'integer' },
    { name: 'finding_count', type: 'integer' },
    { name: 'columns_missing', type: 'text' },
    { name: 'contents', type: 'blob' },
  ],
}

/** What was wrong in the files taken in, by line and column. */
export const loadFindingTable: TableShape = {
  name: 'load_finding',
  columns: [
    { name: 'load_id', type: 'integer' },
    { name: 'code', type: 'text' },
    { name: 'line', type: 'integer' },
    { name: 'column_name', type: 'text' },
    { name: 'cell', type: 'text' },
    { name: 'detail', type: 'text' },
  ],
}

/** What was repaired while the histories were built. */
export const historyFindingTable: TableShape = {
  name: 'history_finding',
  columns: [
    { name: 'code', type: 'text' },
    { name: 'child_id', type: 'text' },
    { name: 'load_id', type: 'integer' },
    { name: 'line', type: 'integer' },
    { name: 'detail', type: 'text' },
  ],
}

/** The figures: authority × indicator × period × cut. */
export const factTable: TableShape = {
  name: 'fact',
  columns: [
    { name: 'authority', type: 'text' },
    { name: 'indicator', type: 'text' },
    { name: 'period', type: 'text' },
    { name: 'cut', type: 'text' },
    { name: 'cut_value', type: 'text' },
    { name: 'numerator', type: 'integer' },
    { name: 'denominator', type: 'integer' },
    { name: 'value', type: 'double' },
  ],
}

const appTables: readonly TableShape[] = [
  {
    name: 'app.setting',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'content', type: 'text' },
    ],
  },
  {
    name: 'app.narrative',
    columns: [
      { name: 'report', type: 'text' },
      { name: 'as_at', type: 'day' },
      { name: 'section', type: 'text' },
      { name: 'author', type: 'text' },
      { name: 'content', type: 'text' },
      { name: 'written_at', type: 'text' },
    ],
  },
  {
    name: 'app.access',
    columns: [
      { name: 'seen_at', type: 'text' },
      { name: 'person', type: 'text' },
      { name: 'page', type: 'text' },
      { name: 'subject', type: 'text' },
    ],
  },
]

/** The statement that makes a table if it is not there. */
export function createTable(table: TableShape): string {
  const columns = table.columns.map(({ name, type }) => `${name} ${SQL_TYPES[type]}`)
  return `CREATE TABLE IF NOT EXISTS ${table.name} (${columns.join(', ')})`
}

/** Makes every table the store itself owns, and those of the inputs it is given. */
export async function createSchema(database: Database, inputs: readonly TableShape[]): Promise<void> {
  await database.run('CREATE SCHEMA IF NOT EXISTS app')
  const tables = [loadTable, loadFindingTable, historyFindingTable, factTable, ...appTables, ...inputs]
  for (const table of tables) await database.run(createTable(table))
}

/** The cells of objects, turned into the columns of a table in its order. */
export function asColumns(table: TableShape, rows: readonly object[]) {
  return table.columns.map(({ name }) =>
    rows.map(
      (row) => ((row as Record<string, unknown>)[name] ?? null) as string | number | Uint8Array | null,
    ),
  )
}

/** Replaces the whole content of a table that is derived from something else. */
export async function replaceTable(
  database: Database,
  table: TableShape,
  rows: readonly object[],
): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${table.name}`)
  await database.run(createTable(table))
  if (rows.length > 0) await database.append(table, asColumns(table, rows))
}
