import type { InputTable } from '../intake/index.ts'
import type { HistoryStep } from './history-step.ts'
import { isList } from './known-lists.ts'

/** The spans of no list at all: a table with its columns and no row. */
const NO_SPAN =
  'SELECT CAST(NULL AS VARCHAR) AS kind, CAST(NULL AS DATE) AS first_on, CAST(NULL AS DATE) AS complete_to'

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
  const spans = lists.map((table) =>
    table.format.time === 'as-at' ? spanOfPictures(table) : spanOfRows(table),
  )
  if (spans.length === 0) spans.push(NO_SPAN)
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
    )
    SELECT kind, first_on, complete_to FROM (${spans.join(' UNION ALL ')}) spans
    WHERE first_on <= complete_to`,
  }
}

function spanOfRows(table: InputTable): string {
  const days = table.columns
    .filter(({ name, type }) => table['dated-by'].includes(name) || type === 'moment')
    .map(({ name, type }) =>
      type === 'moment' ? `CAST(substr(r.${name.toLowerCase()}, 1, 10) AS DATE)` : `r.${name.toLowerCase()}`,
    )
  const cadence = table.expected ? DAYS_BETWEEN[table.expected] + table.grace : undefined
  const silent =
    cadence === undefined
      ? 'c.complete_to'
      : `least(c.complete_to, CASE WHEN c.latest_on IS NULL THEN c.complete_to
          ELSE CAST(date_trunc('month', add_months(c.latest_on + ${cadence}, 1)) AS DATE) - 1 END)`
  const first =
    days.length === 0 ? 'NULL' : `min(least(${days.join(', ')}${days.length === 1 ? `, ${days[0]}` : ''}))`
  return `SELECT '${table.table}' AS kind,
      CAST(date_trunc('month', (SELECT CAST(${first} AS DATE) FROM ${table.stored.name} r
        JOIN known_load k ON k.load_id = r.load_id)) AS DATE) AS first_on,
      max(${silent}) AS complete_to
    FROM complete c WHERE c.kind = '${table.table}'`
}

/** Pictures that hold all there ever was speak for every day up to their own. */
function spanOfPictures(table: InputTable): string {
  const first = table.covers === undefined ? `DATE '1990-01-01'` : `add_months(l.as_at, -${table.covers}) + 1`
  return `SELECT DISTINCT '${table.table}' AS kind, ${first} AS first_on, l.as_at AS complete_to
    FROM load l JOIN known_load k ON k.load_id = l.load_id WHERE l.kind = '${table.table}' AND l.as_at IS NOT NULL`
}
