import { collectionYear, day, showDay } from '../../core/index.ts'
import type { PreparedFile } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import type { ReadFile } from './upload.ts'

/** A load that a file may be the same as, or take the place of. */
interface KnownLoad {
  readonly load_id: number | undefined
  readonly sha256: string
  readonly folder: string
  readonly file_name: string
  readonly kind: string
  readonly collection_year: number | null
  readonly as_at: string | null
  readonly row_count: number
}

type PreparedTable = PreparedFile['tables'][number]

/** How a file that is read stands to what is loaded already, and to the files sent with it. */
export interface Standing {
  readonly file: ReadFile
  /** The name it is loaded under already, or sent under before in the same upload. */
  readonly sameAs: { readonly name: string; readonly loadId: number | undefined } | undefined
  /** For each of its tables, the name of the file whose place it takes. */
  readonly replaces: ReadonlyMap<PreparedTable, string>
}

/** How each file stands: the rules are those of `takeInPrepared`, asked before anything is taken in. */
export async function standings(database: Database, files: readonly ReadFile[]): Promise<Standing[]> {
  const known = await database.rows<KnownLoad>(
    `SELECT load_id, sha256, folder, file_name, kind, collection_year, as_at, row_count FROM load ORDER BY load_id`,
  )
  return files.map((file) => {
    const standing = standingOf(file, known)
    if (!standing.sameAs) known.push(...file.state.prepared.tables.map((table) => asKnown(file, table)))
    return standing
  })
}

function standingOf(file: ReadFile, known: readonly KnownLoad[]): Standing {
  const { prepared } = file.state
  const same = known.find(
    ({ sha256, row_count: rows, folder }) =>
      sha256 === prepared.sha256 && (rows > 0 || folder === prepared.file.folder),
  )
  const replaces = new Map(
    prepared.tables.flatMap((table) => {
      const before = replacedBy(table, known)
      return before ? [[table, before.file_name]] : []
    }),
  )
  return { file, sameAs: same && { name: same.file_name, loadId: same.load_id }, replaces }
}

function replacedBy(table: PreparedTable, known: readonly KnownLoad[]): KnownLoad | undefined {
  const { table: kind, format } = table.recognised.table
  const own = asKind(table)
  if (format.time === 'adds' || (format.time === 'collection-year' && own.collection_year === null))
    return undefined
  return known.findLast(
    (load) =>
      load.kind === kind &&
      (format.time === 'as-at' ? load.as_at === own.as_at : load.collection_year === own.collection_year),
  )
}

function asKnown(file: ReadFile, table: PreparedTable): KnownLoad {
  const { prepared } = file.state
  return {
    load_id: undefined,
    sha256: prepared.sha256,
    folder: prepared.file.folder,
    file_name: file.name,
    row_count: table.rows.lines.length,
    ...asKind(table),
  }
}

function asKind({ recognised, years, asAt }: PreparedTable) {
  const on = asAt === undefined ? null : day('1970-01-01').add({ days: asAt }).toString()
  return { kind: recognised.table.table, collection_year: years.last ?? null, as_at: on }
}

/** The year or the day a table is for, as people read it. */
export function timeOfTable(table: PreparedTable): string {
  const { collection_year: year, as_at: on } = asKind(table)
  if (on !== null) return showDay(day(on))
  if (year !== null) return collectionYear(year).code
  return table.recognised.table.format.time === 'adds' ? 'Adds to the list' : 'To be matched'
}
