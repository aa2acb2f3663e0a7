import { collectionYear, type Day, daysSinceEpoch, earlier } from '../core/index.ts'
import { asColumns, type Database, loadFindingTable, loadTable } from '../store/index.ts'
import type { CheckedRows, RowFinding } from './check-rows.ts'
import type { InputTable } from './input-tables.ts'
import type { FileYears, IncomingFile, Reception } from './reception.ts'
import type { Recognised } from './recognise.ts'

/** Everything that is kept of a file. */
interface Kept {
  readonly file: IncomingFile
  readonly sha256: string
  readonly recognised: Recognised
  readonly rows: CheckedRows
  readonly years: FileYears
  readonly findings: readonly RowFinding[]
  readonly reception: Reception
}

/**
 * Keeps a checked file in one transaction: its bytes as they came, its typed rows and its findings. Gives the
 * number of the load.
 */
export async function keepLoad(database: Database, kept: Kept): Promise<number> {
  const contents = await compress(kept.file.bytes)
  return database.transaction((inside) => write(inside, kept, contents))
}

async function write(database: Database, kept: Kept, contents: Uint8Array): Promise<number> {
  const { file, recognised, rows, years, findings } = kept
  const [next] = await database.rows<{ id: number }>(
    'SELECT CAST(coalesce(max(load_id), 0) + 1 AS INTEGER) AS id FROM load',
  )
  const loadId = next!.id
  const load = {
    load_id: loadId,
    authority: [...rows.authorities][0] ?? null,
    sha256: kept.sha256,
    file_name: file.name,
    folder: file.folder,
    kind: recognised.table.table,
    first_year: years.first,
    collection_year: years.last,
    latest_on: latestDay(recognised.table, rows, years.last, kept.reception.receivedOn),
    received_at: kept.reception.receivedAt,
    row_count: rows.lines.length,
    finding_count: findings.length,
    columns_missing: recognised.absent.map(({ name }) => name).join(','),
    contents,
  }
  await database.append(loadTable, asColumns(loadTable, [load]))
  await database.append(recognised.table.stored, [
    rows.lines.map(() => loadId),
    rows.lines,
    years.byRow,
    ...rows.columns,
  ])
  const found = findings.map(({ code, line, column, cell, detail }) => ({
    load_id: loadId,
    code,
    line,
    column_name: column,
    cell,
    detail,
  }))
  await database.append(loadFindingTable, asColumns(loadFindingTable, found))
  return loadId
}

/** The last day anything happened in a file, of those its year can know: how far it reaches. */
function latestDay(
  table: InputTable,
  rows: CheckedRows,
  year: number | undefined,
  receivedOn: Day,
): number | null {
  if (year === undefined) return null
  const limit = daysSinceEpoch(earlier(collectionYear(year).endOn, receivedOn))
  let latest: number | null = null
  for (const name of table['dated-by'])
    for (const value of rows.days(name))
      if (value !== null && value <= limit && (latest === null || value > latest)) latest = value
  return latest
}

async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
