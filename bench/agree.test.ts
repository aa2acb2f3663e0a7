import { expect, test } from 'vitest'
import { type DemoFile, writeAuthority, workspaceSettings } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../src/measures/index.ts'
import { readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../tests/support/example-store.ts'
import { agreement, type Counted } from './agreement.ts'
import { count } from './counter/count.ts'
import { returnFile } from './counter/returns.ts'
import { messyReturns } from './messy-returns.ts'

const LAST_DAY = 2026_03_31
const MONTHS = 24

/** Runs the engine and the counter over the same returns and holds one against the other. */
async function bothAnswersFor(files: readonly DemoFile[], compared: (answer: Counted) => Counted) {
  const database = await emptyStore()
  for (const { path, text } of files) {
    const file = { name: path, folder: path.split('/')[0]!, bytes: new TextEncoder().encode(text) }
    await takeIn(database, formats, file, reception)
  }
  const catalogue = readCatalogue(catalogueFiles)
  const settings = readSettings(workspaceSettings({}))
  await bringUpToDate(database, catalogue, settings, { keepCases: true })
  const returns = files.map(({ path, text }) => returnFile(path, text)!)
  const answers = count(returns, LAST_DAY, MONTHS)
  const found = await agreement(database, catalogue, mapped(answers, compared))
  await database.close()
  return found
}

function* mapped<From, To>(values: Iterable<From>, change: (value: From) => To): Generator<To> {
  for (const value of values) yield change(value)
}

const withChildren = (answer: Counted) => answer
const numbersAlone = ({ indicator, period, numerator, denominator }: Counted) => ({
  indicator,
  period,
  numerator,
  denominator,
})

test('a plain counter and the engine agree on every figure and every child of an authority with errors in its returns', async () => {
  const { differences, of, indicators } = await bothAnswersFor(
    [...writeAuthority({ children: 300, years: 4, seed: 1, plantErrors: true })],
    withChildren,
  )
  expect(differences).toEqual([])
  expect(indicators).toEqual(expect.arrayContaining(['cla-number', 'cla-home-on-order', 'stability-3plus']))
  expect(of).toBeGreaterThanOrEqual(indicators.length * MONTHS)
}, 120_000)

test.each([2, 3, 4, 5, 6])(
  'they agree on every figure of another, small authority (seed %i)',
  async (seed) => {
    const { differences, of, indicators } = await bothAnswersFor(
      [...writeAuthority({ children: 90, years: 4, seed })],
      numbersAlone,
    )
    expect(differences).toEqual([])
    expect(of).toBeGreaterThanOrEqual(indicators.length * MONTHS)
  },
  120_000,
)

test.each([1, 2, 3])(
  'they agree on every figure and every child of returns that are wrong in every way (seed %i)',
  async (seed) => {
    const { differences, of, indicators } = await bothAnswersFor(messyReturns(seed, 200), withChildren)
    expect(differences).toEqual([])
    expect(of).toBeGreaterThanOrEqual(indicators.length * MONTHS)
  },
  120_000,
)
