import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Told } from './fuzz-worker.ts'

/*
 * Breaks small files in many ways and reads them: node --import tsx tests/fuzz/fuzz.ts [count] [seed] [from]
 * Ends with 1 when one of them is neither read nor refused with a reason, takes over two seconds a megabyte, changes
 * a cell in silence, or when over a gigabyte of memory is held. Each fault is printed with the words that repeat it.
 */
const [count = 20_000, seed = 1, from = 0] = process.argv.slice(2).map(Number)
const MEGABYTE = 1024 * 1024
const MOST_MEMORY = 1024 * MEGABYTE
/** An input that takes longer than this, others at work on the machine or not, is never going to end. */
const HANGS_AFTER = 120_000
const ENOUGH_FAULTS = 20

const outcomes = new Map<string, number>()
let [done, faults, peak, slowest, working] = [0, 0, 0, 0, from]
let slowestInput = ''
let movedAt = performance.now()
const startedAt = movedAt

const worker = fork(
  fileURLToPath(new URL('./fuzz-worker.ts', import.meta.url)),
  [count, seed, from].map(String),
)
const print = (text: string) => process.stdout.write(`${text}\n`)
const again = (at: number) => `node --import tsx tests/fuzz/fuzz.ts 1 ${seed} ${at}`

function fault(at: number, what: string): void {
  faults++
  if (faults <= ENOUGH_FAULTS) print(`✗ ${what}\n    ${again(at)}`)
}

worker.on('message', (message) => {
  const told = message as Told
  movedAt = performance.now()
  if ('begins' in told) {
    working = told.begins
    return
  }
  const { at, kind, name, bytes, outcome, milliseconds, how } = told
  done++
  const key = `${kind} ${outcome}`
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
  const pace = milliseconds / Math.max(1, bytes / MEGABYTE)
  if (pace > slowest) [slowest, slowestInput] = [pace, `${name}, ${bytes} bytes, ${again(at)}`]
  peak = Math.max(peak, told.memory)
  for (const what of told.faults) fault(at, `${name} (${how.join(', ')}): ${what}`)
  if (done % 1_000 === 0)
    print(`${done.toLocaleString('en-GB')} of ${count.toLocaleString('en-GB')}, ${faults} faults`)
})
worker.on('exit', (code) => {
  if (code !== 0) fault(working, `the reader fell over (${code ?? 'ended'})`)
  finish()
})

const watch = setInterval(() => {
  if (performance.now() - movedAt < HANGS_AFTER) return
  fault(working, 'it does not end')
  worker.kill('SIGKILL')
}, 1_000)

function finish(): void {
  clearInterval(watch)
  if (peak > MOST_MEMORY) fault(from, `${Math.round(peak / MEGABYTE)} MB of memory were held`)
  if (done < count) fault(working, `only ${done} of ${count} were tried`)
  print(
    [...outcomes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, times]) => `${key}: ${times}`)
      .join(', '),
  )
  print(`the slowest took ${Math.round(slowest)} ms a megabyte (at least one counted): ${slowestInput}`)
  print(
    `at most ${Math.round(peak / MEGABYTE)} MB of memory; ${Math.round((performance.now() - startedAt) / 1_000)} s`,
  )
  print(`${done} inputs of seed ${seed}, ${faults} faults`)
  process.exitCode = faults === 0 ? 0 : 1
}
