import { type Day, daysSinceEpoch, severityOf } from '../../core/index.ts'
import {
  asColumns,
  type Database,
  loadTable,
  publishedAreaTable,
  publishedMeasureTable,
  publishedNeighbourTable,
  publishedValueTable,
} from '../../store/index.ts'
import type { IncomingFile, Reception } from '../files/reception.ts'
import type { PublishedContents } from '../published/contents.ts'
import { releaseDayOfFile } from '../published/newest-release.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { besideOthers } from './beside-other-releases.ts'
import { dateRelease } from './date-release.ts'
import { compressed, keepBytes, keepFindings } from './keep-load.ts'
import { isPublished, loadsOf, readLoads } from './known-loads.ts'
import type { Load } from './taken-in.ts'

/** A published file that was read, before it is kept. */
export interface ReadPublished {
  readonly file: IncomingFile
  readonly sha256: string
  readonly contents: PublishedContents
  /** The day of its release, where the person who hands it in says so. */
  readonly releasedOn?: Day | undefined
}

/**
 * Takes a published file into the store in one transaction: its bytes, its rows and its findings. It is of every
 * authority, so it belongs in any workspace. The same bytes twice are one load, which keeps the day of release that is said
 * with them; a later release is a load beside the older one and takes nothing's place.
 */
export async function takeInPublished(
  database: Database,
  read: ReadPublished,
  reception: Reception,
): Promise<Load> {
  const { file, sha256 } = read
  const before = await readLoads(database)
  const [known] = loadsOf(before.filter(isPublished), sha256, file.folder)
  if (known) return isDatedAnew(read, known) ? dateRelease(database, known, read.releasedOn) : known
  const { kind, count } = read.contents
  const releasedOn = releaseDayOf(read)
  const { loadId, beside } = await keep(database, read, reception, releasedOn)
  const findings = [...read.contents.findings, ...beside]
  return {
    loadId,
    file: file.name,
    part: undefined,
    sha256,
    kind,
    year: undefined,
    asAt: releasedOn?.toString(),
    rows: count,
    findings: findings.length,
    state: findings.some(({ code }) => severityOf(code) !== 'note') ? 'loaded with findings' : 'loaded',
    replaces: undefined,
    beside,
  }
}

/** Whether a person says another day for a loaded release than the one it has; one that dates itself keeps its own. */
function isDatedAnew(read: ReadPublished, known: Load): read is ReadPublished & { readonly releasedOn: Day } {
  const { contents, releasedOn } = read
  return releasedOn !== undefined && !contents.datedOn && known.asAt !== releasedOn.toString()
}

/** The day that it dates itself by; else what the person says who hands it in; else what its name or folder says. */
function releaseDayOf({ file, contents, releasedOn }: ReadPublished): Day | undefined {
  return contents.datedOn ?? releasedOn ?? releaseDayOfFile(file)
}

async function keep(
  database: Database,
  { file, sha256, contents }: ReadPublished,
  reception: Reception,
  releasedOn: Day | undefined,
): Promise<{ loadId: number; beside: readonly RowFinding[] }> {
  const bytes = await compressed(file.bytes)
  return database.transaction(async (inside) => {
    await keepBytes(inside, sha256, bytes)
    const [next] = await inside.rows<{ id: number }>(
      'SELECT CAST(coalesce(max(load_id), 0) + 1 AS INTEGER) AS id FROM load',
    )
    const loadId = next!.id
    // Without a year and without the last day in it: the days that returns and lists cover are worked out from both.
    const load = {
      load_id: loadId,
      sha256,
      file_name: file.name,
      folder: file.folder,
      kind: contents.kind,
      received_at: reception.receivedAt,
      row_count: contents.count,
      columns_missing: '',
      as_at: releasedOn ? daysSinceEpoch(releasedOn) : null,
    }
    for (const [table, rows] of [
      [publishedMeasureTable, contents.measures],
      [publishedValueTable, contents.values],
      [publishedNeighbourTable, contents.neighbours],
      [publishedAreaTable, contents.areas],
    ] as const) {
      const lines = rows?.[0]
      if (rows && lines) await inside.append(table, [lines.map(() => loadId), ...rows])
    }
    const release = {
      load: loadId,
      file: file.name,
      releasedOn: releasedOn?.toString() ?? null,
      receivedAt: reception.receivedAt,
    }
    const beside = contents.values ? await besideOthers(inside, release) : []
    const findings = [...contents.findings, ...beside]
    await inside.append(loadTable, asColumns(loadTable, [{ ...load, finding_count: findings.length }]))
    await keepFindings(inside, loadId, findings)
    return { loadId, beside }
  })
}
