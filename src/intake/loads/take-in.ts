import { severityOf, UnreadableFileError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { IncomingFile, Reception } from '../files/reception.ts'
import { sha256Of } from '../files/sha256.ts'
import { directoryHeader } from '../postcodes/directory-header.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import type { Formats } from './formats.ts'
import { keepFile } from './keep-load.ts'
import { isPublished, loadsOf, readLoads } from './known-loads.ts'
import { prepare } from './prepare.ts'
import type { PreparedFile } from './prepared-file.ts'
import { placeOf, replacedLoad } from './replaced-load.ts'
import { notingStrangers, refuseOtherAuthority } from './same-authority.ts'
import { takeInDirectory } from './take-in-directory.ts'
import { takeInPublished } from './take-in-published.ts'
import type { Load, TakenIn } from './taken-in.ts'

/**
 * Takes one file into the store: all of its tables, or nothing.
 *
 * The same bytes twice are one load. Nothing already there is changed: a corrected file is a new load that
 * takes the older one's place from then on.
 * @throws UnreadableFileError with the reason, when the file cannot be read or does not belong here
 */
export async function takeIn(
  database: Database,
  formats: Formats,
  file: IncomingFile,
  reception: Reception,
): Promise<TakenIn> {
  if (directoryHeader(formats, file.bytes)) {
    const { name, folder, bytes } = file
    const streamed = { name, folder, sha256: await sha256Of(bytes), chunks: () => onePiece(bytes) }
    return takeInDirectory(database, formats, streamed, reception)
  }
  const prepared = await prepare(formats, file, reception.receivedOn)
  return takeInPrepared(database, prepared, reception)
}

/**
 * Takes a file that was read and checked before, perhaps looked at by a person in between.
 * @throws UnreadableFileError when no table of it is known, or it belongs to another authority
 */
export async function takeInPrepared(
  database: Database,
  prepared: PreparedFile,
  reception: Reception,
): Promise<TakenIn> {
  const { file, sha256, unknown, published } = prepared
  if (published) {
    const load = await takeInPublished(database, { file, sha256, contents: published }, reception)
    return { loads: [load], unknown }
  }
  const before = await readLoads(database)
  const known = loadsOf(
    before.filter((load) => !isPublished(load)),
    sha256,
    file.folder,
  )
  if (known.length > 0) return { loads: known, unknown }
  if (prepared.tables.length === 0)
    throw new UnreadableFileError('not-recognised', whyNothing(file.name, unknown))
  await refuseOtherAuthority(database, prepared, reception)
  const noted = await notingStrangers(database, prepared)
  const ids = await keepFile(database, noted, reception)
  const loads = noted.tables.map((table, at): Load => {
    const { part, rows, findings } = table
    const { kind, collection_year: year, as_at: asAt } = placeOf(table)
    return {
      loadId: ids[at]!,
      file: file.name,
      part,
      sha256,
      kind,
      year: year ?? undefined,
      asAt: asAt ?? undefined,
      rows: rows.lines.length,
      findings: findings.length,
      state: findings.some(({ code }) => severityOf(code) !== 'note') ? 'loaded with findings' : 'loaded',
      replaces: replacedLoad(table, before)?.file_name,
    }
  })
  return { loads, unknown }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** So many parts show what kind of file it is. */
const ENOUGH_PARTS = 3

function whyNothing(name: string, unknown: PreparedFile['unknown']): string {
  const reasons = unknown
    .slice(0, ENOUGH_PARTS)
    .map(({ part, reason }) =>
      reason.startsWith(name) ? reason : `${name}, sheet ${shownName(part ?? '')}: ${reason}`,
    )
  if (unknown.length > ENOUGH_PARTS) reasons.push(`so for ${unknown.length - ENOUGH_PARTS} more`)
  const known = reasons.some((reason) => reason.includes('Homeward knows'))
  return known ? reasons.join('; ') : `${reasons.join('; ')}. Look for a sheet with the heads of columns`
}
