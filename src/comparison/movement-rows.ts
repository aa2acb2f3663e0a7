import type { InputTable } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import type { Cause } from './movement-parts.ts'

type Cell = string | number | null

/** A row that counts, as far as it is needed to be held against the same row at another moment. */
export interface CountingRow {
  readonly child: string
  /** What it is a row of, by the key of its table: an episode, a review, a year of a child. */
  readonly identity: string
  /** The collection year, or the day of the picture, it counts in. */
  readonly countedIn: string
  readonly cells: readonly Cell[]
}

/** More children than these are not named in a query: all rows are read. */
const NAMED = 300

/**
 * The rows of a table that count in a database: of a return those of the load that counts for each year; of lists that
 * add to one another the last of each key; of pictures of a day the last of each key and day.
 *
 * A row whose key holds a day (an episode, a review) is a row of the same event in whatever year it is returned; a row
 * without one (Header, OC2) speaks of its year alone.
 */
export async function countingRows(
  database: Database,
  table: InputTable,
  children: readonly string[] | undefined,
): Promise<CountingRow[]> {
  const child = table.child!.toLowerCase()
  const named = children && children.length <= NAMED ? children : undefined
  const among = named ? `WHERE r.${child} IN (${named.map((_, at) => `$${at + 1}`).join(', ')})` : ''
  const rows = await database.rows<Record<string, Cell>>(
    table.format.time === 'collection-year'
      ? `SELECT CAST(a.collection_year AS VARCHAR) AS counted_in, r.* FROM ${table.stored.name} r
         JOIN active_load a ON a.kind = '${table.table}' AND a.load_id = r.load_id
           AND (r.collection_year IS NULL OR r.collection_year = a.collection_year) ${among}`
      : `SELECT ${table.format.time === 'as-at' ? 'CAST(l.as_at AS VARCHAR)' : "''"} AS counted_in, r.*
         FROM ${table.stored.name} r JOIN load l ON l.load_id = r.load_id ${among} ORDER BY r.load_id, r.line`,
    named ?? [],
  )
  const columns = table.columns.map(({ name }) => name.toLowerCase())
  const key = table.key.map((name) => name.toLowerCase())
  const ofEvent = table.columns.some(({ name, type }) => type === 'day' && table.key.includes(name))
  const ofYear = table.format.time === 'as-at' || !ofEvent
  const read = rows
    .filter((row) => row[child] !== null)
    .map((row): CountingRow => {
      const countedIn = String(row['counted_in'] ?? '')
      const parts = key.map((name) => row[name] ?? null)
      return {
        child: String(row[child]),
        identity: JSON.stringify([table.table, ...(ofYear ? [countedIn] : []), ...parts]),
        countedIn,
        cells: columns.map((name) => row[name] ?? null),
      }
    })
  return table.format.time === 'collection-year' ? read : lastOfEach(read)
}

function lastOfEach(rows: readonly CountingRow[]): CountingRow[] {
  return [...new Map(rows.map((row) => [row.identity, row])).values()]
}

/**
 * Why the rows of each child differ between two moments; a child whose rows are the same is left out.
 *
 * `late`: every row that differs is new for its key, or fills what was blank in the row that was there (the end of an
 * episode that was open). `corrected`: at least one row that was there was changed or taken away.
 */
export function causesInRows(
  then: readonly CountingRow[],
  now: readonly CountingRow[],
): ReadonlyMap<string, Cause> {
  const [before, after] = [byIdentity(then), byIdentity(now)]
  const causes = new Map<string, Cause>()
  const put = (child: string, isLate: boolean) => {
    if (!isLate) causes.set(child, 'corrected')
    else if (!causes.has(child)) causes.set(child, 'late')
  }
  for (const row of without(then, now))
    put(
      row.child,
      (after.get(row.identity) ?? []).some((kept) => fillsBlanksOf(row, kept)),
    )
  for (const row of without(now, then)) {
    const there = latest(before.get(row.identity) ?? [])
    put(row.child, there.length === 0 || there.some((was) => fillsBlanksOf(was, row)))
  }
  return causes
}

function byIdentity(rows: readonly CountingRow[]): Map<string, CountingRow[]> {
  const groups = new Map<string, CountingRow[]>()
  for (const row of rows) {
    const group = groups.get(row.identity)
    if (group) group.push(row)
    else groups.set(row.identity, [row])
  }
  return groups
}

/** The rows of the latest year: where a return repeats an event, its newest word on it counts. */
function latest(rows: readonly CountingRow[]): CountingRow[] {
  const last = rows.reduce((year, { countedIn }) => (countedIn > year ? countedIn : year), '')
  return rows.filter(({ countedIn }) => countedIn === last)
}

/** The rows of the first that are not in the second, as often as they stand there. */
function without(rows: readonly CountingRow[], others: readonly CountingRow[]): CountingRow[] {
  const left = new Map<string, number>()
  for (const row of others) left.set(sameAs(row), (left.get(sameAs(row)) ?? 0) + 1)
  return rows.filter((row) => {
    const count = left.get(sameAs(row)) ?? 0
    left.set(sameAs(row), count - 1)
    return count <= 0
  })
}

function sameAs({ identity, countedIn, cells }: CountingRow): string {
  return `${identity} ${countedIn} ${JSON.stringify(cells)}`
}

/** Whether the later row says all that the earlier one said, and at most more. */
function fillsBlanksOf(earlier: CountingRow, later: CountingRow): boolean {
  return earlier.cells.every((cell, at) => cell === null || cell === later.cells[at])
}
