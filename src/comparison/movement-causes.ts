import type { InputTable } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import type { Cause } from './movement-parts.ts'
import { causesInRows, type CountingRow, countingRows } from './movement-rows.ts'

/** Where the rows are that a figure was reported from and those of today, and what is asked of them. */
export interface RowsOfBoth {
  readonly reported: Database
  readonly current: Database
  readonly tables: readonly InputTable[]
  /** The inputs the indicator needs: `ssda903/episodes`, `ssda903/episodes.PL_LOCATION`. */
  readonly needs: readonly string[]
  /** The children whose part in the figure changed with the files. */
  readonly children: readonly string[]
}

/**
 * Why each child’s part in a figure changed with the files that were taken in since.
 *
 * The child’s own rows in the tables the indicator needs decide; where they are the same, its rows in any other table
 * that has had a file since. A child none of whose rows differ was moved by something else: by a table, a year or
 * reference data that came since, which is late; and where nothing came but files in the place of others, by another
 * child’s rows, which is corrected when any of them was.
 */
export async function causesOf(rows: RowsOfBoth): Promise<(child: string) => Cause> {
  const { tables, needs, children, reported, current } = rows
  const kinds = new Set(needs.map((need) => need.split('.')[0]!))
  const ofChildren = tables.filter(({ child }) => child !== undefined)
  const needed = ofChildren.filter(({ table }) => kinds.has(table))
  const causes = new Map(await causesIn(rows, needed, children))
  const unexplained = () => children.filter((child) => !causes.has(child))
  if (unexplained().length > 0) {
    const later = await kindsOfLaterLoads(reported, current)
    const others = ofChildren.filter(({ table }) => !kinds.has(table) && later.has(table))
    for (const [child, cause] of await causesIn(rows, others, unexplained()))
      if (!causes.has(child)) causes.set(child, cause)
  }
  const rest = unexplained().length > 0 ? await causeOfTheRest(rows, needed) : 'late'
  return (child) => causes.get(child) ?? rest
}

async function causesIn(
  { reported, current }: RowsOfBoth,
  tables: readonly InputTable[],
  children: readonly string[] | undefined,
): Promise<ReadonlyMap<string, Cause>> {
  const before: CountingRow[] = []
  const after: CountingRow[] = []
  for (const table of tables) {
    before.push(...(await countingRows(reported, table, children)))
    after.push(...(await countingRows(current, table, children)))
  }
  const asked = children && new Set(children)
  return new Map([...causesInRows(before, after)].filter(([child]) => !asked || asked.has(child)))
}

async function kindsOfLaterLoads(reported: Database, current: Database): Promise<ReadonlySet<string>> {
  const before = await reported.rows<{ load_id: number }>('SELECT load_id FROM load')
  const after = await current.rows<{ load_id: number; kind: string }>('SELECT load_id, kind FROM load')
  const known = new Set(before.map(({ load_id: id }) => id))
  return new Set(after.filter(({ load_id: id }) => !known.has(id)).map(({ kind }) => kind))
}

async function causeOfTheRest(rows: RowsOfBoth, needed: readonly InputTable[]): Promise<Cause> {
  const { reported, current, tables } = rows
  const reference = new Set(
    tables.filter(({ format }) => format.name === 'reference').map(({ table }) => table),
  )
  const added = [...(await kindsOfLaterLoads(reported, current))].some((kind) => reference.has(kind))
  const [before, after] = [await countingLoads(reported), await countingLoads(current)]
  if (added || [...after].some((kindAndYear) => !before.has(kindAndYear))) return 'late'
  const ofOthers = await causesIn(rows, needed, undefined)
  return [...ofOthers.values()].includes('corrected') ? 'corrected' : 'late'
}

/** The tables and years for which a load counts. */
async function countingLoads(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ kind: string; collection_year: number }>(
    'SELECT kind, collection_year FROM active_load',
  )
  return new Set(rows.map(({ kind, collection_year: year }) => `${kind} ${year}`))
}
