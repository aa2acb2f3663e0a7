import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { emptyStore } from '../../../tests/support/example-store.ts'
import { mainOf, wordsOf } from '../../../tests/support/page-words.ts'
import { createSite } from '../index.ts'

type Store = Awaited<ReturnType<typeof demoStore>>

let store: Store
let site: ReturnType<typeof createSite>

beforeAll(async () => {
  store = await demoStore()
  site = createSite(store)
})

afterAll(() => store.database.close())

const IN_CARE = 'area=4.02-children-in-care'

test('an area has a row for each indicator with a figure, which leads to the indicator, and a column for each month', async () => {
  const page = await mainOf(site, `/heat-map?${IN_CARE}`)
  expect(page).toMatch(
    /<a class="govuk-link" href="\/indicators\/cla-number">Children looked after<\/a><\/th>/,
  )
  expect(page.match(/hw-heat__column/g)).toHaveLength(12)
  expect(wordsOf(page)).toContain('Children in care, April 2025 to March 2026')
})

test('two years of months can be asked for, and every area at once', async () => {
  const page = await mainOf(site, '/heat-map?area=every&months=24&at=2025-12-31')
  expect(wordsOf(page)).toContain('January 2024 to December 2025')
  expect(page.match(/<section/g)!.length).toBeGreaterThan(3)
  expect(page).toContain('href="/indicators/cla-number?at=2025-12-31"')
})

test('a breakdown has no row: its total is the figure of another', async () => {
  const breakdown = store.catalogue.indicators.find(
    (indicator) => indicator['shown-by'] && indicator.measure === 'count',
  )!
  expect(await mainOf(site, '/heat-map?area=every')).not.toContain(`/indicators/${breakdown.key}"`)
})

test('nobody’s row is looked at, so nothing is logged', async () => {
  await mainOf(site, `/heat-map?${IN_CARE}`)
  expect(await store.database.rows('SELECT * FROM app.access')).toEqual([])
})

test('without figures the page says how they come', async () => {
  const empty = createSite({ ...store, database: await emptyStore() })
  expect(wordsOf(await mainOf(empty, '/heat-map'))).toContain('There are no figures yet.')
})
