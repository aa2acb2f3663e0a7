import type { HistoryStep } from './history-step.ts'

/** The tables of the SSDA903 return, by the name their rows are stored under. */
const TABLES = {
  'ssda903/header': 'ssda903_header',
  'ssda903/episodes': 'ssda903_episodes',
  'ssda903/reviews': 'ssda903_reviews',
  'ssda903/uasc': 'ssda903_uasc',
  'ssda903/oc2': 'ssda903_oc2',
  'ssda903/oc3': 'ssda903_oc3',
  'ssda903/ad1': 'ssda903_ad1',
  'ssda903/placed-adoption': 'ssda903_placed_adoption',
  'ssda903/previous-permanence': 'ssda903_previous_permanence',
  'ssda903/missing': 'ssda903_missing',
  'ssda903/social-worker-episodes': 'ssda903_social_worker_episodes',
  'ssda903/deprivation-of-liberty': 'ssda903_deprivation_of_liberty',
} as const

type Kind = keyof typeof TABLES

const childrenOfUndated = Object.entries(TABLES)
  .map(
    ([kind, table]) =>
      `SELECT DISTINCT load_id, '${kind}' AS kind, child FROM ${table} WHERE collection_year IS NULL`,
  )
  .join(' UNION ALL ')

const datedRows = Object.entries(TABLES)
  .map(([kind, table]) => `SELECT DISTINCT load_id, '${kind}' AS kind, collection_year FROM ${table}`)
  .join(' UNION ALL ')

/** The loads a build may use: those received by the moment it is made for. */
export const knownLoads = (knownAt: string | undefined): HistoryStep => ({
  table: 'known_load',
  meaning: 'The loads that were known at the moment the build is for',
  readsAllLoads: true,
  sql: `SELECT load_id, kind, folder, received_at, first_year, collection_year, latest_on FROM load
    ${knownAt === undefined ? '' : `WHERE received_at <= '${knownAt.replaceAll("'", "''")}'`}`,
})

/**
 * Which collection years each load speaks for. A file without dates of its own (Header, OC2 ...) belongs to
 * the only Episodes return of its folder, or else to the Episodes return that holds most of its children,
 * the later one when two hold as many. Care leavers are seldom in a return, so OC3 goes by its birthdays:
 * the youngest turned 17 in the year. One extract over several years speaks for each of them.
 */
