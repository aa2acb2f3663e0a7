import { runCommand } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The real terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isInteractive: process.stderr.isTTY && process.env['NO_COLOR'] === undefined,
}

process.exitCode = await runCommand(process.argv.slice(2), { terminal: processTerminal })
