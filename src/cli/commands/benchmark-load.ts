import { resolve } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import {
  compareDays,
  type Day,
  readDay,
  severityOf,
  showDay,
  UnreadableFileError,
  WrongUseError,
} from '../../core/index.ts'
import {
  directoryHeader,
  readPublished,
  type Reception,
  sha256Of,
  takeInPublished,
} from '../../intake/index.ts'
import { type FileAtHand, filesAtHand, readIncoming, startOf } from '../incoming-files.ts'
import { EXIT, type ExitCode, printJson, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import {
  type BenchmarkLoadResult,
  foundNow,
  type LoadedFile,
  loadedDocument,
  printLoaded,
} from './benchmark-load-report.ts'
import { receptionNow } from './load.ts'

/** What lies beside published data in folders: words for people, and descriptions for programs. */
const BESIDE_DATA = /\.(?:md|json)$/i
/** The reasons for which a file of such a name is taken for one that holds no data. */
const NO_DATA = ['not-recognised', 'json', 'csv-broken', 'empty']

/** How published files are taken in. */
interface LoadingPublished {
  /** The day on which all of them were released; else a name or folder says it, or nobody. */
  readonly releasedOn?: Day | undefined
  readonly progress?: (done: number, of: number, file: string) => void
}

/**
 * Takes every published file of the paths into the workspace, one transaction each: a file that is refused leaves the
 * others loaded. Files in any order come to the same, but for releases that end with the same year and of which nobody
 * says the day: of those the one taken in last counts.
 */
export async function loadPublished(
  workspace: Workspace,
  paths: readonly string[],
  { releasedOn, progress }: LoadingPublished = {},
): Promise<BenchmarkLoadResult> {
  const named = new Set(paths.map((path) => resolve(path)))
  const files = filesAtHand(paths)
  const reception = receptionNow(workspace)
  const loaded: LoadedFile[] = []
  const notRecognised: { file: string; reason: string }[] = []
  const passedOver: string[] = []
  for (const [at, file] of files.entries()) {
    progress?.(at, files.length, file.name)
    try {
      loaded.push(await loadFile(workspace, file, reception, releasedOn))
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
  releasedOn: Day | undefined,
): Promise<LoadedFile> {
  // A postcode directory is longer than any text can be, and is known by its first line.
  if (directoryHeader(formats, startOf(file))) throw notPublished(file.name)
  const incoming = readIncoming(file)
  const contents = await readPublished(incoming, { datasets: formats.datasets })
  if (!contents) throw notPublished(file.name)
  const sha256 = await sha256Of(incoming.bytes)
  const read = { file: incoming, sha256, contents, releasedOn }
  return { load: await takeInPublished(database, read, reception), contents }
}

function notPublished(name: string): UnreadableFileError {
  return new UnreadableFileError(
    'not-recognised',
    `${name} is not a published file that Homeward knows. Those are the files of the Local Authority Interactive Tool, statistical neighbours and published statistics, as they were downloaded. Files of your own are taken in with “homeward load”`,
  )
}

/** What can be asked of `homeward benchmark load`. */
export interface BenchmarkLoadOptions {
  /** The day on which the files were released, as it was written. */
  readonly released?: string
  readonly json?: boolean
}

/** `homeward benchmark load PATH… [--released DAY]` */
export async function benchmarkLoad(
  workspace: Workspace,
  paths: readonly string[],
  options: BenchmarkLoadOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await loadPublished(workspace, paths, {
    releasedOn: options.released === undefined ? undefined : releaseDay(options.released),
    progress: (done, of, file) => {
      if (terminal.isInteractive) terminal.err(`\r\u001b[K${done + 1} of ${of}  ${file}`)
    },
  })
  if (terminal.isInteractive) terminal.err('\r\u001b[K')
  if (options.json) printJson(terminal, loadedDocument(result))
  else printLoaded(result, terminal)
  if (result.loaded.length === 0) return EXIT.unreadable
  const isAnythingFound = result.loaded.flatMap(foundNow).some(({ code }) => severityOf(code) !== 'note')
  return result.notRecognised.length > 0 || isAnythingFound ? EXIT.findings : EXIT.done
}

/**
 * The day that a person says for a release.
 *
 * @throws WrongUseError when it is no day, or has not come yet
 */
function releaseDay(written: string): Day {
  const on = readDay(written)
  if (!on) throw new WrongUseError(`“${written}” is not a day. Write 2025-11-20`)
  if (compareDays(on, Temporal.Now.plainDateISO()) > 0)
    throw new WrongUseError(`Nothing can have been released on ${showDay(on)}, which has not come yet`)
  return on
}
