import { beforeAll, expect, test } from 'vitest'
import { demoStore } from '../../tests/support/demo-store.ts'
import { formats, reception } from '../../tests/support/example-store.ts'
import { asAt, day, wilson } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { bringUpToDate, figureOf, findIndicator } from '../measures/index.ts'
import { ethnicShares } from './ethnic-shares.ts'

let store: Awaited<ReturnType<typeof demoStore>>
const on = asAt(day('2026-03-31'))

beforeAll(async () => {
  store = await demoStore()
  const { database, catalogue, settings } = store
  const rows = ['White,70000', 'Mixed,7000', 'Asian,16000', 'Black,3500', 'Other,1800'].map(
    (row) => `E08000998,2021,${row},Census 2021`,
  )
  const bytes = new TextEncoder().encode(
    ['Authority code,Year,Ethnic group,Children,Source', ...rows, ''].join('\n'),
  )
  await takeIn(database, formats, { name: 'population-by-ethnicity.csv', folder: '.', bytes }, reception)
  await bringUpToDate(database, catalogue, settings, { keepCases: true })
})

async function sharesOf(key: string) {
  const { database, catalogue } = store
  return ethnicShares(store, await figureOf(database, catalogue, findIndicator(catalogue, key), on))
}

test('each group of the children looked after is held against its share of all children, with what chance leaves', async () => {
  const { database } = store
  const own = await database.rows<{ cut_value: string; numerator: number }>(
    `SELECT cut_value, numerator FROM fact
     WHERE indicator = 'cla-number' AND period = '2026-03-31' AND cut = 'ethnic_group'`,
  )
  const all = own.reduce((sum, { numerator }) => sum + numerator, 0)
  const { groups, countedIn } = (await sharesOf('cla-number'))!
  expect(countedIn).toBe(2021)
  const white = groups.find(({ group }) => group === 'White')!
  const counted = own.find(({ cut_value }) => cut_value === 'White')!.numerator
  expect([white.own, white.all]).toEqual([counted, all])
  const limits = wilson({ numerator: counted, denominator: all })!
  expect(white.interval!.lower).toBeCloseTo((100 * limits.lower) / white.against, 10)
  expect(white.interval!.upper).toBeCloseTo((100 * limits.upper) / white.against, 10)
  expect(white.interval!.lower).toBeLessThan(white.ratio!)
})

test('a percentage of children, and what counts no children, are held against no population', async () => {
  expect(await sharesOf('stability-3plus')).toBeUndefined()
  expect(await sharesOf('caseload-average')).toBeUndefined()
  expect(await sharesOf('population-ethnicity-share')).toBeUndefined()
})

test('without the population by ethnic group there is nothing to hold against', async () => {
  const { database, catalogue } = store
  const figure = await figureOf(database, catalogue, findIndicator(catalogue, 'cla-number'), on)
  await database.run(`DELETE FROM fact WHERE indicator = 'population-ethnicity-share'`)
  expect(await ethnicShares(store, figure)).toBeUndefined()
})
