import { compareDays, type Day } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { type IncomingFile, lastStep } from '../files/reception.ts'
import { dayInName } from '../rows/day-in-name.ts'

/** A published file that is loaded, and when it was released as far as that is known. */
export interface LoadedRelease {
  /** The number of its load. */
  readonly load: number
  readonly file: string
  /** The day of its release, such as `2025-11-20`: the file, its name, its folder or who loaded it said it. Else null. */
  readonly releasedOn: string | null
  /** The moment at which it was taken in, as the log of loads keeps it. */
  readonly receivedAt: string
}

/** What one release has of a measure. */
export interface MeasureRelease {
  readonly release: LoadedRelease
  /** The last year for which it has values of the measure; 0 where it only describes it. */
  readonly lastYear: number
}

/**
 * Sorts the releases of a measure so that the one that counts stands first: the one that reaches furthest; of those that
 * reach as far the one released last; of those of one day the one taken in last.
 */
export function newestFirst(a: MeasureRelease, b: MeasureRelease): number {
  const [dayOfA, dayOfB] = [outBy(a.release), outBy(b.release)]
  return (
    b.lastYear - a.lastYear ||
    (dayOfA === dayOfB ? b.release.load - a.release.load : dayOfA < dayOfB ? 1 : -1)
  )
}

/** The day by which a release was out: its own where it is known, else the one on which it was taken in. */
export function outBy({ releasedOn, receivedAt }: LoadedRelease): string {
  return releasedOn ?? receivedAt.slice(0, '2025-11-20'.length)
}

/** Every published file that is loaded, by the number of its load. */
export async function readReleases(database: Database): Promise<ReadonlyMap<number, LoadedRelease>> {
  const rows = await database.rows<LoadedRelease>(
    `SELECT load_id AS load, file_name AS file, as_at AS "releasedOn", received_at AS "receivedAt"
     FROM load WHERE kind LIKE 'published/%'`,
  )
  return new Map(rows.map((release) => [release.load, release]))
}

/**
 * The day that the name of a published file or of its folder says; of two the later. The name of the file is often that
 * of the day its figures are of (`31 March 2025`), which is the same for every release of them. `undefined` for none.
 */
export function releaseDayOfFile({ name, folder }: Pick<IncomingFile, 'name' | 'folder'>): Day | undefined {
  const [ofFile, ofFolder] = [dayInName(lastStep(name)), dayInName(lastStep(folder))]
  return [ofFile, ofFolder]
    .filter((on) => on !== undefined)
    .toSorted(compareDays)
    .at(-1)
}
