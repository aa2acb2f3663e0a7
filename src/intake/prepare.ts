import {
  type CatalogueFile,
  DefinitionError,
  type Day,
  daysSinceEpoch,
  UnreadableFileError,
} from '../core/index.ts'
import { type AsAt, asAtOf } from './as-at.ts'
import { type CheckedRows, checkRows } from './check-rows.ts'
import { codesOutOfYear, daysInFuture } from './check-years.ts'
import { type CodeList, readCodeLists } from './code-lists.ts'
import { coveredYears, readCollectionYear } from './collection-year.ts'
import { directoryHeader } from './directory-header.ts'
import { type InputTable, readInputTables } from './input-tables.ts'
import { type Mapping, readMappings } from './mapping.ts'
import type { PublishedContents } from './published/contents.ts'
import { type Dataset, readDatasets } from './published/ees-datasets.ts'
import { readPublished } from './published/read-published.ts'
import type { RawFile, RawTable } from './raw-table.ts'
import { readFile } from './read-file.ts'
import type { FileYears, IncomingFile } from './reception.ts'
import {
  nearest,
  recognise,
  recogniseByMapping,
  type Recognised,
  withHeaderFurtherDown,
} from './recognise.ts'
import type { RowFinding } from './row-finding.ts'
import { shownName } from './shown-name.ts'
import { GUIDANCE_HEADS } from './template.ts'
import { sha256Of } from './sha256.ts'

/** The formats a catalogue describes, with the council's mappings, read once for a whole run of loading. */
export interface Formats {
  readonly tables: readonly InputTable[]
  readonly codeLists: ReadonlyMap<string, CodeList>
  /** The keys of the catalogue's indicators, by key and by code, in small letters. */
  readonly indicators: ReadonlyMap<string, string>
  readonly mappings: readonly Mapping[]
  /** The published statistics that the catalogue describes; read when they are first asked for. */
  readonly datasets: readonly Dataset[]
}

/**
 * Reads the formats of a catalogue and the mappings of a workspace.
 *
 * @throws DefinitionError naming the file that describes something wrongly
 */
export function readFormats(files: readonly CatalogueFile[]): Formats {
  const tables = readInputTables(files)
  const codeLists = readCodeLists(files)
  for (const { table, columns } of tables)
    for (const { name, codes } of columns)
      if (codes && !codeLists.has(codes))
        throw new DefinitionError(`${table}, column ${name}: there is no code list “${codes}”`)
  let datasets: readonly Dataset[] | undefined
  return {
    tables,
    codeLists,
    indicators: indicatorKeys(files),
    mappings: readMappings(files, tables),
    get datasets() {
      return (datasets ??= readDatasets(files))
    },
  }
}

/** Read from the first lines alone: definitions are read, and found wrong, when a figure is asked for. */
function indicatorKeys(files: readonly CatalogueFile[]): Map<string, string> {
  const keys = new Map<string, string>()
  const byCode = new Map<string, string[]>()
  for (const { path, text } of files) {
    if (!path.startsWith('indicators/')) continue
    const key = /^key: *(\S+)/m.exec(text)?.[1]
    const code = /^code: *["']?([^"'\s]+)/m.exec(text)?.[1]?.toLowerCase()
    if (key) keys.set(key.toLowerCase(), key)
    if (key && code) byCode.set(code, [...(byCode.get(code) ?? []), key])
  }
  for (const [code, named] of byCode) if (named.length === 1 && !keys.has(code)) keys.set(code, named[0]!)
  return keys
}

/** A table of a file, recognised and checked, before anything is kept. */
export interface PreparedTable {
  readonly part: string | undefined
  readonly recognised: Recognised
  readonly rows: CheckedRows
  readonly years: FileYears
  readonly asAt: number | undefined
  readonly findings: readonly RowFinding[]
}

/** A part of a file that no table answers to, with enough of it to make a mapping from. */
export interface UnknownPart {
  readonly part: string | undefined
  readonly reason: string
  readonly raw: RawTable | undefined
}

/** A file read through and checked: what would be kept of it, and what would not. */
export interface PreparedFile {
  readonly file: IncomingFile
  readonly sha256: string
  readonly tables: readonly PreparedTable[]
  readonly unknown: readonly UnknownPart[]
  /** What it came to, when it is a file that others publish and no table of the catalogue. */
  readonly published?: PublishedContents
}

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
  const called = [raw.part ?? '', lastPart(file.name)].filter(Boolean)
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

function yearsOf(table: InputTable, rows: CheckedRows, file: IncomingFile, receivedOn: Day): FileYears {
  if (table.format.time !== 'collection-year')
    return { byRow: rows.lines.map(() => null), first: undefined, last: undefined }
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

function findingsOfTable(
  { table, unknown, duplicated, renamed }: Recognised,
  headerLine: number,
  rows: CheckedRows,
  years: FileYears,
  asAt: AsAt,
): RowFinding[] {
  const ofColumn = (code: RowFinding['code']) => (column: string) => ({
    code,
    line: headerLine,
    column,
    detail: column,
  })
  const isDated = table.format.time === 'collection-year'
  return [
    ...(isDated && years.last === undefined ? [{ code: 'year-unknown' as const }] : []),
    ...(table.format.time === 'as-at' && asAt.assumed
      ? [{ code: 'as-at-assumed' as const, detail: asAt.assumed }]
      : []),
    ...(rows.lines.length === 0 ? [{ code: 'no-rows' as const }] : []),
    ...(isDated ? yearsUnread(rows) : []),
    ...unknown.map(ofColumn('column-unknown')),
    ...duplicated.map(ofColumn('column-duplicated')),
    ...renamed.map(({ head, column }) => ({
      code: 'column-renamed' as const,
      line: headerLine,
      column: head,
      detail: `“${head}” was read as “${column}”`,
    })),
  ]
}

/** Cells of the column YEAR that say no year, where it says one in any row. */
function yearsUnread({ years = [], lines }: CheckedRows): RowFinding[] {
  if (years.every((cell) => cell.trim() === '')) return []
  return years.flatMap((cell, at) => {
    if (readCollectionYear(cell) !== undefined) return []
    const code = cell.trim() === '' ? ('value-missing' as const) : ('value-malformed' as const)
    return [{ code, line: lines[at], column: 'YEAR', cell }]
  })
}

function notRecognised(name: string, { part, header }: RawTable, tables: readonly InputTable[]): string {
  const near = nearest(header, tables)
  const what = part === undefined ? name : `${name}, sheet ${shownName(part)}`
  if (!near)
    return `${what} is not a table Homeward knows: none of its column heads is one of any table. Look for the heads of columns in it, and export it with them`
  const heads = near.columns.slice(0, 12).map(({ name: column, title }) => title ?? column)
  return `${what} is not a table Homeward knows. The nearest is ${near.title}, whose columns are ${heads.join(', ')}. A mapping can say which of its columns is which (homeward mapping)`
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? ''
}
