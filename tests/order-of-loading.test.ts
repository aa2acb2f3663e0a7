import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workspaceSettings, writeAuthority } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue, stateHash } from '../src/measures/index.ts'
import { buildHistories } from '../src/records/index.ts'
import { type Database, readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './support/example-store.ts'

const plan = { children: 30, years: 2, seed: 3, lastYear: 2026, plantErrors: false }
const settings = readSettings(workspaceSettings(plan))
const encoder = new TextEncoder()

const catalogue = readCatalogue(catalogueFiles)

/** Renamed so that nothing but folder and content can tell what a file is. */
const files = [...writeAuthority(plan)].map(({ path, text }, at) => ({
  name: `extract-${String.fromCharCode(97 + at)}.csv`,
  folder: path.split('/')[0]!,
  bytes: encoder.encode(text),
}))

type Files = readonly (typeof files)[number][]

async function storeAfter(order: Files): Promise<Database> {
  const store = await emptyStore()
  for (const file of order) await takeIn(store, formats, file, reception)
  return store
}

/** The state of everything: histories, repairs and facts. */
async function stateAfter(order: Files): Promise<string> {
  const store = await storeAfter(order)
  await bringUpToDate(store, catalogue, settings)
  const hash = await stateHash(store)
  await store.close()
  return hash
}

/** The state of the histories alone, through which files reach every figure: fifty of these take no minute. */
async function historiesAfter(order: Files): Promise<string> {
  const store = await storeAfter(order)
  await buildHistories(store, catalogueFiles)
  const hash = await stateHash(store)
  await store.close()
  return hash
}

const orders = fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length })

test('the same files in any of 50 orders come to the same histories', async () => {
  const expected = await historiesAfter(files)
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await historiesAfter(order)).toBe(expected)
    }),
    { numRuns: 50 },
  )
}, 240_000)

test('twice, and in another order, they come to the same figures too; with one file left out they do not', async () => {
  const expected = await stateAfter(files)
  expect(await stateAfter([...files, ...files])).toBe(expected)
  expect(await stateAfter(files.toReversed())).toBe(expected)
  const isEpisodes = (file: Files[number]) =>
    new TextDecoder().decode(file.bytes.subarray(0, 60)).includes('DECOM,RNE')
  expect(files.filter(isEpisodes)).toHaveLength(plan.years)
  expect(await stateAfter(files.filter((file) => !isEpisodes(file)))).not.toBe(expected)
}, 60_000)
