import { type Day, daysSinceEpoch, UnreadableFileError } from '../../core/index.ts'
import { readFile } from '../files/read-file.ts'
import { type IncomingFile, lastStep } from '../files/reception.ts'
import { sha256Of } from '../files/sha256.ts'
import type { InputTable } from '../inputs/input-tables.ts'
import { GUIDANCE_HEADS } from '../inputs/template.ts'
import { directoryHeader } from '../postcodes/directory-header.ts'
import { readPublished } from '../published/read-published.ts'
import type { RawFile, RawTable } from '../raw-tables/raw-table.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import { withHeaderFurtherDown } from '../recognition/heads.ts'
import { nearest, recognise, recogniseByMapping, type Recognised } from '../recognition/recognise.ts'
import { asAtOf } from '../rows/as-at.ts'
import { type CheckedRows, checkRows } from '../rows/check-rows.ts'
import { codesOutOfYear, daysInFuture } from '../rows/check-years.ts'
import { yearsOf } from '../rows/collection-year.ts'
import type { Formats } from './formats.ts'
import type { PreparedFile } from './prepared-file.ts'
import { findingsOfTable } from './table-findings.ts'

/** Tables that no return leaves empty; an empty one of any other says that there was none of its kind. */
const NEVER_EMPTY = ['ssda903/episodes', 'ssda903/header']

/**
 * Reads a file through and checks it. Nothing is kept.
 *
 * @throws UnreadableFileError with the reason when the file cannot be read at all
 */
export async function prepare(formats: Formats, file: IncomingFile, receivedOn: Day): Promise<PreparedFile> {
  if (directoryHeader(formats, file.bytes))
    throw new UnreadableFileError(
      'postcode-directory',
      `${file.name} is a postcode directory, which is too large to look through first. Load it with “homeward load”`,
    )
  const sha256 = await sha256Of(file.bytes)
  let opened: RawFile | undefined
  const open = async () => (opened ??= await readFile(file.name, file.bytes))
  const published = await readPublished(file, { datasets: formats.datasets, open })
  if (published && published.kind !== 'published/statistics')
    return { file, sha256, tables: [], unknown: [], published }
  const raw = await open()
  const found = raw.tables.map((table) => ({ raw: table, ...find(formats, file, table) }))
  if (published && !found.some(({ recognised }) => isWhole(recognised)))
    return { file, sha256, tables: [], unknown: [], published }
  const checked = found.flatMap(({ recognised, table }) => {
    if (!recognised) return []
    const rows = checkRows(table, recognised, formats)
    return isEmptyModule(raw, recognised, rows) ? [] : [{ recognised, table, rows }]
  })
  if (raw.format === 'xml' && checked.every(({ rows }) => rows.lines.length === 0))
    throw new UnreadableFileError('no-rows', `${file.name} is a return without a child. Export it again`)
  const asAt = asAtOf(file, checked, receivedOn)
  const tables = checked.map(({ recognised, table, rows }) => {
    refuseEmpty(file.name, recognised, rows)
    const years = yearsOf(recognised.table, rows, file, receivedOn)
    const findings = [
      ...table.findings,
      ...findingsOfTable(recognised, table.headerLine, rows, years, asAt),
      ...rows.findings,
      ...codesOutOfYear(recognised.table, rows, years.byRow, formats.codeLists),
      ...daysInFuture(recognised.table, rows, years.byRow, receivedOn),
    ]
    const at = recognised.table.format.time === 'as-at' ? daysSinceEpoch(asAt.on) : undefined
    return { part: table.part, recognised, rows, years, asAt: at, findings }
  })
  const strange = found
    .filter(({ recognised, raw: table }) => !recognised && table.header.join() !== GUIDANCE_HEADS.join())
    .map(({ raw: table }) => ({
      part: table.part,
      reason: notRecognised(file.name, table, formats.tables),
      raw: table,
    }))
  const aside = raw.leftAside.map(({ part, reason }) => ({ part, reason, raw: undefined }))
  return { file, sha256, tables, unknown: [...strange, ...aside] }
}

/** The table that a raw table is, by the council's mappings first, with its heads where they really stand. */
function find(
  { tables, mappings }: Formats,
  file: IncomingFile,
  raw: RawTable,
): { recognised: Recognised | undefined; table: RawTable } {
  const called = [raw.part ?? '', lastStep(file.name)].filter(Boolean)
  for (const table of withHeaderFurtherDown(raw)) {
    const recognised =
      recogniseByMapping(table.header, mappings, tables) ?? recognise(table.header, tables, called)
    if (recognised) return { recognised, table }
  }
  return { recognised: undefined, table: raw }
}

/** One file holds every module of an XML return: one without a row says nothing that its absence does not. */
function isEmptyModule({ format }: RawFile, { table }: Recognised, rows: CheckedRows): boolean {
  return format === 'xml' && rows.lines.length === 0 && NEVER_EMPTY.includes(table.table)
}

/**
 * Whether published statistics are a table of the catalogue, as the estimates of the population are on which our own
 * rates rest. Others share the columns that all published statistics have: the table is only what has every column
 * that must be filled. As published figures such a file is taken in by `homeward benchmark load`.
 */
function isWhole(recognised: Recognised | undefined): boolean {
  return recognised !== undefined && recognised.absent.every(({ required }) => required !== 'always')
}

function refuseEmpty(name: string, { table }: Recognised, rows: CheckedRows): void {
  if (rows.lines.length > 0 || !NEVER_EMPTY.includes(table.table)) return
  throw new UnreadableFileError(
    'no-rows',
    `${name} has the heads of ${table.title} but no row that can be used. Export it again`,
  )
}

function notRecognised(name: string, { part, header }: RawTable, tables: readonly InputTable[]): string {
  const near = nearest(header, tables)
  const what = part === undefined ? name : `${name}, sheet ${shownName(part)}`
  if (!near)
    return `${what} is not a table Homeward knows: none of its column heads is one of any table. Look for the heads of columns in it, and export it with them`
  const heads = near.columns.slice(0, 12).map(({ name: column, title }) => title ?? column)
  return `${what} is not a table Homeward knows. The nearest is ${near.title}, whose columns are ${heads.join(', ')}. A mapping can say which of its columns is which (homeward mapping)`
}
