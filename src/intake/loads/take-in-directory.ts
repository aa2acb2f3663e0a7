import {
  type Day,
  dayOf,
  daysSinceEpoch,
  endOfMonth,
  severityOf,
  UnreadableFileError,
} from '../../core/index.ts'
import { asColumns, type Database, loadTable } from '../../store/index.ts'
import type { Reception, StreamedFile } from '../files/reception.ts'
import type { InputTable } from '../inputs/input-tables.ts'
import { DIRECTORY, directoryHeader, type DirectoryHeader } from '../postcodes/directory-header.ts'
import { directoryRows } from '../postcodes/directory-rows.ts'
import { LimitedFindings } from '../raw-tables/limited-findings.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { dayInName } from '../rows/day-in-name.ts'
import { keepFindings } from './keep-load.ts'
import { loadsOf, readLoads } from './known-loads.ts'
import type { TakenIn } from './taken-in.ts'

/**
 * Takes a postcode directory into the store in a stream: the whole of it, or nothing.
 *
 * Its bytes are not kept, as those of other files are: they are 1.3 GB of public data that anybody can have again
 * from the publisher, and the SHA-256 says which release it was. The release is kept as the day the load is a picture
 * of: the month in the file's name, or else the latest month in it.
 * @throws UnreadableFileError when the file is no directory or has no row that can be read
 */
export async function takeInDirectory(
  database: Database,
  formats: { readonly tables: readonly InputTable[] },
  file: StreamedFile,
  reception: Reception,
): Promise<TakenIn> {
  const before = await readLoads(database)
  const known = loadsOf(before, file.sha256, file.folder)
  if (known.length > 0) return { loads: known, unknown: [] }
  const kept = await database.transaction(async (inside) => {
    const [next] = await inside.rows<{ id: number }>(
      'SELECT CAST(coalesce(max(load_id), 0) + 1 AS INTEGER) AS id FROM load',
    )
    const rows = await keepRows(inside, formats, file, next!.id)
    const release = releaseOf(file.name, rows.latestMonth, reception.receivedOn)
    await keepLoad(inside, next!.id, file, reception, release, rows)
    return { loadId: next!.id, release, ...rows }
  })
  const { loadId, release, findings, count } = kept
  const asAt = release.toString()
  const replaced = before.findLast((load) => load.kind === DIRECTORY && (load.as_at ?? '') < asAt)
  const state = findings.some(({ code }) => severityOf(code) !== 'note') ? 'loaded with findings' : 'loaded'
  const load = {
    loadId,
    file: file.name,
    part: undefined,
    sha256: file.sha256,
    kind: DIRECTORY,
    year: undefined,
    asAt,
    rows: count,
    findings: findings.length,
    state,
    replaces: replaced?.file_name,
  } as const
  return { loads: [load], unknown: [] }
}

interface KeptRows {
  readonly count: number
  readonly findings: readonly RowFinding[]
  /** The latest month in which a postcode came into use or went out of it, as 202508. */
  readonly latestMonth: string
}

async function keepRows(
  database: Database,
  formats: { readonly tables: readonly InputTable[] },
  file: StreamedFile,
  loadId: number,
): Promise<KeptRows> {
  const header = await headerOf(formats, file)
  const months = ['introduced', 'terminated'].map((month) =>
    header.table.columns.findIndex(({ name }) => name === month),
  )
  const found = new LimitedFindings()
  let count = 0
  let latestMonth = ''
  for await (const { lines, columns } of directoryRows(header, file.chunks(), found)) {
    await database.append(header.table.stored, [
      lines.map(() => loadId),
      lines,
      lines.map(() => null),
      ...columns,
    ])
    count += lines.length
    for (const at of months)
      for (const month of columns[at]!)
        if (typeof month === 'string' && month > latestMonth) latestMonth = month
  }
  if (count === 0)
    throw new UnreadableFileError('no-rows', `${file.name} has the heads of a postcode directory but no rows`)
  return { count, findings: found.all(), latestMonth }
}

async function headerOf(
  formats: { readonly tables: readonly InputTable[] },
  file: StreamedFile,
): Promise<DirectoryHeader> {
  for await (const first of file.chunks()) {
    const header = directoryHeader(formats, first)
    if (header) return header
    break
  }
  throw new UnreadableFileError('not-recognised', `${file.name} is not a postcode directory`)
}

function releaseOf(name: string, latestMonth: string, receivedOn: Day): Day {
  const named = dayInName(name)
  if (named) return endOfMonth(named)
  const first = dayOf(Number(latestMonth.slice(0, 4)), Number(latestMonth.slice(4)), 1)
  return first ? endOfMonth(first) : receivedOn
}

async function keepLoad(
  database: Database,
  loadId: number,
  file: StreamedFile,
  reception: Reception,
  release: Day,
  { count, findings }: KeptRows,
): Promise<void> {
  const load = {
    load_id: loadId,
    sha256: file.sha256,
    file_name: file.name,
    folder: file.folder,
    kind: DIRECTORY,
    received_at: reception.receivedAt,
    row_count: count,
    finding_count: findings.length,
    columns_missing: '',
    as_at: daysSinceEpoch(release),
  }
  await database.append(loadTable, asColumns(loadTable, [load]))
  await keepFindings(database, loadId, findings)
}
