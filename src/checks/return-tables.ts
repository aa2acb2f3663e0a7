import type { Database } from '../store/index.ts'

/** The tables of the return by the short names that rules call them by. */
const RETURN_TABLES: Readonly<Record<string, string>> = {
  header: 'ssda903/header',
  episodes: 'ssda903/episodes',
  reviews: 'ssda903/reviews',
  uasc: 'ssda903/uasc',
  oc2: 'ssda903/oc2',
  oc3: 'ssda903/oc3',
  ad1: 'ssda903/ad1',
  placed_adoption: 'ssda903/placed-adoption',
  previous_permanence: 'ssda903/previous-permanence',
  missing: 'ssda903/missing',
  social_worker_episodes: 'ssda903/social-worker-episodes',
  deprivation_of_liberty: 'ssda903/deprivation-of-liberty',
}

/**
 * Makes the tables that rules over rows read: `return_episodes`, `return_header` … hold the rows that count of
 * each table, each with the collection year it is of (`year`), and `return_year` the years with their first and
 * last day. `unread_cell` holds the cells that could not be read, by load, line and column.
 *
 * They are derived, and made anew for each run.
 */
export async function makeReturnTables(database: Database): Promise<void> {
  for (const [name, kind] of Object.entries(RETURN_TABLES)) {
    await database.run(`DROP TABLE IF EXISTS return_${name}`)
    await database.run(
      `CREATE TABLE return_${name} AS
       SELECT r.*, a.collection_year AS year FROM ${kind.replaceAll(/[/-]/g, '_')} r
       JOIN active_load a ON a.kind = '${kind}' AND a.load_id = r.load_id
         AND (r.collection_year IS NULL OR r.collection_year = a.collection_year)`,
    )
  }
  await database.run('DROP TABLE IF EXISTS return_year')
  await database.run(
    `CREATE TABLE return_year AS
     SELECT DISTINCT collection_year AS year, make_date(collection_year - 1, 4, 1) AS start_on,
       make_date(collection_year, 3, 31) AS end_on FROM active_load`,
  )
  await database.run('DROP TABLE IF EXISTS unread_cell')
  await database.run(
    `CREATE TABLE unread_cell AS SELECT load_id, line, column_name, code FROM load_finding
     WHERE code IN ('day-impossible', 'code-unknown', 'number-impossible', 'value-missing', 'cell-error')`,
  )
}

/** Takes away what `makeReturnTables` made. */
export async function dropReturnTables(database: Database): Promise<void> {
  const names = [...Object.keys(RETURN_TABLES).map((name) => `return_${name}`), 'return_year', 'unread_cell']
  for (const name of names) await database.run(`DROP TABLE IF EXISTS ${name}`)
}
