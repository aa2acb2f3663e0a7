import { day } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import type { SourceLoad } from './source-status-terms.ts'

/** A load with what tells how it differs from others of its kind. */
export interface LoadOfKind {
  readonly shown: SourceLoad
  readonly year: number | null
  /** The columns of the table that the file lacks. */
  readonly missing: readonly string[]
}

/** Every load there is, as the state of sources asks for them. */
export interface StoredLoads {
  /** Whether histories were ever built: only then is it known which returns count. */
  readonly isBuilt: boolean
  /** The collection years of which any return is loaded, the latest first. */
  readonly years: readonly number[]
  /** The loads of a table, oldest first. */
  ofKind(kind: string): readonly LoadOfKind[]
  /** The load that counts of a table of the return, by collection year. */
  activeOf(kind: string): ReadonlyMap<number, LoadOfKind>
  /** The load that speaks for a list now: the last picture of a day, or the file received last. */
  newest(table: InputTable): LoadOfKind | undefined
  /**
   * The load before one: of a return that of the year before, or else the file it took the place of; of a picture
   * that of an earlier day; of a list the file received before. `undefined` where there is none.
   */
  before(
    table: InputTable,
    load: LoadOfKind,
    active?: ReadonlyMap<number, LoadOfKind>,
  ): LoadOfKind | undefined
}

interface LoadRow {
  readonly load_id: number
  readonly kind: string
  readonly file_name: string
  readonly part: string | null
  readonly sha256: string
  readonly row_count: number
  readonly received_at: string
  readonly as_at: string | null
  readonly collection_year: number | null
  readonly columns_missing: string | null
}

/** Reads every load: few rows, read once for all sources. */
export async function readStoredLoads(database: Database): Promise<StoredLoads> {
  const rows = await database.rows<LoadRow>(
    `SELECT load_id, kind, file_name, part, sha256, row_count, received_at, as_at, collection_year, columns_missing
     FROM load ORDER BY load_id`,
  )
  const built = await database.rows(
    `SELECT 1 AS found FROM information_schema.tables
     WHERE table_name = 'active_load' AND table_catalog = current_database()`,
  )
  const isBuilt = built.length > 0
  const counting = isBuilt
    ? await database.rows<{ kind: string; year: number; load_id: number }>(
        `SELECT kind, collection_year AS year, load_id FROM active_load WHERE substr(kind, 1, 8) = 'ssda903/'
         ORDER BY kind, collection_year`,
      )
    : []
  const byId = new Map(rows.map((row) => [row.load_id, asLoad(row)]))
  const ofKind = (kind: string) =>
    rows.filter((row) => row.kind === kind).map(({ load_id: id }) => byId.get(id)!)
  return {
    isBuilt,
    years: [...new Set(counting.map(({ year }) => year))].sort((a, b) => b - a),
    ofKind,
    activeOf: (kind) =>
      new Map(counting.filter((row) => row.kind === kind).map((row) => [row.year, byId.get(row.load_id)!])),
    newest: ({ table, format }) => {
      const loads = ofKind(table)
      return format.time === 'as-at' ? loads.toSorted(byDay).at(-1) : loads.at(-1)
    },
    before: ({ table, format }, load, active) => {
      const others = ofKind(table).filter(({ shown }) => shown.sha256 !== load.shown.sha256)
      if (format.time === 'as-at')
        return others
          .toSorted(byDay)
          .findLast(({ shown }) => String(shown.asAt ?? '') < String(load.shown.asAt ?? ''))
      const older = others.filter(({ shown }) => shown.id < load.shown.id)
      if (!active) return older.at(-1)
      const yearOfLoad = [...active].findLast(([, each]) => each === load)![0]
      const yearsBefore = [...active].filter(([year, each]) => year < yearOfLoad && each !== load)
      return yearsBefore.at(-1)?.[1] ?? older.findLast(({ year }) => year === yearOfLoad)
    },
  }
}

function asLoad(row: LoadRow): LoadOfKind {
  return {
    shown: {
      id: row.load_id,
      file: row.file_name,
      part: row.part ?? undefined,
      sha256: row.sha256,
      rows: row.row_count,
      receivedOn: day(row.received_at.slice(0, 10)),
      asAt: row.as_at === null ? undefined : day(row.as_at),
    },
    year: row.collection_year,
    missing: (row.columns_missing ?? '').split(',').filter(Boolean),
  }
}

function byDay({ shown: a }: LoadOfKind, { shown: b }: LoadOfKind): number {
  const [first, second] = [String(a.asAt ?? ''), String(b.asAt ?? '')]
  return first < second ? -1 : first > second ? 1 : a.id - b.id
}
