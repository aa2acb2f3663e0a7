import { collectionYear, day, showDay } from '../../core/index.ts'
import { type FileStanding, placeOf, type PreparedFile, standings } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import type { ReadFile } from './upload.ts'

/** A file of an upload, with how it stands to what is loaded already and to the files sent with it. */
export interface Standing extends FileStanding {
  readonly file: ReadFile
}

/** How each file stands, asked before anything is taken in. */
export async function standingsOf(database: Database, files: readonly ReadFile[]): Promise<Standing[]> {
  const found = await standings(
    database,
    files.map(({ state }) => state.prepared),
  )
  return found.map((standing, at) => ({ ...standing, file: files[at]! }))
}

/** The year or the day a table is for, as people read it. */
export function timeOfTable(table: PreparedFile['tables'][number]): string {
  const { collection_year: year, as_at: on } = placeOf(table)
  if (on !== null) return showDay(day(on))
  if (year !== null) return collectionYear(year).code
  return table.recognised.table.format.time === 'adds' ? 'Adds to the list' : 'To be matched'
}
