import type { ColumnType, Database, TableShape } from './database.ts'
import { publishedTables } from './published-tables.ts'

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  double: 'DOUBLE PRECISION',
  day: 'DATE',
  blob: 'BLOB',
}

/** The tables of the files taken in: one row for a CSV file, one for each sheet of a workbook. */
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
    { name: 'part', type: 'text' },
    { name: 'as_at', type: 'day' },
    { name: 'mapping', type: 'text' },
  ],
}

/** The bytes of each file taken in, as they came. */
export const keptFileTable: TableShape = {
  name: 'kept_file',
  columns: [
    { name: 'sha256', type: 'text' },
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
    { name: 'numerator', type: 'double' },
    { name: 'denominator', type: 'double' },
    { name: 'value', type: 'double' },
  ],
}

/** What each run of the checks came to: how the trend of a check is known. */
export const checkResultTable: TableShape = {
  name: 'app.check_result',
  columns: [
    { name: 'ran_at', type: 'text' },
    { name: 'check_key', type: 'text' },
    { name: 'state', type: 'text' },
    { name: 'why_not', type: 'text' },
    { name: 'findings', type: 'integer' },
  ],
}

/** What the checks have found, since when, and when it was gone. */
export const checkFindingTable: TableShape = {
  name: 'app.check_finding',
  columns: [
    { name: 'identity', type: 'text' },
    { name: 'check_key', type: 'text' },
    { name: 'year', type: 'integer' },
    { name: 'child_id', type: 'text' },
    { name: 'about_on', type: 'day' },
    { name: 'load_id', type: 'integer' },
    { name: 'line', type: 'integer' },
    { name: 'detail', type: 'text' },
    { name: 'first_seen', type: 'text' },
    { name: 'mended_at', type: 'text' },
  ],
}

/** Findings that somebody lets stand until a day, with the reason. */
export const acceptedFindingTable: TableShape = {
  name: 'app.accepted_finding',
  columns: [
    { name: 'identity', type: 'text' },
    { name: 'person', type: 'text' },
    { name: 'reason', type: 'text' },
    { name: 'until', type: 'day' },
    { name: 'accepted_at', type: 'text' },
  ],
}

/** Each text a definition ever had, once, by its hash: also that of `homeward.yaml`, as JSON. */
export const definitionTextTable: TableShape = {
  name: 'app.definition_text',
  columns: [
    { name: 'hash', type: 'text' },
    { name: 'content', type: 'text' },
  ],
}

/** Which texts were in force together, each under its path and in its place: the definitions of one making of facts. */
export const definitionSetTable: TableShape = {
  name: 'app.definition_set',
  columns: [
    { name: 'set_hash', type: 'text' },
    { name: 'place', type: 'integer' },
    { name: 'path', type: 'text' },
    { name: 'is_local', type: 'integer' },
    { name: 'hash', type: 'text' },
  ],
}

/** Since when facts were made from which definitions and which loads; a row only when either is another than before. */
export const madeTable: TableShape = {
  name: 'app.made',
  columns: [
    { name: 'made_at', type: 'text' },
    { name: 'set_hash', type: 'text' },
    { name: 'loads', type: 'text' },
  ],
}

const appTables: readonly TableShape[] = [
  definitionTextTable,
  definitionSetTable,
  madeTable,
  checkResultTable,
  checkFindingTable,
  acceptedFindingTable,
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

/**
 * Makes every table the store itself owns, and those of the inputs it is given. A table that an earlier version
 * of the product or of the catalogue made with other columns gets the columns of today, its rows kept.
 */
export async function createSchema(database: Database, inputs: readonly TableShape[]): Promise<void> {
  await database.run('CREATE SCHEMA IF NOT EXISTS app')
  const tables = [
    loadTable,
    keptFileTable,
    loadFindingTable,
    historyFindingTable,
    factTable,
    ...publishedTables,
    ...appTables,
    ...inputs,
  ]
  const made = await database.rows<{ name: string; column_name: string }>(
    `SELECT CASE table_schema WHEN 'app' THEN 'app.' ELSE '' END || table_name AS name, column_name
     FROM information_schema.columns
     WHERE table_schema IN ('app', 'main', 'public') AND table_catalog = current_database()
     ORDER BY table_name, ordinal_position`,
  )
  const columnsOf = new Map<string, string[]>()
  for (const { name, column_name: column } of made)
    columnsOf.set(name, [...(columnsOf.get(name) ?? []), column])
  const statements = [
    ...contentsMoved(columnsOf.get(loadTable.name)),
    ...tables.flatMap((table) => changesFor(table, columnsOf.get(table.name))),
  ]
  if (statements.length > 0)
    await database.transaction(async (inside) => {
      // In one go: a hundred tables, one by one, are a good part of what opening a new workspace takes.
      await inside.run(statements.join(';\n'))
    })
}

/** Before version 0.2 a load held one table, and the bytes of its file with it. */
function contentsMoved(loadColumns: readonly string[] | undefined): string[] {
  if (!loadColumns?.includes('contents')) return []
  return [
    createTable(keptFileTable),
    `INSERT INTO kept_file (sha256, contents)
     SELECT sha256, contents FROM load WHERE load_id IN (SELECT min(load_id) FROM load GROUP BY sha256)`,
  ]
}

/** What brings a table to its shape: nothing when it has it, and its rows carried over when it has another. */
function changesFor(table: TableShape, before: readonly string[] | undefined): string[] {
  if (!before) return [createTable(table)]
  const names = table.columns.map(({ name }) => name)
  if (names.join() === before.join()) return []
  const kept = names.filter((name) => before.includes(name)).join(', ')
  const old = `${table.name.replace(/^app\./, '')}_before`
  const schema = table.name.startsWith('app.') ? 'app.' : ''
  return [
    `ALTER TABLE ${table.name} RENAME TO ${old}`,
    createTable(table),
    `INSERT INTO ${table.name} (${kept}) SELECT ${kept} FROM ${schema}${old}`,
    `DROP TABLE ${schema}${old}`,
  ]
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
