import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PRODUCT = join(ROOT, 'bin', 'homeward.mjs')
const USAGE = new URL('usage-at-exit.mjs', import.meta.url).href

/** What a program took from start to exit. */
export interface Usage {
  readonly wallSeconds: number
  /** Of all its threads, user and system together: steadier than wall seconds on a busy machine. */
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

/** A program that ran to its end. */
export interface Finished extends Usage {
  readonly out: string
}

/** Runs a command of the built product as people run it: a process of its own. */
export function runProduct(...argv: string[]): Promise<Finished> {
  return runNode([PRODUCT, ...argv])
}

/** Runs a TypeScript program of the benchmark as a process of its own. */
export function runTypeScript(path: string, ...argv: string[]): Promise<Finished> {
  return runNode(['--import', 'tsx', join(ROOT, path), ...argv])
}

/** Starts a command of the product that goes on until it is stopped. */
export function startProduct(...argv: string[]): ChildProcess {
  return spawn(process.execPath, [PRODUCT, ...argv], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
}

let runs = 0

async function runNode(argv: string[]): Promise<Finished> {
  const usageFile = join(tmpdir(), `homeward-bench-${process.pid}-${runs++}.json`)
  const started = performance.now()
  const program = spawn(process.execPath, ['--import', USAGE, ...argv], {
    cwd: ROOT,
    env: { ...process.env, HOMEWARD_BENCH_USAGE: usageFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written = { out: '', err: '' }
  program.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text))
  program.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text))
  const exitCode = await new Promise<number | null>((resolve) => program.on('close', resolve))
  const wallSeconds = (performance.now() - started) / 1000
  // 1 is “done, with findings”: generated returns have errors in them.
  if (exitCode !== 0 && exitCode !== 1)
    throw new Error(`${argv.join(' ')} ended with ${String(exitCode)}: ${written.err}`)
  const used = JSON.parse(readFileSync(usageFile, 'utf8')) as Omit<Usage, 'wallSeconds'>
  rmSync(usageFile)
  return { ...used, wallSeconds, out: written.out }
}
