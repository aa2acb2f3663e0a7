import { resolve } from 'node:path'
import { type FindingCode, sayFinding, severityOf, UnreadableFileError } from '../../core/index.ts'
import {
  directoryHeader,
  type Load,
  type PublishedContents,
  publishedTitle,
  readPublished,
  type Reception,
  sha256Of,
  takeInPublished,
} from '../../intake/index.ts'
import { type FileAtHand, filesAtHand, readIncoming, startOf } from '../incoming-files.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { receptionNow } from './load.ts'

/** A published file that is in the workspace now, with what was read in it. */
interface LoadedFile {
  readonly load: Load
  readonly contents: PublishedContents
}

/** What a run of loading published files came to. */
export interface BenchmarkLoadResult {
  readonly loaded: readonly LoadedFile[]
  readonly notRecognised: readonly { readonly file: string; readonly reason: string }[]
  /** Files of folders that hold words about the data and no data. */
  readonly passedOver: readonly string[]
}

/** What lies beside published data in folders: words for people, and descriptions for programs. */
const BESIDE_DATA = /\.(?:md|json)$/i
/** The reasons for which a file of such a name is taken for one that holds no data. */
const NO_DATA = ['not-recognised', 'json', 'csv-broken', 'empty']

/**
 * Takes every published file of the paths into the workspace, one transaction each: a file that is refused leaves the
 * others loaded. Files in any order come to the same.
 */
export async function loadPublished(
  workspace: Workspace,
  paths: readonly string[],
  progress: (done: number, of: number, file: string) => void = () => {},
): Promise<BenchmarkLoadResult> {
  const named = new Set(paths.map((path) => resolve(path)))
  const files = filesAtHand(paths)
  const reception = receptionNow(workspace)
  const loaded: LoadedFile[] = []
  const notRecognised: { file: string; reason: string }[] = []
  const passedOver: string[] = []
  for (const [at, file] of files.entries()) {
    progress(at, files.length, file.name)
    try {
      loaded.push(await loadFile(workspace, file, reception))
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error
      const isBeside = !named.has(file.path) && BESIDE_DATA.test(file.name)
      if (isBeside && NO_DATA.includes(error.reason)) passedOver.push(file.name)
      else notRecognised.push({ file: file.name, reason: error.message })
    }
  }
  return { loaded, notRecognised, passedOver }
}

async function loadFile(
  { database, formats }: Workspace,
  file: FileAtHand,
  reception: Reception,
): Promise<LoadedFile> {
  // A postcode directory is longer than any text can be, and is known by its first line.
  if (directoryHeader(formats, startOf(file))) throw notPublished(file.name)
  const incoming = readIncoming(file)
  const contents = await readPublished(incoming, { datasets: formats.datasets })
  if (!contents) throw notPublished(file.name)
  const sha256 = await sha256Of(incoming.bytes)
  return { load: await takeInPublished(database, { file: incoming, sha256, contents }, reception), contents }
}

function notPublished(name: string): UnreadableFileError {
  return new UnreadableFileError(
    'not-recognised',
    `${name} is not a published file that Homeward knows. Those are the files of the Local Authority Interactive Tool, statistical neighbours and published statistics, as they were downloaded. Files of your own are taken in with “homeward load”`,
  )
}

/** `homeward benchmark load PATH…` */
export async function benchmarkLoad(
  workspace: Workspace,
  paths: readonly string[],
  options: { json?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await loadPublished(workspace, paths, (done, of, file) => {
    if (terminal.isInteractive) terminal.err(`\r\u001b[K${done + 1} of ${of}  ${file}`)
  })
  if (terminal.isInteractive) terminal.err('\r\u001b[K')
  if (options.json) printJson(terminal, asDocument(result))
  else report(result, terminal)
  if (result.loaded.length === 0) return EXIT.unreadable
  const isAnythingFound = result.loaded.some(({ load }) => load.state === 'loaded with findings')
  return result.notRecognised.length > 0 || isAnythingFound ? EXIT.findings : EXIT.done
}

function asDocument({ loaded, notRecognised }: BenchmarkLoadResult) {
  return {
    loads: loaded.map(({ load: { file, sha256, kind, rows, findings, state }, contents }) => ({
      file,
      sha256,
      kind,
      dataset: contents.dataset,
      release: contents.release,
      rows,
      findings,
      state,
    })),
    notRecognised,
  }
}

function report({ loaded, notRecognised, passedOver }: BenchmarkLoadResult, terminal: Terminal): void {
  if (loaded.length > 0)
    printTable(
      terminal,
      ['File', 'What it is', 'Release', 'Rows', 'Findings', 'State'],
      loaded.map(({ load: { file, kind, rows, findings, state }, contents }) => [
        file,
        titleOf(kind, contents),
        contents.release,
        rows.toLocaleString('en-GB'),
        String(findings),
        state,
      ]),
    )
  printFindings(loaded, terminal)
  if (passedOver.length > 0)
    terminal.err(
      `\n${passedOver.length} ${passedOver.length === 1 ? 'file that holds' : 'files that hold'} no data passed over (.md, .json)\n`,
    )
  if (loaded.length + notRecognised.length === 0) terminal.err('There is no published file among them\n')
  if (notRecognised.length === 0) return
  terminal.err(`\nNot loaded (${notRecognised.length}):\n`)
  for (const { reason } of notRecognised) terminal.err(`  ${reason}\n`)
}

/** Statistics are of many datasets: there the dataset says more than the kind. */
function titleOf(kind: string, { dataset }: PublishedContents): string {
  const title = publishedTitle(kind) ?? kind
  return kind === 'published/statistics' ? `${title}: ${dataset}` : title
}

/** The first finding of each kind with its place, and how many there are. */
function printFindings(loaded: readonly LoadedFile[], terminal: Terminal): void {
  const said = new Map<FindingCode, { count: number; first: string }>()
  for (const { load, contents } of loaded) {
    if (load.state === 'already loaded') continue
    for (const { code, line, column, detail } of [...contents.findings, ...(load.beside ?? [])]) {
      const known = said.get(code)
      const first = known?.first ?? sayFinding({ code, at: { file: load.file, line, column }, detail })
      said.set(code, { count: (known?.count ?? 0) + 1, first })
    }
  }
  if (said.size === 0) return
  terminal.err('\nFindings, the first of each kind:\n')
  const mostFirst = [...said].toSorted(([, a], [, b]) => b.count - a.count)
  for (const [code, { count, first }] of mostFirst)
    terminal.err(`  ${severityOf(code)} ×${count}  ${first}\n`)
}
