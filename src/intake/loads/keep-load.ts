import { collectionYear, type Day, daysSinceEpoch, earlier } from '../../core/index.ts'
import { asColumns, type Database, keptFileTable, loadFindingTable, loadTable } from '../../store/index.ts'
import type { Reception } from '../files/reception.ts'
import type { InputTable } from '../inputs/input-tables.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { CheckedRows } from '../rows/check-rows.ts'
import type { PreparedFile, PreparedTable } from './prepared-file.ts'

/**
 * Keeps a checked file in one transaction: its bytes as they came, and for each of its tables the typed rows
 * and the findings. Gives the numbers of the loads, one for each table.
 */
export async function keepFile(
  database: Database,
  prepared: PreparedFile,
  reception: Reception,
): Promise<number[]> {
  const contents = await compressed(prepared.file.bytes)
  return database.transaction(async (inside) => {
    await keepBytes(inside, prepared.sha256, contents)
    const [next] = await inside.rows<{ id: number }>(
      'SELECT CAST(coalesce(max(load_id), 0) + 1 AS INTEGER) AS id FROM load',
    )
    const ids: number[] = []
    for (const [at, table] of prepared.tables.entries()) {
      ids.push(next!.id + at)
      await keepTable(inside, next!.id + at, table, prepared, reception)
    }
    return ids
  })
}

/** Keeps the bytes of a file, compressed, by their SHA-256: once, however many loads are of them. */
export async function keepBytes(database: Database, sha256: string, contents: Uint8Array): Promise<void> {
  const [known] = await database.rows('SELECT 1 AS found FROM kept_file WHERE sha256 = $1', [sha256])
  if (!known) await database.append(keptFileTable, asColumns(keptFileTable, [{ sha256, contents }]))
}

async function keepTable(
  database: Database,
  loadId: number,
  { part, recognised, rows, years, asAt, findings }: PreparedTable,
  { file, sha256 }: PreparedFile,
  reception: Reception,
): Promise<void> {
  const { table, absent, mapping } = recognised
  const load = {
    load_id: loadId,
    authority: [...rows.authorities][0] ?? null,
    sha256,
    file_name: file.name,
    folder: file.folder,
    kind: table.table,
    first_year: years.first,
    collection_year: years.last,
    latest_on: latestDay(table, rows, years.last, reception.receivedOn),
    received_at: reception.receivedAt,
    row_count: rows.lines.length,
    finding_count: findings.length,
    columns_missing: [...absent.map(({ name }) => name), ...rows.placeholders].join(','),
    part: part ?? null,
    as_at: asAt ?? null,
    mapping: mapping?.text ?? null,
  }
  await database.append(loadTable, asColumns(loadTable, [load]))
  await database.append(table.stored, [
    rows.lines.map(() => loadId),
    rows.lines,
    years.byRow,
    ...rows.columns,
  ])
  await keepFindings(database, loadId, findings)
}

/** Keeps what was wrong in a table or file, by the number of its load. */
export async function keepFindings(
  database: Database,
  loadId: number,
  findings: readonly RowFinding[],
): Promise<void> {
  const found = findings.map(({ code, line, column, cell, detail }) => ({
    load_id: loadId,
    code,
    line,
    column_name: column,
    cell,
    detail,
  }))
  await database.append(loadFindingTable, asColumns(loadFindingTable, found))
}

/** The last day anything happened in a file, of those its year can know: how far it reaches. */
function latestDay(
  table: InputTable,
  rows: CheckedRows,
  year: number | undefined,
  receivedOn: Day,
): number | null {
  const isReturn = table.format.time === 'collection-year'
  if (isReturn && year === undefined) return null
  const end = year === undefined ? receivedOn : earlier(collectionYear(year).endOn, receivedOn)
  const limit = daysSinceEpoch(end)
  let latest: number | null = null
  for (const name of table['dated-by'])
    for (const value of rows.days(name))
      if (value !== null && value <= limit && (latest === null || value > latest)) latest = value
  return latest
}

/** The bytes of a file as they are kept: gzip. */
export async function compressed(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
