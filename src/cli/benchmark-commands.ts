import type { Command } from 'commander'
import { resolve } from 'node:path'
import type { AskedBenchmark } from './commands/benchmark.ts'
import type { BenchmarkLoadOptions } from './commands/benchmark-load.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import type { Workspace } from './workspace.ts'

/** What the commands of the group need of the program they belong to. */
interface Belonging {
  readonly program: Command
  /** Adds a command that works in a workspace. */
  readonly command: (name: string, description: string, under: Command, isDefault?: boolean) => Command
  /** Runs a command in the workspace of a folder. */
  readonly inWorkspace: (
    run: (workspace: Workspace) => Promise<ExitCode>,
  ) => (folder: string) => Promise<void>
  /** The folder relative paths start from. */
  readonly base: string
  readonly terminal: Terminal
}

/** The commands about what others publish: `homeward benchmark load PATH…`, `homeward benchmark MEASURE`. */
export function addBenchmarkCommands({ program, command, inWorkspace, base, terminal }: Belonging): void {
  const benchmark = program
    .command('benchmark')
    .description('published figures of every authority, beside which our own stand')
    .helpCommand(false)
    .addHelpText('after', '\nhomeward benchmark LACDistance is short for homeward benchmark show LACDistance')

  command(
    'load <paths...>',
    'take published files in: the Local Authority Interactive Tool, neighbours, statistics',
    benchmark,
  )
    .option(
      '--released <day>',
      'the day on which these files were released, such as 2025-11-20; also for files that are loaded already',
    )
    .option('--json', 'print one JSON document')
    .action(async (paths: string[], options: BenchmarkLoadOptions & { workspace: string }) => {
      const { benchmarkLoad } = await import('./commands/benchmark-load.ts')
      const from = paths.map((path) => resolve(base, path))
      await inWorkspace((workspace) => benchmarkLoad(workspace, from, options, terminal))(options.workspace)
    })

  command('show [measure]', 'one measure of one authority beside others, or all of them', benchmark, true)
    .option('-a, --authority <code>', 'three digits, such as 382; the authority of the workspace if left out')
    .option('--year <year>', 'an earlier period, such as 2016; the latest of each measure if left out')
    .option('--model <year>', 'the neighbours of an older model, such as 2021; the newest if left out')
    .option('--unit-cost <pounds>', 'what one child costs, for the cost of the difference')
    .option('--list [topic]', 'list the published measures instead')
    .option('--json', 'print one JSON document')
    .action(async (measure: string | undefined, options: AskedBenchmark & { workspace: string }) => {
      const { benchmark: show } = await import('./commands/benchmark.ts')
      await inWorkspace((workspace) => show(workspace, measure, options, terminal))(options.workspace)
    })
}
