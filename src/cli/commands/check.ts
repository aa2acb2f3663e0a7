import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import {
  bringChecksUpToDate,
  type KeptResult,
  keptResults,
  type OpenFinding,
  openFindings,
  worklists,
  worklistSheets,
} from '../../checks/index.ts'
import { readPeriod, WrongUseError } from '../../core/index.ts'
import { writeWorkbook } from '../../intake/index.ts'
import { bringUpToDate } from '../../measures/index.ts'
import { EXIT, type ExitCode, printJson, printTable, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'

interface CheckOptions {
  readonly period?: string
  readonly worklist?: string
  readonly json?: boolean
}

/** `homeward check [--period P] [--worklist DIR]`: every check, with how it ended. */
export async function check(
  workspace: Workspace,
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { database, catalogue, settings, checks } = workspace
  await bringUpToDate(database, catalogue, settings)
  await bringChecksUpToDate(
    database,
    checks,
    Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  )
  const results = await keptResults(database, checks)
  const open = await openFindings(database, Temporal.Now.plainDateISO().toString(), spanOf(options.period))
  if (options.json) printJson(terminal, asDocument(results, open))
  else print(results, open, terminal)
  if (options.worklist !== undefined) {
    const path = await writeWorklists(options.worklist, open, workspace)
    terminal.err(`Worklists, a sheet for each team: ${path}\n`)
  }
  const isClean = results.every(({ state }) => state === 'pass')
  return isClean ? EXIT.done : EXIT.findings
}

function spanOf(text: string | undefined) {
  if (text === undefined) return {}
  const period = readPeriod(text)
  if (!period) throw new WrongUseError('Give --period as 2026-03, 2025/26-Q4, 2025/26 or 12m:2026-03')
  return { from: period.startOn.toString(), to: period.endOn.toString() }
}

function asDocument(results: readonly KeptResult[], open: readonly OpenFinding[]) {
  const count = (state: KeptResult['state']) => results.filter((result) => result.state === state).length
  return {
    counts: { pass: count('pass'), findings: count('findings'), notRun: count('not run') },
    checks: results.map(
      ({ check: { check: key, title, severity, mends, statutory }, state, whyNot, found }) => {
        const ofCheck = open.filter((finding) => finding.check === key)
        return {
          check: key,
          title,
          severity,
          mends,
          statutory: statutory ?? null,
          state,
          found,
          open: ofCheck.filter(({ accepted_by: by }) => by === null).length,
          accepted: ofCheck.filter(({ accepted_by: by }) => by !== null).length,
          whyNot,
        }
      },
    ),
  }
}

function print(results: readonly KeptResult[], open: readonly OpenFinding[], terminal: Terminal): void {
  const { counts } = asDocument(results, open)
  const order = { 'not run': 0, findings: 1, pass: 2 } as const
  const sorted = results.toSorted((a, b) => order[a.state] - order[b.state] || b.found - a.found)
  const shown = sorted.filter(({ state }) => state !== 'pass')
  printTable(
    terminal,
    ['State', 'Findings', 'Check', 'What is wrong, or why it did not run'],
    shown.map(({ check: { check: key, title }, state, found, whyNot }) => [
      state,
      state === 'not run' ? '–' : String(found),
      key,
      [title, ...whyNot].join('; '),
    ]),
  )
  terminal.out(
    `\n${results.length} checks: ${counts.pass} passed, ${counts.findings} found something, ${counts.notRun} did not run.\n`,
  )
}

async function writeWorklists(
  folder: string,
  open: readonly OpenFinding[],
  { checks }: Workspace,
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'worklists.xlsx')
  writeFileSync(path, await writeWorkbook(worklistSheets(worklists(open, checks))))
  return path
}
