import { sayFinding, severityOf, type FindingCode, UnreadableFileError } from '../../core/index.ts'
import { Temporal } from 'temporal-polyfill'
import { type Load, type Reception, takeIn } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { type FileAtHand, filesAtHand, readIncoming } from '../incoming-files.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

interface Refusal {
  readonly file: string
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
    if ('reason' in taken) notRecognised.push(taken)
    else loads.push(taken)
  }
  return { loads, notRecognised }
}

async function takeInOrRefuse(
  workspace: Workspace,
  file: FileAtHand,
  reception: Reception,
): Promise<Load | Refusal> {
  try {
    return await takeIn(workspace.database, workspace.formats, readIncoming(file), reception)
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error
    return { file: file.name, reason: error.message, code: error.reason }
  }
}

function receptionNow(workspace: Workspace): Reception {
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
    loads: loads.map(({ file, sha256, kind, year, rows, findings, state }) => ({
      file,
      sha256,
      kind,
      year: year ?? null,
      rows,
      findings,
      state,
    })),
    notRecognised: notRecognised.map(({ file, reason, code }) => ({ file, reason, code })),
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
  printTable(
    terminal,
    ['Table', 'Year', 'Rows', 'Findings', 'State', 'File'],
    loads.map(({ kind, year, rows, findings, state, file, replaces }) => [
      kind,
      year ? String(year) : 'to be matched',
      String(rows),
      String(findings),
      replaces && state !== 'already loaded' ? `${state}; replaces ${replaces}` : state,
      file,
    ]),
  )
  await printFindings(database, loads, terminal)
  if (notRecognised.length === 0) return
  terminal.err(`\nNot loaded (${notRecognised.length}):\n`)
  for (const { reason } of notRecognised) terminal.err(`  ${reason}\n`)
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
       SELECT f.code, l.file_name, f.line, f.column_name, f.detail,
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
