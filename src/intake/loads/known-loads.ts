import type { Database } from '../../store/index.ts'
import type { Load } from './taken-in.ts'

/** A load as the store keeps it. */
export interface StoredLoad {
  readonly load_id: number
  readonly sha256: string
  readonly folder: string
  readonly file_name: string
  readonly part: string | null
  readonly kind: string
  readonly collection_year: number | null
  readonly as_at: string | null
  readonly row_count: number
  readonly finding_count: number
}

/** Every load there is, oldest first: few rows, read once for all that a new file must be held against. */
export async function readLoads(database: Database): Promise<StoredLoad[]> {
  return database.rows<StoredLoad>(
    `SELECT load_id, sha256, folder, file_name, part, kind, collection_year, as_at, row_count, finding_count
     FROM load ORDER BY load_id`,
  )
}

/**
 * Whether a load is of a file of these bytes in this folder. Empty tables of two years are the same bytes and say
 * different things: only their folder tells them apart.
 */
export function isOfFile(
  load: Pick<StoredLoad, 'sha256' | 'folder' | 'row_count'>,
  sha256: string,
  folder: string,
): boolean {
  return load.sha256 === sha256 && (load.row_count > 0 || load.folder === folder)
}

/** Whether a load is of a file taken in as published figures. One file can be that, and a table of our own by another load. */
export function isPublished({ kind }: Pick<StoredLoad, 'kind'>): boolean {
  return kind.startsWith('published/')
}

/** The loads of a file that was taken in before, none when it is new. */
export function loadsOf(loads: readonly StoredLoad[], sha256: string, folder: string): Load[] {
  const isKnown = loads.some((load) => isOfFile(load, sha256, folder))
  return isKnown ? loads.filter((load) => load.sha256 === sha256).map(asLoad) : []
}

function asLoad(load: StoredLoad): Load {
  return {
    loadId: load.load_id,
    file: load.file_name,
    part: load.part ?? undefined,
    sha256: load.sha256,
    kind: load.kind,
    year: load.collection_year ?? undefined,
    asAt: load.as_at ?? undefined,
    rows: load.row_count,
    findings: load.finding_count,
    state: 'already loaded',
    replaces: undefined,
  }
}
