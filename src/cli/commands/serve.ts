import { Temporal } from 'temporal-polyfill'
import { bringChecksUpToDate } from '../../checks/index.ts'
import { WrongUseError } from '../../core/index.ts'
import { bringUpToDate } from '../../measures/index.ts'
import { createSite, listen, type ServedSite, type SiteOptions } from '../../web/index.ts'
import { announceServing } from '../hand-over.ts'
import { momentNow } from '../now.ts'
import { runCommand } from '../program.ts'
import { tellTargetProblems } from '../tell-target-problems.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import type { Workspace } from '../workspace.ts'
import { receptionNow } from './load.ts'

/** `homeward serve [--port N]`: the site on this computer, until Ctrl+C. */
export async function serve(workspace: Workspace, port: number, terminal: Terminal): Promise<ExitCode> {
  tellTargetProblems(workspace, terminal)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUseError('--port must be a whole number from 0 to 65535')
  const served = await openSite(workspace, port, (fault) => terminal.err(`A page failed: ${fault}\n`))
  terminal.err(`Homeward is open at http://127.0.0.1:${served.port}/  (press Ctrl+C to stop)\n`)
  await untilStopped()
  await served.stop()
  return EXIT.done
}

/** Brings the facts up to date and serves the site; commands of other processes are run on this workspace. */
export async function openSite(
  workspace: Workspace,
  port: number,
  onFault: (fault: string) => void,
): Promise<ServedSite> {
  const { database, catalogue, settings, folder } = workspace
  const checks = checksBehind(workspace, onFault)
  const ensure = async () => {
    const asked = { keepCases: true, now: momentNow() }
    await oneAtATime(() => bringUpToDate(database, catalogue, settings, asked))
    checks.start()
  }
  await ensure()
  const intake: SiteOptions['intake'] = {
    formats: () => workspace.formats,
    reception: () => receptionNow(workspace),
    saveMapping: (mapping) => void workspace.saveMapping(mapping),
    write: oneAtATime,
  }
  const site = createSite({
    database,
    catalogue,
    settings,
    checks: workspace.checks,
    ensure,
    onFault,
    intake,
  })
  const { token, announce, withdraw } = announceServing(folder)
  const served = await listen({
    site,
    port,
    commands: { token, run: (argv, from) => run(workspace, argv, from) },
  })
  announce(served.port)
  return {
    port: served.port,
    stop: async () => {
      withdraw()
      await served.stop()
      await checks.stop()
    },
  }
}

/** How long the checks are left alone after a fault of ours in them, in milliseconds. */
const AFTER_FAULT = 60_000

/**
 * Runs the checks behind the pages whenever something has changed. Figures are shown while they run, and a fault in
 * them is told and stops no page: the findings then stay as they were.
 */
function checksBehind({ database, checks }: Workspace, onFault: (fault: string) => void) {
  let running: Promise<unknown> | undefined
  let notBefore = -Infinity
  const work = async () => {
    await bringChecksUpToDate(
      database,
      checks,
      Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
    )
  }
  return {
    start: () => {
      if (performance.now() < notBefore) return
      running ??= oneAtATime(work)
        .catch((error: unknown) => {
          notBefore = performance.now() + AFTER_FAULT
          // Its kind and never its words, which may hold a child's data.
          onFault(`${error instanceof Error ? error.name : 'not an error'} while the checks ran`)
        })
        .finally(() => (running = undefined))
    },
    /** No more runs: a page that was still being made when the site stopped must not start one. */
    stop: async () => {
      notBefore = Infinity
      await running
    },
  }
}

let before: Promise<unknown> = Promise.resolve()

/** What writes waits for what wrote before it: two builds at once would tread on each other's tables. */
function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = before.then(work)
  before = mine.catch(() => undefined)
  return mine
}

async function run(workspace: Workspace, argv: readonly string[], folder: string) {
  const written = { out: '', err: '' }
  const terminal: Terminal = {
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    isInteractive: false,
  }
  const exitCode = await oneAtATime(() => runCommand(argv, { terminal, open: workspace, folder }))
  return { exitCode, ...written }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
