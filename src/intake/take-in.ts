import {
  type CatalogueFile,
  type Day,
  type HomewardError,
  severityOf,
  UnreadableFileError,
} from '../core/index.ts'
import type { Database } from '../store/index.ts'
import { type CheckedRows, checkRows, type RowFinding } from './check-rows.ts'
import { type CodeList, readCodeLists } from './code-lists.ts'
import { codesOutOfYear, daysInFuture } from './check-years.ts'
import { coveredYears, readCollectionYear } from './collection-year.ts'
import { delimitedRows } from './delimited-rows.ts'
import { type InputTable, readInputTables } from './input-tables.ts'
import { keepLoad } from './keep-load.ts'
import type { FileYears, IncomingFile, Reception } from './reception.ts'
import { nearest, recognise, type Recognised } from './recognise.ts'
import { refuseOtherAuthority } from './same-authority.ts'
import { textOfFile } from './text-of-file.ts'

/** The formats a catalogue describes, read once for a whole run of loading. */
export interface Formats {
  readonly tables: readonly InputTable[]
  readonly codeLists: ReadonlyMap<string, CodeList>
}

export function readFormats(files: readonly CatalogueFile[]): Formats {
  return { tables: readInputTables(files), codeLists: readCodeLists(files) }
}

/** Tables that no return leaves empty; an empty one of any other says that there was none of its kind. */
const NEVER_EMPTY = ['ssda903/episodes', 'ssda903/header']

/** What became of a file that was recognised. */
export interface Load {
  readonly loadId: number
  readonly file: string
  readonly sha256: string
  readonly kind: string
  readonly year: number | undefined
  readonly rows: number
  readonly findings: number
  readonly state: 'loaded' | 'loaded with findings' | 'already loaded'
  /** The file of the same table and year that this one takes the place of. */
  readonly replaces: string | undefined
}

/**
 * Takes one file into the store: all of it, or nothing.
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
): Promise<Load> {
  const sha256 = await sha256Of(file.bytes)
  const loads = await readLoads(database)
  const known = loadOf(loads, sha256, file.folder)
  if (known) return { ...known, state: 'already loaded' }

  const { text, assumed } = textOfFile(file.name, file.bytes)
  const split = delimitedRows(file.name, text)
  const recognised = recognise(split.header, formats.tables)
  if (!recognised) throw notRecognised(file.name, split.header, formats.tables)
  const rows = checkRows(split, recognised, formats.codeLists)
  if (rows.lines.length === 0 && NEVER_EMPTY.includes(recognised.table.table))
    throw new UnreadableFileError(
      'no-rows',
      `${file.name} has the heads of ${recognised.table.title} but no rows`,
    )
  const years = yearsOf(recognised.table, rows, file, reception.receivedOn)
  await refuseOtherAuthority(database, { file: file.name, recognised, rows, years }, reception)

  const findings = [
    ...findingsOfFile(recognised, assumed, rows, years),
    ...rows.findings,
    ...codesOutOfYear(recognised.table, rows, years.byRow, formats.codeLists),
    ...daysInFuture(recognised.table, rows, years.byRow, reception.receivedOn),
  ]
  const loadId = await keepLoad(database, { file, sha256, recognised, rows, years, findings, reception })
  return {
    loadId,
    file: file.name,
    sha256,
    kind: recognised.table.table,
    year: years.last,
    rows: rows.lines.length,
    findings: findings.length,
    state: findings.some(({ code }) => severityOf(code) !== 'note') ? 'loaded with findings' : 'loaded',
    replaces: loads.findLast(
      (load) => load.kind === recognised.table.table && load.collection_year === years.last,
    )?.file_name,
  }
}

function yearsOf(table: InputTable, rows: CheckedRows, file: IncomingFile, receivedOn: Day): FileYears {
  const stated = rows.years?.map((cell) => readCollectionYear(cell) ?? null)
  if (stated && stated.length > 0 && stated.every((year) => year !== null))
    return { byRow: stated, first: Math.min(...new Set(stated)), last: Math.max(...new Set(stated)) }
  const covered = coveredYears(table, rows, receivedOn)
  const named = covered
    ? undefined
    : (readCollectionYear(file.name) ?? readCollectionYear(lastPart(file.folder)))
  const last = covered?.last ?? named
  return { byRow: rows.lines.map(() => last ?? null), first: covered?.first ?? last, last }
}

function lastPart(folder: string): string {
  return folder.split(/[/\\]/).at(-1) ?? ''
}

function findingsOfFile(
  recognised: Recognised,
  assumed: string | undefined,
  rows: CheckedRows,
  years: FileYears,
): RowFinding[] {
  return [
    ...(assumed ? [{ code: 'encoding-assumed' as const, detail: assumed }] : []),
    ...(years.last === undefined ? [{ code: 'year-unknown' as const }] : []),
    ...(rows.lines.length === 0 ? [{ code: 'no-rows' as const }] : []),
    ...recognised.unknown.map((column) => ({
      code: 'column-unknown' as const,
      line: 1,
      column,
      detail: column,
    })),
    ...recognised.duplicated.map((column) => ({
      code: 'column-duplicated' as const,
      line: 1,
      column,
      detail: column,
    })),
  ]
}

function notRecognised(
  name: string,
  header: readonly string[],
  tables: readonly InputTable[],
): HomewardError {
  const near = nearest(header, tables)
  const hint = near
    ? `The nearest is ${near.title}, whose columns are ${near.columns.map((column) => column.name).join(', ')}`
    : 'None of its column heads is one of the SSDA903 return'
  return new UnreadableFileError('not-recognised', `${name} is not a table of the SSDA903 return. ${hint}`)
}

interface StoredLoad {
  readonly load_id: number
  readonly sha256: string
  readonly folder: string
  readonly file_name: string
  readonly kind: string
  readonly collection_year: number | null
  readonly row_count: number
  readonly finding_count: number
}

/** Every load there is, oldest first: few rows, read once for all that a new file must be held against. */
async function readLoads(database: Database): Promise<StoredLoad[]> {
  return database.rows<StoredLoad>(
    `SELECT load_id, sha256, folder, file_name, kind, collection_year, row_count, finding_count
     FROM load ORDER BY load_id`,
  )
}

/** Empty tables of two years are the same bytes and say different things: only their folder tells them apart. */
function loadOf(
  loads: readonly StoredLoad[],
  sha256: string,
  folder: string,
): Omit<Load, 'state'> | undefined {
  const load = loads.find(
    (stored) => stored.sha256 === sha256 && (stored.row_count > 0 || stored.folder === folder),
  )
  if (!load) return undefined
  return {
    loadId: load.load_id,
    file: load.file_name,
    sha256,
    kind: load.kind,
    year: load.collection_year ?? undefined,
    rows: load.row_count,
    findings: load.finding_count,
    replaces: undefined,
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
