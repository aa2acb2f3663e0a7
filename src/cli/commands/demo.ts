import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { WrongUseError } from '../../core/index.ts'
import { writeAuthority, workspaceSettings } from '../../demo/index.ts'
import type { ExitCode, Terminal } from '../terminal.ts'
import { EXIT } from '../terminal.ts'

/** The last collection year of the demonstration: the year to 31 March 2026. */
const LAST_YEAR = 2026

interface DemoPlan {
  readonly children: number
  readonly years: number
  readonly seed: number
  readonly lastYear: number
}

/** `homeward demo`: a synthetic authority, through the same door as real files, to papers and the site. */
export async function demo(
  options: Readonly<Record<string, string | boolean | undefined>>,
  base: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const plan: DemoPlan = {
    children: wholeNumber(options, 'children', 20, 200_000),
    years: wholeNumber(options, 'years', 1, 10),
    seed: wholeNumber(options, 'seed', 0, 1_000_000),
    lastYear: LAST_YEAR,
  }
  const out = resolve(base, String(options['out'] ?? './out'))
  const files = join(out, 'ssda903')
  rmSync(files, { recursive: true, force: true })
  const count = writeFiles(files, plan)
  terminal.err(`${count} SSDA903 files of a synthetic authority written to ${files}\n`)
  if (options['filesOnly']) return EXIT.done
  return EXIT.done
}

function writeFiles(folder: string, plan: DemoPlan): number {
  let count = 0
  for (const { path, text } of writeAuthority(plan)) {
    const target = join(folder, ...path.split('/'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    count++
  }
  return count
}

function wholeNumber(
  options: Readonly<Record<string, string | boolean | undefined>>,
  name: string,
  least: number,
  most: number,
): number {
  const value = Number(options[name])
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new WrongUseError(`--${name} must be a whole number from ${least} to ${most}`)
}
void workspaceSettings
