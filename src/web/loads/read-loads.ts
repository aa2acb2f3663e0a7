import type { FindingCode } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'

/** A file taken in, as the list shows it. */
export interface LoadRow {
  readonly load_id: number
  readonly file_name: string
  readonly kind: string
  readonly collection_year: number | null
  readonly sha256: string
  readonly received_at: string
  readonly row_count: number
  readonly finding_count: number
  /** Whether figures rest on it, as far as that is known; a newer file of its table and year takes its place. */
  readonly state: 'counts' | 'replaced' | 'not used yet'
}

const COLUMNS = `load_id, file_name, kind, collection_year, sha256, received_at, row_count, finding_count`

/** Every file taken in, the latest first. */
export async function readLoads(database: Database): Promise<LoadRow[]> {
  const rows = await database.rows<Omit<LoadRow, 'state'>>(
    `SELECT ${COLUMNS} FROM load ORDER BY load_id DESC`,
  )
  const active = await activeLoads(database)
  return rows.map((row) => ({ ...row, ...activeYear(row, active), state: stateOf(row.load_id, active) }))
}

interface Active {
  readonly years: ReadonlyMap<number, number>
  readonly known: boolean
}

/** The loads that histories were last built from; none before the first time. */
async function activeLoads(database: Database): Promise<Active> {
  const [built] = await database.rows<{ found: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS found FROM information_schema.tables WHERE table_name = 'active_load'`,
  )
  if (!built?.found) return { years: new Map(), known: false }
  const rows = await database.rows<{ load_id: number; collection_year: number }>(
    'SELECT load_id, max(collection_year) AS collection_year FROM active_load GROUP BY load_id',
  )
  return { years: new Map(rows.map((row) => [row.load_id, row.collection_year])), known: true }
}

function activeYear(row: Omit<LoadRow, 'state'>, active: Active) {
  return { collection_year: active.years.get(row.load_id) ?? row.collection_year }
}

function stateOf(loadId: number, { years, known }: Active): LoadRow['state'] {
  if (years.has(loadId)) return 'counts'
  return known ? 'replaced' : 'not used yet'
}

/** One finding of a file, by line. */
export interface LoadFinding {
  readonly code: FindingCode
  readonly line: number | null
  readonly column_name: string | null
  readonly cell: string | null
  readonly detail: string | null
}

/** The findings of one file in the order of its lines; not more than are of use to anybody. */
export async function readFindings(database: Database, loadId: number, most: number): Promise<LoadFinding[]> {
  return database.rows<LoadFinding>(
    `SELECT code, line, column_name, cell, detail FROM load_finding WHERE load_id = $1
     ORDER BY line NULLS FIRST, column_name, code LIMIT ${most}`,
    [loadId],
  )
}
