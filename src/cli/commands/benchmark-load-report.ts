import { type FindingCode, sayFinding, severityOf, showDay, day } from '../../core/index.ts'
import { type Load, type PublishedContents, publishedTitle } from '../../intake/index.ts'
import { printTable, type Terminal } from '../terminal.ts'

/** A published file that is in the workspace now, with what was read in it. */
export interface LoadedFile {
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

/** Findings of one kind: how many there are, and the sentence of the first with its place. */
interface FoundKind {
  readonly code: FindingCode
  readonly count: number
  readonly first: string
}

/**
 * What was found in a file by this run. Nothing in one that was loaded already: that was told when it was taken in. Of
 * one whose day of release was said now, what it changes beside other releases.
 */
export function foundNow({ load: { state, beside = [] }, contents }: LoadedFile): typeof contents.findings {
  if (state === 'already loaded') return []
  return state === 'dated' ? beside : [...contents.findings, ...beside]
}

/** What was loaded for programs: each file with what was found in it, and each that is not loaded with the reason. */
export function loadedDocument({ loaded, notRecognised }: BenchmarkLoadResult) {
  return {
    loads: loaded.map((file) => {
      const { load, contents } = file
      return {
        file: load.file,
        sha256: load.sha256,
        kind: load.kind,
        dataset: contents.dataset,
        release: contents.release,
        asAt: load.asAt ?? null,
        rows: load.rows,
        findings: load.findings,
        found: kindsOf([file]).map(({ code, ...kind }) => ({ code, severity: severityOf(code), ...kind })),
        state: load.state,
      }
    }),
    notRecognised,
  }
}

/** What was loaded for people: a table of the files, then what was found, what was passed over and what was refused. */
export function printLoaded(
  { loaded, notRecognised, passedOver }: BenchmarkLoadResult,
  terminal: Terminal,
): void {
  if (loaded.length > 0)
    printTable(
      terminal,
      ['File', 'What it is', 'Release', 'Rows', 'Findings', 'State'],
      loaded.map(({ load, contents }) => [
        load.file,
        titleOf(load.kind, contents.dataset),
        contents.release,
        load.rows.toLocaleString('en-GB'),
        String(load.findings),
        load.state === 'dated' ? `already loaded; released on ${showDay(day(load.asAt!))}` : load.state,
      ]),
    )
  printFindings(kindsOf(loaded), terminal)
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
function titleOf(kind: string, dataset: string): string {
  const title = publishedTitle(kind) ?? kind
  return kind === 'published/statistics' ? `${title}: ${dataset}` : title
}

/** What was found in some files by this run, the most frequent kind first. */
function kindsOf(files: readonly LoadedFile[]): FoundKind[] {
  const kinds = new Map<FindingCode, FoundKind>()
  for (const file of files)
    for (const { code, line, column, detail } of foundNow(file)) {
      const known = kinds.get(code)
      const first = known?.first ?? sayFinding({ code, at: { file: file.load.file, line, column }, detail })
      kinds.set(code, { code, count: (known?.count ?? 0) + 1, first })
    }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count)
}

function printFindings(kinds: readonly FoundKind[], terminal: Terminal): void {
  if (kinds.length === 0) return
  terminal.err('\nFindings, the first of each kind:\n')
  for (const { code, count, first } of kinds) terminal.err(`  ${severityOf(code)} ×${count}  ${first}\n`)
}
