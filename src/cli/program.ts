import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { HomewardError, UnreadableFileError, VERSION, WorkspaceError } from '../core/index.ts'
import { addBenchmarkCommands } from './benchmark-commands.ts'
import type { MappingOptions } from './commands/mapping.ts'
import { handOver } from './hand-over.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import type { Workspace } from './workspace.ts'

const DEFAULT_WORKSPACE = './homeward-workspace'

/** How commands run: where they write, and a workspace that is already open in this process if there is one. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly open?: Workspace
  /** The folder relative paths start from; the current one when left out. */
  readonly folder?: string
}

/** Runs one command line (without the program's own name) and gives its exit code. Never throws. */
export async function runCommand(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done
  const program = buildProgram(argv, surroundings, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    return explain(error, surroundings.terminal)
  }
}

function buildProgram(
  argv: readonly string[],
  surroundings: Surroundings,
  finish: (code: ExitCode) => void,
): Command {
  const { terminal } = surroundings
  const program = new Command('homeward')
    .description('Performance, permanence and assurance for children looked after')
    .version(VERSION, '-v, --version', 'print the version')
    .helpCommand(false)
    .showHelpAfterError('(homeward --help lists the commands)')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .action(() => {
      terminal.out(program.helpInformation())
    })
  const inWorkspace = (run: (workspace: Workspace) => Promise<ExitCode>) => async (folder: string) => {
    finish(await withWorkspace(folder, argv, surroundings, run))
  }
  const command = (name: string, description: string, under = program, isDefault = false) =>
    under
      .command(name, { isDefault })
      .description(description)
      .addOption(
        new Option('-w, --workspace <folder>', 'the folder of the workspace')
          .env('HOMEWARD_WORKSPACE')
          .default(DEFAULT_WORKSPACE),
      )
  const base = surroundings.folder ?? process.cwd()

  command('load <paths...>', 'take files into the workspace: returns, Annex A, local lists, reference data')
    .option('--json', 'print one JSON document')
    .action(async (paths: string[], options: { workspace: string; json?: boolean }) => {
      const { load } = await import('./commands/load.ts')
      const from = paths.map((path) => resolve(base, path))
      await inWorkspace((workspace) => load(workspace, from, options, terminal))(options.workspace)
    })

  command('template [name]', 'write the template of a local list, or list them all')
    .option('--format <formats>', 'xlsx, csv, or both with a comma', 'xlsx,csv')
    .option('--out <folder>', 'where to write it', '.')
    .option('--json', 'print one JSON document')
    .action(
      async (
        name: string | undefined,
        options: { workspace: string; out: string; format: string; json?: boolean },
      ) => {
        const { template } = await import('./commands/template.ts')
        const { formatsOf } = await import('./workspace.ts')
        const formats = formatsOf(resolve(base, options.workspace))
        finish(await template(formats, name, { ...options, out: resolve(base, options.out) }, terminal))
      },
    )

  command('mapping <file>', 'suggest how a spreadsheet of the council’s own could be read')
    .option('--for <table>', 'the table it is, such as local/statutory-visits; the likeliest if left out')
    .option('--sheet <name>', 'the sheet of a workbook; the first that is not known if left out')
    .option('--name <name>', 'what to call the mapping; the name of the file if left out')
    .option('--save', 'keep it in the workspace, to be used from now on')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: MappingOptions & { workspace: string }) => {
      const { mapping } = await import('./commands/mapping.ts')
      await inWorkspace((workspace) => mapping(workspace, resolve(base, file), options, terminal))(
        options.workspace,
      )
    })

  command('measure', 'make every figure ahead of time')
    .option('--from <month>', 'first month, such as 2024-04')
    .option('--to <month>', 'last month, such as 2026-03')
    .option('--known-at <moment>', 'use only what was loaded by then, such as 2026-04-30T12:00:00Z')
    .option('--json', 'print one JSON document')
    .action(
      async (options: {
        workspace: string
        from?: string
        to?: string
        knownAt?: string
        json?: boolean
      }) => {
        const { measure } = await import('./commands/measure.ts')
        await inWorkspace((workspace) => measure(workspace, options, terminal))(options.workspace)
      },
    )

  command('check', 'check the data: what passes, what is found, what could not run')
    .option('-p, --period <period>', 'only findings about this time, such as 2026-03')
    .option('--worklist <folder>', 'write an Excel worklist, a sheet for each team')
    .option('--json', 'print one JSON document')
    .action(async (options: { workspace: string; period?: string; worklist?: string; json?: boolean }) => {
      const { check } = await import('./commands/check.ts')
      const to = options.worklist === undefined ? {} : { worklist: resolve(base, options.worklist) }
      await inWorkspace((workspace) => check(workspace, { ...options, ...to }, terminal))(options.workspace)
    })

  command('figure <indicator>', 'print one figure with its past and its target')
    .option(
      '-p, --period <period>',
      '2026-03-31, 2026-03, 2025/26-Q4, 2025/26 or 12m:2026-03; the latest if left out',
    )
    .option('--by <cut>', 'break it down, such as age_band')
    .option('--known-at <moment>', 'as reported then, such as 2026-04-30, beside as known now')
    .option('--since <period>', 'with --known-at: the earlier period whose figure was reported')
    .option('--explain', 'where it comes from: definition, files, findings and what they do to it')
    .option('--json', 'print one JSON document')
    .action(
      async (
        name: string,
        options: {
          workspace: string
          period?: string
          by?: string
          knownAt?: string
          since?: string
          explain?: boolean
          json?: boolean
        },
      ) => {
        const { figure } = await import('./commands/figure.ts')
        await inWorkspace((workspace) => figure(workspace, name, options, terminal))(options.workspace)
      },
    )

  command('sources', 'what figures rest on, and whether it is there, in time and complete')
    .option('--json', 'print one JSON document')
    .action(async (options: { workspace: string; json?: boolean }) => {
      const { sources } = await import('./commands/sources.ts')
      await inWorkspace((workspace) => sources(workspace, options, terminal))(options.workspace)
    })

  command('children <indicator>', 'list the cases behind a figure')
    .option('-p, --period <period>', 'as for figure')
    .addOption(
      new Option('--part <part>', 'which cases, or with --known-at which part of what moved the figure')
        .choices(['numerator', 'denominator', 'late', 'corrected', 'definition', 'real'])
        .default('numerator'),
    )
    .option('--known-at <moment>', 'as reported then, such as 2026-04-30')
    .option('--since <period>', 'as for figure')
    .option('--json', 'print one JSON document')
    .action(
      async (
        name: string,
        options: {
          workspace: string
          period?: string
          part?: string
          knownAt?: string
          since?: string
          json?: boolean
        },
      ) => {
        const { children } = await import('./commands/children.ts')
        await inWorkspace((workspace) => children(workspace, name, options, terminal))(options.workspace)
      },
    )

  command('due [list]', 'what is overdue, due soon and due next, child by child')
    .option('--as-at <date>', 'the day it is asked for; the last day the returns reach when left out')
    .option('--team <team>', 'only what is due for one team')
    .option('--out <file>', 'write an Excel workbook with a sheet for each list')
    .option('--json', 'print one JSON document')
    .action(
      async (
        name: string | undefined,
        options: { workspace: string; asAt?: string; team?: string; out?: string; json?: boolean },
      ) => {
        const { due } = await import('./commands/due.ts')
        await inWorkspace((workspace) => due(workspace, name, options, terminal))(options.workspace)
      },
    )

  command('indicator [indicator]', 'print a definition, or list them all')
    .option('--json', 'print one JSON document')
    .action(async (name: string | undefined, options: { workspace: string; json?: boolean }) => {
      const { indicator } = await import('./commands/indicator.ts')
      finish(indicator(resolve(base, options.workspace), name, options, terminal))
    })

  command('report <layout>', 'write a paper: highlight')
    .requiredOption('--as-at <date>', 'the day it speaks of, such as 2026-03-31')
    .option('--format <formats>', 'html, docx, or both with a comma', 'html,docx')
    .option('--out <folder>', 'where to write it', '.')
    .option('--json', 'print one JSON document')
    .action(
      async (
        layout: string,
        options: { workspace: string; asAt: string; format: string; out: string; json?: boolean },
      ) => {
        const { report } = await import('./commands/report.ts')
        const out = resolve(base, options.out)
        await inWorkspace((workspace) => report(workspace, layout, { ...options, out }, terminal))(
          options.workspace,
        )
      },
    )

  addBenchmarkCommands({ program, command, inWorkspace, base, terminal })

  command('serve', 'open the site on this computer')
    .option('--port <number>', 'the port on 127.0.0.1', '7500')
    .action(async (options: { workspace: string; port: string }) => {
      const { serve } = await import('./commands/serve.ts')
      await inWorkspace((workspace) => serve(workspace, Number(options.port), terminal))(options.workspace)
    })

  program
    .command('demo')
    .description('make a synthetic authority and run everything on it')
    .option('--children <number>', 'children looked after at the end', '620')
    .option('--years <number>', 'collection years', '4')
    .option('--seed <number>', 'another seed makes another authority', '1')
    .option('--out <folder>', 'where to write', './out')
    .option('--files-only', 'write the SSDA903 files and nothing else')
    .option('--serve', 'open the site when done, if a person is at the terminal')
    .option('--port <number>', 'the port on 127.0.0.1', '7500')
    .action(async (options: Record<string, string | boolean | undefined>) => {
      const { demo } = await import('./commands/demo.ts')
      finish(await demo(options, base, terminal))
    })
  return program
}

async function withWorkspace(
  folder: string,
  argv: readonly string[],
  { terminal, open, folder: base }: Surroundings,
  run: (workspace: Workspace) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (open) return run(open)
  const path = resolve(base ?? process.cwd(), folder)
  const { openWorkspace } = await import('./workspace.ts')
  let workspace: Workspace
  try {
    workspace = await openWorkspace(path)
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error
    const exitCode = await handOver(path, argv, terminal)
    if (exitCode !== undefined) return exitCode
    throw error
  }
  try {
    return await run(workspace)
  } finally {
    await workspace.close()
  }
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
  if (error instanceof UnreadableFileError || error instanceof WorkspaceError) {
    terminal.err(`${error.message}\n`)
    return EXIT.unreadable
  }
  if (error instanceof HomewardError) {
    terminal.err(`${error.message}\n`)
    return EXIT.wrongUse
  }
  terminal.err(`This is a bug in Homeward; please report it with the lines below.\n`)
  terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return EXIT.fault
}
