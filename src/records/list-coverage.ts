import type { InputTable } from '../intake/index.ts'
import type { HistoryStep } from './history-step.ts'
import { isList } from './known-lists.ts'

/** The beginning of no list at all: a table with its columns and no row. */
const NO_BEGINNING =
  'SELECT CAST(NULL AS VARCHAR) AS kind, CAST(NULL AS INTEGER) AS silent_after, CAST(NULL AS DATE) AS first_on'

/** Days between one file of a list and the next; a term is taken for four months. */
const DAYS_BETWEEN = { monthly: 31, quarterly: 92, termly: 122, yearly: 366 } as const

/**
 * How far the lists reach that are no returns: for each kind the days that can be spoken for, in one stretch or more.
 *
 * A local list begins with the month of its first dated row. It is complete to the last whole month before it was
 * received, as its newest dated row and those of the files received on the same day tell; when it has been silent for
 * longer than a new file of it may take to come, it is complete only to the end of that time. A picture of a day is
 * complete for the months it speaks for.
 */
export function listCoverage(tables: readonly InputTable[]): HistoryStep {
  const lists = tables.filter(isList)
  const begun = lists.filter(({ format }) => format.time !== 'as-at').map(beginningOf)
  const pictures = lists.filter(({ format }) => format.time === 'as-at').map(spanOfPictures)
  return {
    table: 'list_coverage',
    meaning: 'The days that each list can be spoken for',
    readsAllLoads: true,
    sql: `
    WITH received AS (
      SELECT k.load_id, k.kind, k.latest_on, CAST(substr(k.received_at, 1, 10) AS DATE) AS received_on FROM known_load k
    ),
    batch AS (
      SELECT received_on,
        CASE WHEN max(latest_on) + 31 < received_on THEN CAST(date_trunc('month', add_months(max(latest_on), 1)) AS DATE) - 1
          ELSE CAST(date_trunc('month', received_on + 1) AS DATE) - 1 END AS complete_to
      FROM received GROUP BY received_on
    ),
    complete AS (
      SELECT r.kind, r.latest_on, b.complete_to FROM received r JOIN batch b ON b.received_on = r.received_on
    ),
    begun AS (${begun.length === 0 ? NO_BEGINNING : begun.join(' UNION ALL ')}),
    spoken AS (
      SELECT b.kind, CAST(date_trunc('month', b.first_on) AS DATE) AS first_on,
        max(CASE WHEN b.silent_after IS NULL OR c.latest_on IS NULL THEN c.complete_to
          ELSE least(c.complete_to, CAST(date_trunc('month', add_months(c.latest_on + b.silent_after, 1)) AS DATE) - 1)
          END) AS complete_to
      FROM begun b JOIN complete c ON c.kind = b.kind GROUP BY b.kind, b.first_on
    )
    SELECT kind, first_on, complete_to FROM (${['SELECT * FROM spoken', ...pictures].join(' UNION ALL ')}) spans
    WHERE first_on <= complete_to`,
  }
}

/** The first dated row of a list, and how long after its newest it may be silent until it is no longer complete. */
function beginningOf(table: InputTable): string {
  const days = table.columns
    .filter(({ name, type }) => table['dated-by'].includes(name) || type === 'moment')
    .map(({ name, type }) =>
      type === 'moment' ? `CAST(substr(r.${name.toLowerCase()}, 1, 10) AS DATE)` : `r.${name.toLowerCase()}`,
    )
  const silent = table.expected ? DAYS_BETWEEN[table.expected] + table.grace : 'NULL'
  const first =
    days.length === 0 ? 'NULL' : `min(least(${days.join(', ')}${days.length === 1 ? `, ${days[0]}` : ''}))`
  return `SELECT '${table.table}' AS kind, CAST(${silent} AS INTEGER) AS silent_after, CAST(${first} AS DATE) AS first_on
    FROM ${table.stored.name} r JOIN known_load k ON k.load_id = r.load_id`
}

/** Pictures that hold all there ever was speak for every day up to their own. */
function spanOfPictures(table: InputTable): string {
  const first = table.covers === undefined ? `DATE '1990-01-01'` : `add_months(l.as_at, -${table.covers}) + 1`
  return `SELECT DISTINCT '${table.table}' AS kind, ${first} AS first_on, l.as_at AS complete_to
    FROM load l JOIN known_load k ON k.load_id = l.load_id WHERE l.kind = '${table.table}' AND l.as_at IS NOT NULL`
}
