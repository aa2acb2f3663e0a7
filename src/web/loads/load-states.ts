import { type InputTable, publishedTitle } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'

/** A table of a file taken in, as it is stored. */
export interface StoredLoad {
  readonly load_id: number
  readonly file_name: string
  /** The sheet or module, when the file holds several tables. */
  readonly part: string | null
  readonly kind: string
  readonly collection_year: number | null
  /** The day it is a picture of, for formats that are pictures of a day. */
  readonly as_at: string | null
  readonly sha256: string
  readonly received_at: string
  readonly row_count: number
  readonly finding_count: number
  /** The text of the council's own mapping it was read by. */
  readonly mapping: string | null
}

/** Whether figures can rest on a load, as far as that is known. */
export type LoadState =
  | { readonly is: 'counts' }
  /** Rows of a list that later files of it do not hold again. */
  | { readonly is: 'counts in part'; readonly rows: number }
  | { readonly is: 'replaced' }
  /** A return without dates of its own, whose children no return holds. */
  | { readonly is: 'not dated' }
  | { readonly is: 'not used yet' }
  /** What others publish: comparisons read it, and no figure of ours rests on it. Nothing takes its place. */
  | { readonly is: 'published' }

interface States {
  readonly states: ReadonlyMap<number, LoadState>
  /** The collection years that were worked out for files that do not say theirs. */
  readonly years: ReadonlyMap<number, number>
}

/**
 * The state of each load, by how files of its format stand in time: a return counts when the histories were built
 * from it; a picture of a day until another of the same day comes; a row of a list until a later file has a row
 * with the same key.
 */
export async function loadStates(
  database: Database,
  loads: readonly StoredLoad[],
  tables: ReadonlyMap<string, InputTable>,
): Promise<States> {
  const active = await activeLoads(database)
  const states = new Map<number, LoadState>()
  for (const [kind, ofKind] of byKind(loads)) {
    const table = tables.get(kind)
    const found =
      table && table.format.time === 'adds' ? await rowsThatCount(database, table, ofKind) : undefined
    for (const load of ofKind) states.set(load.load_id, stateOf(load, table, ofKind, active, found))
  }
  return { states, years: active.years }
}

function stateOf(
  load: StoredLoad,
  table: InputTable | undefined,
  ofKind: readonly StoredLoad[],
  active: Active,
  rows: ReadonlyMap<number, number> | undefined,
): LoadState {
  if (publishedTitle(load.kind) !== undefined) return { is: 'published' }
  if (table?.format.time === 'as-at') {
    const isReplaced = ofKind.some(({ load_id: id, as_at: on }) => id > load.load_id && on === load.as_at)
    return { is: isReplaced ? 'replaced' : 'counts' }
  }
  if (rows) {
    const count = rows.get(load.load_id) ?? 0
    if (count === load.row_count) return { is: 'counts' }
    return count === 0 ? { is: 'replaced' } : { is: 'counts in part', rows: count }
  }
  if (active.years.has(load.load_id)) return { is: 'counts' }
  if (!active.known.has(load.load_id)) return { is: 'not used yet' }
  return { is: active.dated.has(load.load_id) ? 'replaced' : 'not dated' }
}

/** How many rows of each load have no row with the same key in a later one. A row without its key stands alone. */
async function rowsThatCount(
  database: Database,
  { stored, key }: InputTable,
  loads: readonly StoredLoad[],
): Promise<Map<number, number>> {
  if (loads.length === 1) return new Map(loads.map((load) => [load.load_id, load.row_count]))
  const columns = key.map((name) => name.toLowerCase())
  const rows = await database.rows<{ load_id: number; count: number }>(
    `SELECT load_id, CAST(count(*) AS INTEGER) AS count FROM (
       SELECT load_id, CASE WHEN ${columns.map((name) => `${name} IS NULL`).join(' OR ')} THEN load_id
         ELSE max(load_id) OVER (PARTITION BY ${columns.join(', ')}) END AS last_load
       FROM ${stored.name}
     ) keyed WHERE load_id = last_load GROUP BY load_id`,
  )
  return new Map(rows.map(({ load_id: id, count }) => [id, count]))
}

interface Active {
  readonly years: ReadonlyMap<number, number>
  /** The loads that were there when histories were last built, and those of them whose year was found. */
  readonly known: ReadonlySet<number>
  readonly dated: ReadonlySet<number>
}

/** The returns that histories were last built from; none before the first time. */
async function activeLoads(database: Database): Promise<Active> {
  const [built] = await database.rows<{ found: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS found FROM information_schema.tables WHERE table_name = 'active_load'`,
  )
  if (!built?.found) return { years: new Map(), known: new Set(), dated: new Set() }
  const rows = await database.rows<{ load_id: number; collection_year: number }>(
    'SELECT load_id, max(collection_year) AS collection_year FROM active_load GROUP BY load_id',
  )
  const idsIn = async (table: 'known_load' | 'load_year') => {
    const ids = await database.rows<{ load_id: number }>(`SELECT DISTINCT load_id FROM ${table}`)
    return new Set(ids.map(({ load_id: id }) => id))
  }
  return {
    years: new Map(rows.map((row) => [row.load_id, row.collection_year])),
    known: await idsIn('known_load'),
    dated: await idsIn('load_year'),
  }
}

function byKind(loads: readonly StoredLoad[]): Map<string, StoredLoad[]> {
  const kinds = new Map<string, StoredLoad[]>()
  for (const load of loads) kinds.set(load.kind, [...(kinds.get(load.kind) ?? []), load])
  return kinds
}
