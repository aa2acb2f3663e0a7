import { expect, test } from 'vitest'
import { type DemoFile, writeAuthority, workspaceSettings } from '../src/demo/index.ts'
import { takeIn } from '../src/intake/index.ts'
import { bringUpToDate, type Catalogue, readCatalogue } from '../src/measures/index.ts'
import { readSettings } from '../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from '../tests/support/example-store.ts'
import { agreement, type Counted } from './agreement.ts'
import { count } from './counter/count.ts'
import { returnFile } from './counter/returns.ts'
import { messyReturns } from './messy-returns.ts'

const LAST_DAY = 2026_03_31
const MONTHS = 24
const whole = readCatalogue(catalogueFiles)

/** Runs the engine and the counter over the same returns and holds one against the other. */
async function bothAnswersFor(files: readonly DemoFile[], compared: (answer: Counted) => Counted) {
  const database = await emptyStore()
  for (const { path, text } of files) {
    const file = { name: path, folder: path.split('/')[0]!, bytes: new TextEncoder().encode(text) }
    await takeIn(database, formats, file, reception)
  }
  const returns = files.map(({ path, text }) => returnFile(path, text)!)
  const answers = [...count(returns, LAST_DAY, MONTHS)].map(compared)
  const catalogue = countedBy(answers)
  const keepCases = answers.some(({ numeratorIds }) => numeratorIds !== undefined)
  await bringUpToDate(database, catalogue, readSettings(workspaceSettings({})), { keepCases })
  const found = await agreement(database, catalogue, answers)
  await database.close()
  return found
}

/** The catalogue with no more than the indicators that are counted: a figure depends on no other indicator. */
function countedBy(answers: readonly Counted[]): Catalogue {
  const keys = new Set(answers.map(({ indicator }) => indicator))
  const indicators = whole.indicators.filter(({ key }) => keys.has(key))
  const used = new Set(indicators.map(({ cohort }) => cohort))
  return { ...whole, indicators, cohorts: new Map([...whole.cohorts].filter(([name]) => used.has(name))) }
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
