import type { Database } from '../../store/index.ts'
import type { PublishedContents } from '../published/contents.ts'
import { isOfFile, isPublished, readLoads, type StoredLoad } from './known-loads.ts'
import type { PreparedFile, PreparedTable } from './prepared-file.ts'
import { placeOf, replacedLoad } from './replaced-load.ts'
import { childrenInReturns, childrenReturnedIn, withStrangersNoted } from './same-authority.ts'

/** How a file that is read stands to what is loaded already, and to the files that would be taken in before it. */
export interface FileStanding {
  /** The file, with what is found only beside the others: that a list knows none of the children of the returns. */
  readonly prepared: PreparedFile
  /** The name it is loaded under already, or stands under among the files before it; then without a load. */
  readonly sameAs: { readonly name: string; readonly loadId: number | undefined } | undefined
  /** For each of its tables that takes the place of another, the name of that one's file. */
  readonly replaces: ReadonlyMap<PreparedTable, string>
}

/** A load, or a table of a file that is none yet. */
type Known = Omit<StoredLoad, 'load_id' | 'part' | 'finding_count'> & { readonly load_id: number | undefined }

/** How each of some files stands, by the rules of taking them in one after another. Nothing is taken in. */
export async function standings(database: Database, files: readonly PreparedFile[]): Promise<FileStanding[]> {
  const known: Known[] = await readLoads(database)
  const returned = await childrenInReturns(database)
  return files.map((file) => {
    const prepared = withStrangersNoted(file, returned)
    const same = known.find(
      (load) =>
        isOfFile(load, file.sha256, file.file.folder) && isPublished(load) === (file.published !== undefined),
    )
    const replaces = new Map(
      prepared.tables.flatMap((table) => {
        const replaced = replacedLoad(table, known)
        return replaced ? [[table, replaced.file_name]] : []
      }),
    )
    if (!same) {
      known.push(...file.tables.map((table) => asKnown(file, table)))
      if (file.published) known.push(asPublished(file, file.published))
      for (const child of childrenReturnedIn(file)) returned.add(child)
    }
    return { prepared, sameAs: same && { name: same.file_name, loadId: same.load_id }, replaces }
  })
}

function asPublished({ sha256, file: { name, folder } }: PreparedFile, of: PublishedContents): Known {
  const place = { kind: of.kind, collection_year: null, as_at: null }
  return { load_id: undefined, sha256, folder, file_name: name, row_count: of.count, ...place }
}

function asKnown({ sha256, file: { name, folder } }: PreparedFile, table: PreparedTable): Known {
  const count = table.rows.lines.length
  return { load_id: undefined, sha256, folder, file_name: name, row_count: count, ...placeOf(table) }
}
