import type { Database } from '../store/index.ts'

/** The columns of every table of histories and facts, in the order of their names: asked table by table it takes longer than the rows do. */
export async function columnsOfTables(database: Database): Promise<Map<string, string[]>> {
  const found = await database.rows<{ table_name: string; name: string }>(
    `SELECT table_name, column_name AS name FROM information_schema.columns
     WHERE table_catalog = current_database() AND table_schema <> 'app' ORDER BY table_name, column_name`,
  )
  const columns = new Map<string, string[]>()
  for (const { table_name: table, name } of found) columns.set(table, [...(columns.get(table) ?? []), name])
  return columns
}

/** The columns of one table; none when it is not there. */
export async function columnsOf(database: Database, table: string): Promise<string[]> {
  const found = await database.rows<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_catalog = current_database() AND table_schema <> 'app' AND table_name = $1`,
    [table],
  )
  return found.map(({ name }) => name)
}
