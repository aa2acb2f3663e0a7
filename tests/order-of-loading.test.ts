import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { workspaceSettings, writeAuthority } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue, stateHash } from '../src/measures/index.ts'
import { readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './support/example-store.ts'

const plan = { children: 30, years: 2, seed: 3, lastYear: 2026, plantErrors: false }
const settings = readSettings(workspaceSettings(plan))
const encoder = new TextEncoder()

/**
 * One indicator of each cohort stands for all of them, or fifty runs would take longer than they tell: the
 * order of loading can reach a figure only through the histories, and those are hashed whole.
 */
const whole = readCatalogue(catalogueFiles)
const catalogue = {
  ...whole,
  indicators: [...whole.cohorts.keys()].flatMap((name) =>
    whole.indicators.filter(({ cohort }) => cohort === name).slice(0, 1),
  ),
}

/** Renamed so that nothing but folder and content can tell what a file is. */
const files = [...writeAuthority(plan)].map(({ path, text }, at) => ({
  name: `extract-${String.fromCharCode(97 + at)}.csv`,
  folder: path.split('/')[0]!,
  bytes: encoder.encode(text),
}))

async function stateAfter(order: readonly (typeof files)[number][]): Promise<string> {
  const store = await emptyStore()
  for (const file of order) await takeIn(store, formats, file, reception)
  await bringUpToDate(store, catalogue, settings)
  const hash = await stateHash(store)
  await store.close()
  return hash
}

let expected: string
beforeAll(async () => {
  expected = await stateAfter(files)
})

test('the same files twice come to the same state', async () => {
  expect(await stateAfter([...files, ...files])).toBe(expected)
})

test('the same files in any of 50 orders come to the same state', async () => {
  const orders = fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await stateAfter(order)).toBe(expected)
    }),
    { numRuns: 50 },
  )
}, 240_000)

test('leaving one file out comes to another state', async () => {
  const without = files.filter(
    ({ bytes }) => !new TextDecoder().decode(bytes.subarray(0, 60)).includes('DECOM,RNE'),
  )
  expect(without.length).toBeLessThan(files.length)
  expect(await stateAfter(without)).not.toBe(expected)
})