export const loadYears: HistoryStep = {
  table: 'load_year',
  meaning: 'The collection years each load speaks for',
  sql: `
    WITH dated AS (
      SELECT d.load_id, d.kind, d.collection_year FROM (${datedRows}) d
      JOIN known_load k ON k.load_id = d.load_id WHERE d.collection_year IS NOT NULL
    ),
    undated AS (
      SELECT u.load_id, u.kind, u.child FROM (${childrenOfUndated}) u
      JOIN known_load k ON k.load_id = u.load_id
    ),
    folder_year AS (
      SELECT k.folder, min(d.collection_year) AS collection_year FROM dated d
      JOIN known_load k ON k.load_id = d.load_id
      WHERE d.kind = 'ssda903/episodes'
      GROUP BY k.folder HAVING count(DISTINCT d.collection_year) = 1
    ),
    by_folder AS (
      SELECT k.load_id, k.kind, f.collection_year FROM known_load k
      JOIN folder_year f ON f.folder = k.folder
      WHERE k.collection_year IS NULL AND substr(k.kind, 1, 8) = 'ssda903/'
    ),
    return_child AS (
      SELECT DISTINCT e.child, e.collection_year FROM ssda903_episodes e
      JOIN known_load k ON k.load_id = e.load_id WHERE e.collection_year IS NOT NULL
    ),
    by_children AS (
      SELECT u.load_id, u.kind, r.collection_year,
        row_number() OVER (PARTITION BY u.load_id ORDER BY count(*) DESC, r.collection_year DESC) AS place
      FROM undated u JOIN return_child r ON r.child = u.child
      WHERE u.load_id NOT IN (SELECT load_id FROM by_folder) AND u.kind <> 'ssda903/oc3'
      GROUP BY u.load_id, u.kind, r.collection_year
    ),
    by_birthdays AS (
      SELECT o.load_id, 'ssda903/oc3' AS kind, max(collection_year(o.dob)) + 17 AS collection_year
      FROM ssda903_oc3 o JOIN known_load k ON k.load_id = o.load_id
      WHERE o.collection_year IS NULL AND o.dob IS NOT NULL AND o.load_id NOT IN (SELECT load_id FROM by_folder)
      GROUP BY o.load_id
    ),
    year_end AS (
      SELECT collection_year(day) AS collection_year FROM calendar_day
      WHERE extract(month FROM day) = 3 AND extract(day FROM day) = 31
    )
    SELECT load_id, kind, collection_year FROM dated
    UNION SELECT k.load_id, k.kind, y.collection_year FROM known_load k
      JOIN year_end y ON y.collection_year BETWEEN k.first_year AND k.collection_year
    UNION ALL SELECT load_id, kind, collection_year FROM by_folder
    UNION ALL SELECT load_id, kind, collection_year FROM by_children WHERE place = 1
    UNION ALL SELECT load_id, kind, collection_year FROM by_birthdays`,
  findings: [
    {
      code: 'file-not-dated',
      sql: `SELECT CAST(NULL AS VARCHAR) AS child_id, load_id, CAST(NULL AS INTEGER) AS line FROM known_load
        WHERE substr(kind, 1, 8) = 'ssda903/' AND load_id NOT IN (SELECT load_id FROM load_year)`,
    },
  ],
}

/** The load that counts for each table and year: the one received last. */
export const activeLoads: HistoryStep = {
  table: 'active_load',
  meaning: 'The load that counts for each table and collection year: the one received last',
  sql: `SELECT kind, collection_year, max(load_id) AS load_id FROM load_year GROUP BY kind, collection_year`,
}

/** The rows that count of one table of the return, each with the collection year it is of, as `year`. */
export function rowsOf(kind: Kind): string {
  return `(SELECT r.*, a.collection_year AS year FROM ${TABLES[kind]} r
    JOIN active_load a ON a.kind = '${kind}' AND a.load_id = r.load_id
      AND (r.collection_year IS NULL OR r.collection_year = a.collection_year))`
}

/** How far the returns reach: the first day covered, and the last day that is complete. */
export const coverage: HistoryStep = {
  table: 'coverage',
  meaning: 'For each table and year that is loaded, the first day and the last complete day it covers',
  readsAllLoads: true,
  sql: `
    WITH reach AS (
      SELECT y.collection_year, max(k.latest_on) AS latest_on, max(CAST(substr(k.received_at, 1, 10) AS DATE)) AS received_on
      FROM load_year y JOIN known_load k ON k.load_id = y.load_id GROUP BY y.collection_year
    ),
    last_year AS (SELECT max(collection_year) AS collection_year FROM active_load WHERE kind = 'ssda903/episodes'),
    complete AS (
      SELECT r.collection_year,
        CASE
          WHEN r.collection_year < l.collection_year OR r.received_on > make_date(r.collection_year, 3, 31)
            THEN make_date(r.collection_year, 3, 31)
          WHEN r.latest_on + 31 < r.received_on THEN CAST(date_trunc('month', add_months(r.latest_on, 1)) AS DATE) - 1
          ELSE CAST(date_trunc('month', r.received_on + 1) AS DATE) - 1
        END AS complete_to
      FROM reach r CROSS JOIN last_year l
    )
    SELECT a.kind, a.collection_year, make_date(a.collection_year - 1, 4, 1) AS first_on, c.complete_to
    FROM active_load a JOIN complete c ON c.collection_year = a.collection_year`,
}
