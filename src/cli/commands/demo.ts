import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { assess } from '../../comparison/index.ts'
import { asAt, type Day, day, showDay, WrongUseError, yearOf } from '../../core/index.ts'
import { workspaceCatalogue, workspaceSettings, writeInputs } from '../../demo/index.ts'
import { bringUpToDate, findIndicator } from '../../measures/index.ts'
import { figureStatement, noFigureStatement, say } from '../../publishing/index.ts'
import { momentNow } from '../now.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { loadPaths } from './load.ts'
import { report } from './report.ts'

/** The last collection year of the demonstration: the year to 31 March 2026. */
const LAST_YEAR = 2026

/** The figures a reader looks for first. */
const HEADLINES = [
  'cla-number',
  'cla-rate-10k',
  'entering-care-number',
  'ceased-number',
  'stability-3plus',
  'cla-home-on-order',
]

/** Fewer children have too few rows to plant every kind of error in. */
const ENOUGH_FOR_ERRORS = 150

interface DemoPlan {
  readonly children: number
  readonly years: number
  readonly seed: number
  readonly lastYear: number
  readonly plantErrors: boolean
}

type Options = Readonly<Record<string, string | boolean | undefined>>

/** `homeward demo`: a synthetic authority, through the same door as real files, to papers and the site. */
export async function demo(options: Options, base: string, terminal: Terminal): Promise<ExitCode> {
  const children = wholeNumber(options, 'children', 20, 200_000)
  const plan: DemoPlan = {
    children,
    years: wholeNumber(options, 'years', 1, 10),
    seed: wholeNumber(options, 'seed', 0, 1_000_000),
    lastYear: LAST_YEAR,
    plantErrors: children >= ENOUGH_FOR_ERRORS,
  }
  const out = resolve(base, String(options['out'] ?? './out'))
  const files = join(out, 'files')
  rmSync(files, { recursive: true, force: true })
  const count = await writeFiles(files, plan)
  terminal.out(`Wrote ${count} files of a synthetic authority to ${files}\n`)
  if (options['filesOnly']) return EXIT.done

  const folder = join(out, 'workspace')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'homeward.yaml'), workspaceSettings(plan))
  for (const { path, text } of workspaceCatalogue()) writeFile(join(folder, 'catalogue'), path, text)
  const workspace = await openWorkspace(folder)
  try {
    await loadAndMeasure(workspace, files, terminal)
    const on = day(`${LAST_YEAR}-03-31`)
    await printHeadlines(workspace, on, terminal)
    await report(
      workspace,
      'highlight',
      { asAt: on.toString(), format: 'html,docx', out: join(out, 'reports') },
      terminal,
    )
    if (options['serve'] && process.stdout.isTTY) {
      const { serve } = await import('./serve.ts')
      return await serve(workspace, Number(options['port']), terminal)
    }
    const binary = existsSync('bin/homeward.mjs') ? 'node bin/homeward.mjs' : 'homeward'
    terminal.out(`Open the site:  ${binary} serve --workspace ${folder}\n`)
    return EXIT.done
  } finally {
    await workspace.close()
  }
}

async function loadAndMeasure(workspace: Workspace, files: string, terminal: Terminal): Promise<void> {
  const { loads, notRecognised } = await loadPaths(workspace, [files])
  const rows = loads.reduce((sum, load) => sum + load.rows, 0)
  const findings = loads.reduce((sum, load) => sum + load.findings, 0)
  terminal.out(
    `Loaded ${loads.length} files, ${rows} rows, ${findings} findings (planted: docs/demo-authority.md)\n`,
  )
  for (const { reason } of notRecognised) terminal.err(`  ${reason}\n`)
  const { database, catalogue, settings } = workspace
  await bringUpToDate(database, catalogue, settings, { now: momentNow() })
  const [made] = await workspace.database.rows<{ facts: number; indicators: number; repairs: number }>(
    `SELECT CAST(count(*) AS INTEGER) AS facts, CAST(count(DISTINCT indicator) AS INTEGER) AS indicators,
       CAST((SELECT count(*) FROM history_finding) AS INTEGER) AS repairs FROM fact`,
  )
  terminal.out(
    `Computed ${made!.facts} facts of ${made!.indicators} indicators; ${made!.repairs} repairs in the histories\n\n`,
  )
}

async function printHeadlines(workspace: Workspace, on: Day, terminal: Terminal): Promise<void> {
  const { database, catalogue, settings } = workspace
  terminal.out(`${settings.authority.name} at ${showDay(on)}\n`)
  for (const key of HEADLINES) {
    const indicator = findIndicator(catalogue, key)
    const period = catalogue.cohorts.get(indicator.cohort)!.periods === 'as-at' ? asAt(on) : yearOf(on)
    const found = await assess(database, catalogue, settings, indicator, period)
    const said = found.figure.whyNot === undefined ? figureStatement(found) : noFigureStatement(found)
    terminal.out(`  ${say(said)}\n`)
  }
  terminal.out('\n')
}

async function writeFiles(folder: string, plan: DemoPlan): Promise<number> {
  let count = 0
  for await (const { path, contents } of writeInputs(plan)) {
    writeFile(folder, path, contents)
    count++
  }
  return count
}

function writeFile(folder: string, path: string, contents: string | Uint8Array): void {
  const target = join(folder, ...path.split('/'))
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, contents)
}

function wholeNumber(options: Options, name: string, least: number, most: number): number {
  const value = Number(options[name])
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new WrongUseError(`--${name} must be a whole number from ${least} to ${most}`)
}
