import type { InputTable } from '../intake/index.ts'
import type { Database } from '../store/index.ts'

/** How long after an event it is put on record. */
export interface RecordingLag {
  /** The input table: `local/statutory-visits`, `ssda903/episodes`. */
  readonly table: string
  /** What people call it: `Statutory visits`. */
  readonly title: string
  /** The column with the day of the event. */
  readonly event: string
  /** The column with the day it was recorded; absent where that is the first file that holds the row. */
  readonly recorded: string | undefined
  /** The team of the row; absent for all rows together and where the table names none. */
  readonly team: string | undefined
  /** How many rows hold both days, the second not before the first. */
  readonly rows: number
  /** The middle one of all delays, in days; between the two middle ones where their number is even. */
  readonly median: number
  /** The days within which nine in ten were recorded. */
  readonly nineInTen: number
}

interface LagRow {
  readonly team: string | null
  readonly is_all: number
  readonly counted: number
  readonly median: number
  readonly nine_in_ten: number
}

/**
 * How long events take to be put on record, by table and team: all rows of a table first, then each team by name.
 *
 * Of a list that holds both days (`recorded-by` in its description) the rows that count are compared. Of a return it
 * is told from the files themselves: an event that stands in a later file of a year and in none before it was recorded
 * at the latest when that file came. What the first file of a year holds says nothing, as nobody knows how long it had
 * been on record; so a return sent once a year has no delay. A row recorded before its event is left out. A table
 * without any such row is not in the answer.
 */
export async function recordingLags(
  database: Database,
  tables: readonly InputTable[],
): Promise<RecordingLag[]> {
  const lags: RecordingLag[] = []
  for (const table of tables) {
    for (const [event, recorded] of Object.entries(table['recorded-by']))
      lags.push(...(await lagsIn(database, table, event, recorded, delaysOfList(table, event, recorded))))
    const event = table.columns.find(({ name, type }) => type === 'day' && table.key.includes(name))
    if (table.format.time === 'collection-year' && event)
      lags.push(...(await lagsIn(database, table, event.name, undefined, delaysOfReturn(table, event.name))))
  }
  return lags
}

async function lagsIn(
  database: Database,
  table: InputTable,
  event: string,
  recorded: string | undefined,
  delays: string,
): Promise<RecordingLag[]> {
  const rows = await database.rows<LagRow>(
    `SELECT team, CAST(grouping(team) AS INTEGER) AS is_all, CAST(count(*) AS INTEGER) AS counted,
       CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY days) AS DOUBLE PRECISION) AS median,
       CAST(percentile_disc(0.9) WITHIN GROUP (ORDER BY days) AS INTEGER) AS nine_in_ten
     FROM (${delays}) delays WHERE days >= 0
     GROUP BY GROUPING SETS ((), (team)) ORDER BY 2 DESC, 1`,
  )
  return rows
    .filter((row) => row.counted > 0 && (row.is_all === 1 || row.team !== null))
    .map((row) => ({
      table: table.table,
      title: table.title,
      event,
      recorded,
      team: row.is_all === 1 ? undefined : row.team!,
      rows: row.counted,
      median: row.median,
      nineInTen: row.nine_in_ten,
    }))
}

/** Of each key the row that counts: the last line of the load received last. */
function delaysOfList(table: InputTable, event: string, recorded: string): string {
  const key = table.key.map((name) => `r.${name}`).join(', ')
  return `SELECT ${teamOf(table)} AS team, ${recorded} - ${event} AS days FROM (
      SELECT r.*, row_number() OVER (PARTITION BY ${key} ORDER BY r.load_id DESC, r.line DESC) AS copy
      FROM ${table.stored.name} r
    ) ranked WHERE copy = 1 AND ${recorded} IS NOT NULL AND ${event} IS NOT NULL`
}

/** Of each event the first load that ever held it, unless that is the first load of its table and year. */
function delaysOfReturn(table: InputTable, event: string): string {
  const key = table.key.map((name) => `r.${name}`).join(', ')
  return `SELECT CAST(NULL AS VARCHAR) AS team, CAST(substr(l.received_at, 1, 10) AS DATE) - f.${event} AS days
    FROM (
      SELECT r.*, row_number() OVER (PARTITION BY ${key} ORDER BY r.load_id, r.line) AS copy
      FROM ${table.stored.name} r WHERE r.collection_year IS NOT NULL AND r.${event} IS NOT NULL
    ) f
    JOIN load l ON l.load_id = f.load_id
    JOIN (
      SELECT collection_year, min(load_id) AS load_id FROM ${table.stored.name}
      WHERE collection_year IS NOT NULL GROUP BY collection_year
    ) opening ON opening.collection_year = f.collection_year AND opening.load_id < f.load_id
    WHERE f.copy = 1`
}

function teamOf({ columns }: InputTable): string {
  return columns.some(({ name }) => name === 'team') ? 'team' : 'CAST(NULL AS VARCHAR)'
}
