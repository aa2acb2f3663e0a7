import {
  day,
  sayFinding,
  severityOf,
  showDay,
  type FindingCode,
  UnreadableFileError,
} from '../../core/index.ts'
import { Temporal } from 'temporal-polyfill'
import {
  directoryHeader,
  type Load,
  type Reception,
  takeIn,
  takeInDirectory,
  type TakenIn,
} from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { type FileAtHand, filesAtHand, readIncoming, startOf, streamIncoming } from '../incoming-files.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

/** A file, or a sheet of one, that was not loaded, and why. */
interface Refusal {
  readonly file: string
  readonly part?: string
  readonly reason: string
  readonly code: string
}

/** What a run of loading came to. */
export interface LoadResult {
  readonly loads: readonly Load[]
  readonly notRecognised: readonly Refusal[]
}

/**
 * Takes every file of the paths into the workspace, one transaction each: a file that is refused leaves the
 * others loaded and the store without a trace of it.
 */
export async function loadPaths(
  workspace: Workspace,
  paths: readonly string[],
  progress: (done: number, of: number, file: string) => void = () => {},
): Promise<LoadResult> {
  const files = filesAtHand(paths)
  const reception = receptionNow(workspace)
  const loads: Load[] = []
  const notRecognised: Refusal[] = []
  for (const [at, file] of files.entries()) {
    progress(at, files.length, file.name)
    const taken = await takeInOrRefuse(workspace, file, reception)
    loads.push(...taken.loads)
    notRecognised.push(...taken.notRecognised)
  }
  return { loads, notRecognised }
}

async function takeInOrRefuse(
  workspace: Workspace,
  file: FileAtHand,
  reception: Reception,
): Promise<LoadResult> {
  try {
    const { loads, unknown } = await takeInFile(workspace, file, reception)
    const notRecognised = unknown.map(({ part, reason }) => ({
      file: file.name,
      ...(part === undefined ? {} : { part }),
      reason,
      code: 'not-recognised',
    }))
    return { loads, notRecognised }
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return { loads: [], notRecognised: [{ file: file.name, reason: error.message, code: error.reason }] }
  }
}

/** A postcode directory is longer than any text can be, so it is known by its first line and read in a stream. */
async function takeInFile(workspace: Workspace, file: FileAtHand, reception: Reception): Promise<TakenIn> {
  const { database, formats } = workspace
  if (directoryHeader(formats, startOf(file)))
    return takeInDirectory(database, formats, await streamIncoming(file), reception)
  return takeIn(database, formats, readIncoming(file), reception)
}

/** Who hands files in, and when: now. */
export function receptionNow(workspace: Workspace): Reception {
  const now = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
  return {
    authority: workspace.isNamed ? workspace.settings.authority : undefined,
    receivedAt: now,
    receivedOn: Temporal.Now.plainDateISO(),
  }
}

/** `homeward load PATH…` */
export async function load(
  workspace: Workspace,
  paths: readonly string[],
  options: { json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await loadPaths(workspace, paths, (done, of, file) => {
    if (terminal.isInteractive) terminal.err(`\r\u001b[K${done + 1} of ${of}  ${file}`)
  })
  if (terminal.isInteractive) terminal.err('\r\u001b[K')
  if (options.json) printJson(terminal, asDocument(result))
  else await report(workspace.database, result, terminal)
  return exitCodeOf(result)
}

function asDocument({ loads, notRecognised }: LoadResult) {
  return {
    loads: loads.map(({ file, part, sha256, kind, year, asAt, rows, findings, state }) => ({
      file,
      part: part ?? null,
      sha256,
      kind,
      year: year ?? null,
      asAt: asAt ?? null,
      rows,
      findings,
      state,
    })),
    notRecognised: notRecognised.map(({ file, part, reason, code }) => ({
      file,
      part: part ?? null,
      reason,
      code,
    })),
  }
}

function exitCodeOf({ loads, notRecognised }: LoadResult): ExitCode {
  if (loads.length === 0) return EXIT.unreadable
  return notRecognised.length > 0 || loads.some(({ state }) => state === 'loaded with findings')
    ? EXIT.findings
    : EXIT.done
}

async function report(
  database: Database,
  { loads, notRecognised }: LoadResult,
  terminal: Terminal,
): Promise<void> {
  if (loads.length > 0)
    printTable(
      terminal,
      ['Table', 'Year or day', 'Rows', 'Findings', 'State', 'File'],
      loads.map(({ kind, year, asAt, rows, findings, state, file, part, replaces }) => [
        kind,
        timeOf(kind, year, asAt),
        String(rows),
        String(findings),
        replaces && state !== 'already loaded' ? `${state}; replaces ${replaces}` : state,
        part === undefined ? file : `${file}, ${part}`,
      ]),
    )
  await printFindings(database, loads, terminal)
  if (notRecognised.length === 0) return
  terminal.err(`\nNot loaded (${notRecognised.length}):\n`)
  for (const { reason } of notRecognised) terminal.err(`  ${reason}\n`)
}

function timeOf(kind: string, year: number | undefined, asAt: string | undefined): string {
  if (asAt !== undefined) return showDay(day(asAt))
  if (year !== undefined) return String(year)
  return kind.startsWith('ssda903/') ? 'to be matched' : ''
}

/** The first finding of each kind with its place, and how many there are: never a cell's content. */
async function printFindings(database: Database, loads: readonly Load[], terminal: Terminal): Promise<void> {
  const ids = loads
    .filter(({ findings, state }) => findings > 0 && state !== 'already loaded')
    .map(({ loadId }) => loadId)
  if (ids.length === 0) return
  const rows = await database.rows<{
    code: FindingCode
    count: number
    file_name: string
    line: number | null
    column_name: string | null
    detail: string | null
  }>(
    `SELECT code, count, file_name, line, column_name, detail FROM (
       SELECT f.code, l.file_name || coalesce(', ' || l.part, '') AS file_name, f.line, f.column_name, f.detail,
         CAST(count(*) OVER (PARTITION BY f.code) AS INTEGER) AS count,
         row_number() OVER (PARTITION BY f.code ORDER BY l.file_name, f.line, f.column_name) AS place
       FROM load_finding f JOIN load l ON l.load_id = f.load_id WHERE f.load_id IN (${ids.join(', ')})
     ) ranked WHERE place = 1 ORDER BY count DESC, code`,
  )
  terminal.err('\nFindings, the first of each kind:\n')
  for (const { code, count, file_name: file, line, column_name: column, detail } of rows) {
    const at = { file, line: line ?? undefined, column: column ?? undefined }
    terminal.err(
      `  ${severityOf(code)} ×${count}  ${sayFinding({ code, at, detail: detail ?? undefined })}\n`,
    )
  }
}
