import type { InputTable } from '../intake/index.ts'
import { currentRows } from './current-rows.ts'
import type { HistoryStep } from './history-step.ts'
import { picturesOf } from './pictures.ts'

/** The name under which histories and cohorts read the rows of a list that count: `known_local_peps`. */
function knownName({ stored }: InputTable): string {
  return `known_${stored.name}`
}

/** Whether a table is a list that cohorts read as it came, and not a return with a history of its own. */
export function isList({ format }: InputTable): boolean {
  return ['local', 'annex-a', 'safeguarding-dataset'].includes(format.name)
}

/**
 * The rows that count of every local list, Annex A list and table of the Safeguarding Dataset, under the name of
 * the table with `known_` before it.
 *
 * A local list: for each key the row received last. Of pictures of a day that speak for some months (Annex A): for each
 * key the row of the newest picture that has it, unless a newer picture speaks for the day the row was over and has
 * it no more. Of pictures that hold all there ever was: the newest picture.
 */
export function knownLists(tables: readonly InputTable[]): HistoryStep[] {
  return tables.filter(isList).map((table) => ({
    table: knownName(table),
    meaning: `The rows that count of ${table.title}`,
    sql: rowsOf(table),
  }))
}

function rowsOf(table: InputTable): string {
  const key = table.key.map((column) => column.toLowerCase())
  if (table.format.time === 'adds') return `SELECT * FROM ${currentRows(table.stored.name, key)} known`
  const pictures = picturesOf(table)
  if (table.covers === undefined)
    return `SELECT r.*, p.as_at FROM ${table.stored.name} r
      JOIN (${pictures}) p ON p.load_id = r.load_id
      WHERE p.as_at = (SELECT max(as_at) FROM (${pictures}) newest)`
  const over = [...table['over-by'].map((column) => `r.${column.toLowerCase()}`), 'r.as_at']
  return `WITH picture AS (${pictures}),
    ranked AS (
      SELECT r.*, p.as_at,
        row_number() OVER (PARTITION BY ${key.map((column) => `r.${column}`).join(', ')}
          ORDER BY p.as_at DESC, r.line DESC) AS copy
      FROM ${table.stored.name} r JOIN picture p ON p.load_id = r.load_id
    )
    SELECT * FROM ranked r
    WHERE r.copy = 1 AND NOT EXISTS (
      SELECT 1 FROM picture newer
      WHERE newer.as_at > r.as_at AND coalesce(${over.join(', ')}) > add_months(newer.as_at, -${table.covers})
    )`
}
