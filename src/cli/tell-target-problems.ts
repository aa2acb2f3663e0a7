import { targetProblems } from '../comparison/index.ts'
import type { Terminal } from './terminal.ts'
import type { Workspace } from './workspace.ts'

/**
 * Tells what is wrong with the targets in `homeward.yaml`, a line each, before figures are held against them. Gives
 * how many lines there were.
 */
export function tellTargetProblems(
  { catalogue, settings }: Pick<Workspace, 'catalogue' | 'settings'>,
  terminal: Terminal,
): number {
  const problems = targetProblems(catalogue, settings)
  for (const problem of problems) terminal.err(`${problem}\n`)
  return problems.length
}
