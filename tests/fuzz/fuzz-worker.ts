import { formats } from '../support/example-store.ts'
import { inputAt } from './input.ts'
import { readSeeds } from './seeds.ts'
import { tryInput } from './try-input.ts'

/** What the process that breaks and reads files tells the one that watches it: the number it begins with, or what came of it. */
export type Told =
  | { readonly begins: number }
  | {
      readonly at: number
      readonly kind: string
      readonly name: string
      readonly bytes: number
      readonly memory: number
      readonly outcome: string
      readonly milliseconds: number
      readonly faults: readonly string[]
      readonly how: readonly string[]
    }

const [count, seed, from] = process.argv.slice(2).map(Number) as [number, number, number]
const seeds = await readSeeds()
/** Waits until it is told, so that a process that dies has said what it was at. */
const tell = (told: Told) => new Promise<void>((resolve) => process.send!(told, () => resolve()))
for (let at = from; at < from + count; at++) {
  await tell({ begins: at })
  const input = inputAt(seeds, seed, at)
  const { kind, name, bytes, mutations } = input
  const tried = await tryInput(formats, kind, input)
  const memory = process.memoryUsage().rss
  await tell({ memory, at, kind, name, bytes: bytes.length, ...tried, how: mutations.map(({ how }) => how) })
}
process.disconnect()
