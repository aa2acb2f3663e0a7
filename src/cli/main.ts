import { runCommand } from './program.ts'
import type { Terminal } from './terminal.ts'

/** The real terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isInteractive: process.stderr.isTTY && process.env['NO_COLOR'] === undefined,
}

// A reader that has seen enough (such as “head”) closes the pipe: that is no fault of anybody's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCommand(process.argv.slice(2), { terminal: processTerminal })
