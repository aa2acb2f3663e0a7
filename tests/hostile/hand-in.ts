import {
  type Formats,
  prepare,
  type PreparedFile,
  type Reception,
  takeInPrepared,
} from '../../src/intake/index.ts'
import type { Database } from '../../src/store/index.ts'
import type { HostileFile, Outcome } from './corpus/index.ts'
import type { KeptTable, PlacedFinding } from './round-trip.ts'
import type { Kept } from './written-forms.ts'

/** What became of a file: what was thrown, or the tables that the store now holds of it. */
export interface Came {
  readonly outcome: Outcome
  readonly error: unknown
  readonly tables: readonly StoredTable[]
  readonly leftAside: readonly string[]
  /** How long the processor worked on it, waiting for others not counted, and what it held on to. */
  readonly milliseconds: number
  readonly grownBytes: number
  /** What the store held before and after, as one line of text. */
  readonly before: string
  readonly after: string
}

/** A table of the file read back from the store. */
export interface StoredTable extends KeptTable {
  readonly findings: readonly StoredFinding[]
  /** How many rows the load says that it has. */
  readonly said: number
}

interface StoredFinding extends PlacedFinding {
  readonly cell: string | null
  readonly detail: string | null
}

/** Where files are handed in: a store, what the catalogue knows, and who receives them. */
export interface Desk {
  readonly store: Database
  readonly formats: Formats
  readonly reception: Reception
}

/** Hands a file in as `takeIn` does, and looks at what came of it. */
export async function handIn(
  desk: Desk,
  { name }: Pick<HostileFile, 'name'>,
  bytes: Uint8Array,
): Promise<Came> {
  const { store, formats, reception } = desk
  const before = await contentsOf(desk)
  const memory = process.memoryUsage().rss
  const processor = process.cpuUsage()
  const measured = () => {
    const { user, system } = process.cpuUsage(processor)
    return { milliseconds: (user + system) / 1_000, grownBytes: process.memoryUsage().rss - memory, before }
  }
  try {
    const prepared = await prepare(formats, { name, folder: '.', bytes }, reception.receivedOn)
    const { loads, unknown } = await takeInPrepared(store, prepared, reception)
    const costs = measured()
    const tables = await Promise.all(loads.map(({ loadId }, at) => storedTable(store, loadId, prepared, at)))
    const found = loads.some(({ state }) => state === 'loaded with findings')
    return {
      ...costs,
      outcome: found ? 'loaded with findings' : 'loaded',
      error: undefined,
      tables,
      leftAside: unknown.map(({ part }) => part ?? ''),
      after: await contentsOf(desk),
    }
  } catch (error) {
    return {
      ...measured(),
      outcome: 'refused',
      error,
      tables: [],
      leftAside: [],
      after: await contentsOf(desk),
    }
  }
}

async function storedTable(
  store: Database,
  loadId: number,
  { tables }: PreparedFile,
  at: number,
): Promise<StoredTable> {
  const { part, recognised } = tables[at]!
  const { table, positions } = recognised
  const names = table.columns.map(({ name }) => name.toLowerCase())
  const rows = await store.rows<Record<string, Kept>>(
    `SELECT line, ${names.join(', ')} FROM ${table.stored.name} WHERE load_id = $1 ORDER BY line`,
    [loadId],
  )
  const findings = await store.rows<{
    code: string
    line: number | null
    column_name: string | null
    cell: string | null
    detail: string | null
  }>('SELECT code, line, column_name, cell, detail FROM load_finding WHERE load_id = $1', [loadId])
  const [load] = await store.rows<{ row_count: number }>('SELECT row_count FROM load WHERE load_id = $1', [
    loadId,
  ])
  return {
    part,
    table,
    positions,
    lines: rows.map(({ line }) => Number(line)),
    rows: rows.map((row) => names.map((name) => row[name] ?? null)),
    findings: findings.map(({ column_name: column, ...finding }) => ({ ...finding, column })),
    said: load!.row_count,
  }
}

/** How many rows every table has: two stores with the same answer hold the same loads. */
async function contentsOf({ store, formats }: Desk): Promise<string> {
  const names = ['load', 'kept_file', 'load_finding', ...formats.tables.map(({ stored }) => stored.name)]
  const counts = names.map((name) => `SELECT '${name}' AS name, count(*) AS rows FROM ${name}`)
  const rows = await store.rows<{ name: string; rows: number }>(
    `SELECT name, rows FROM (${counts.join(' UNION ALL ')}) AS counted WHERE rows > 0 ORDER BY name`,
  )
  return rows.map(({ name, rows: count }) => `${name} ${count}`).join(', ')
}
