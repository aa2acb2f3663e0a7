import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workspaceSettings, writeAuthority } from '../src/demo/index.ts'
import { prepare, type PreparedFile, takeIn, takeInPrepared } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue, stateHash } from '../src/measures/index.ts'
import { buildSteps, storeGround } from '../src/records/build.ts'
import { historySteps } from '../src/records/index.ts'
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

let reused: Database
let prepared: readonly PreparedFile[]

beforeAll(async () => {
  reused = await emptyStore()
  // The code lists, standards and working days that histories stand on are the same whatever is loaded.
  await storeGround(reused, catalogueFiles, historySteps())
  prepared = await Promise.all(files.map((file) => prepare(formats, file, reception.receivedOn)))
})

afterAll(() => reused.close())

/**
 * The state of the histories alone, through which files reach every figure. They are built in one store, emptied of
 * all that came of the order before, from files read once: reading a file looks at nothing that is loaded.
 */
async function historiesAfter(order: readonly PreparedFile[]): Promise<string> {
  const steps = historySteps()
  const filled = prepared.flatMap(({ tables }) =>
    tables.map(({ recognised }) => recognised.table.stored.name),
  )
  const received = ['load', 'load_finding', 'kept_file', ...new Set(filled)]
  const emptying = [
    ...received.map((table) => `DELETE FROM ${table}`),
    ...steps.map(({ table }) => `DROP TABLE IF EXISTS ${table}`),
  ]
  await reused.run(emptying.join(';'))
  for (const file of order) await takeInPrepared(reused, file, reception)
  await buildSteps(reused, steps)
  return stateHash(reused)
}

const ofAll = { minLength: files.length, maxLength: files.length }

test('the same files in any of 50 orders come to the same histories', async () => {
  const expected = await historiesAfter(prepared)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...prepared], ofAll), async (order) => {
      expect(await historiesAfter(order)).toBe(expected)
    }),
    { numRuns: 50 },
  )
  expect(await historiesAfter(prepared.slice(1))).not.toBe(expected)
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
