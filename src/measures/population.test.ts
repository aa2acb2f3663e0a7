import { expect, test } from 'vitest'
import { catalogueFiles, emptyStore, formats, reception } from '../../tests/support/example-store.ts'
import { referenceTest } from '../../tests/reference-data.ts'
import { day, readPeriod } from '../core/index.ts'
import { takeIn } from '../intake/index.ts'
import { buildHistories } from '../records/index.ts'
import { type Database, readSettings } from '../store/index.ts'
import { bringUpToDate, figureOf, findIndicator, readCatalogue } from './index.ts'
import { readPopulations } from './population.ts'

const catalogue = readCatalogue(catalogueFiles)
const ANYTOWN = 'authority: { name: Anytown, code: "998", gss: E08000998 }\n'

async function give(store: Database, name: string, text: string, receivedAt = reception.receivedAt) {
  const file = { name, folder: '.', bytes: new TextEncoder().encode(text) }
  return (await takeIn(store, formats, file, { ...reception, receivedAt })).loads[0]!
}

async function populationsOf(files: readonly string[], settings = ANYTOWN) {
  const store = await emptyStore()
  for (const [at, text] of files.entries()) await give(store, `estimates-${at}.csv`, text)
  await buildHistories(store, catalogueFiles)
  return readPopulations(store, readSettings(settings))
}

const PLAIN = `Authority code,Mid-year,Age,Children,Source
E08000998,2024,0-17,98000,ONS mid-2024
E08000998,2025,0-17,99000,ONS mid-2025
E08000035,2025,0-17,170000,ONS mid-2025
`

test('the estimate of the latest 30 June on or before the day counts', async () => {
  const on = await populationsOf([PLAIN])
  expect(on(day('2025-06-29'))).toMatchObject({ children: 98_000, midYear: 2024 })
  expect(on(day('2025-06-30'))).toMatchObject({ children: 99_000, midYear: 2025, source: 'ONS mid-2025' })
  expect(on(day('2026-03-31'))).toMatchObject({ midYear: 2025 })
  expect(on(day('2024-06-29'))).toBeUndefined()
})

test('what homeward.yaml gives comes first, and what it does not give is taken from the file', async () => {
  const settings = `${ANYTOWN}population: [{ mid_year: 2025, children: 98900, source: Own }]\n`
  const on = await populationsOf([PLAIN], settings)
  expect(on(day('2026-03-31'))).toMatchObject({ children: 98_900, source: 'Own', load: undefined })
  expect(on(day('2025-03-31'))).toMatchObject({ children: 98_000, load: { file: 'estimates-0.csv' } })
})

test('a restated estimate takes the place of the one loaded before it', async () => {
  const on = await populationsOf([PLAIN, PLAIN.replace('2025,0-17,99000', '2025,0-17,99400')])
  expect(on(day('2026-03-31'))).toMatchObject({ children: 99_400, load: { file: 'estimates-1.csv' } })
})

test('single years of age are added up when all eighteen are there', async () => {
  const ages = Array.from({ length: 19 }, (_, age) => `E08000998,2025,${age},${5000 + age}`)
  const heads = 'Authority code,Mid-year,Age,Children'
  // 18 × 5,000 and 0 + 1 + … + 17 = 153; age 18 is no child.
  const on = await populationsOf([[heads, ...ages].join('\n')])
  expect(on(day('2026-03-31'))?.children).toBe(90_153)
  const without = await populationsOf([[heads, ...ages.filter((_, age) => age !== 3)].join('\n')])
  expect(without(day('2026-03-31'))).toBeUndefined()
})

test('a rate names the estimate it is out of, and rests on its file', async () => {
  const store = await emptyStore()
  await give(store, 'Header.csv', 'YEAR,CHILD,SEX,DOB,ETHNIC,UPN\n2026,A,1,01/01/2015,WBRI,UN1\n')
  await give(
    store,
    'Episodes.csv',
    'YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n2026,A,01/06/2025,S,C2,N1,U6,PR4,,,,AN11AA,AN11AB,\n',
  )
  const { sha256 } = await give(store, 'mid-2025.csv', PLAIN, '2026-07-20T09:00:00Z')
  await bringUpToDate(store, catalogue, readSettings(ANYTOWN), {
    span: { from: day('2026-03-31'), to: day('2026-03-31') },
  })
  const indicator = findIndicator(catalogue, 'cla-rate-10k')
  const found = await figureOf(store, catalogue, indicator, readPeriod('2026-03-31')!)
  expect(found).toMatchObject({ numerator: 1, denominator: 99_000 })
  expect(found.population).toMatchObject({ children: 99_000, midYear: 2025, source: 'ONS mid-2025' })
  expect(found.population?.load).toMatchObject({ file: 'mid-2025.csv', sha256 })
  expect(found.population?.load?.on.toString()).toBe('2026-07-20')
  expect(found.loads).toContain(sha256)
  const count = await figureOf(
    store,
    catalogue,
    findIndicator(catalogue, 'cla-number'),
    readPeriod('2026-03-31')!,
  )
  expect(count.population).toBeUndefined()
})

test('without any estimate a rate is not computed, and says so', async () => {
  const store = await emptyStore()
  await give(store, 'Header.csv', 'YEAR,CHILD,SEX,DOB,ETHNIC,UPN\n2026,A,1,01/01/2015,WBRI,UN1\n')
  await give(
    store,
    'Episodes.csv',
    'YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n2026,A,01/06/2025,S,C2,N1,U6,PR4,,,,AN11AA,AN11AB,\n',
  )
  await bringUpToDate(store, catalogue, readSettings(ANYTOWN), {
    span: { from: day('2026-03-31'), to: day('2026-03-31') },
  })
  const indicator = findIndicator(catalogue, 'cla-rate-10k')
  const found = await figureOf(store, catalogue, indicator, readPeriod('2026-03-31')!)
  expect(found.whyNot).toBe(
    'homeward.yaml gives no population for this date, and no estimate of it is loaded',
  )
})

const PUBLISHED = 'benchmarks/reference/ons_mid-year_population_estimates_2012_to_2024.csv'

referenceTest(
  PUBLISHED,
  'the published estimates of 2012 to 2024 are read for an authority, without a finding for what they leave out',
  async (text) => {
    const store = await emptyStore()
    const load = await give(store, 'ons_mid-year_population_estimates_2012_to_2024.csv', text)
    expect(load).toMatchObject({ kind: 'reference/population', rows: 2132, findings: 0, state: 'loaded' })
    await buildHistories(store, catalogueFiles)
    const durham = readSettings('authority: { name: County Durham, code: "840", gss: E06000047 }\n')
    const on = await readPopulations(store, durham)
    expect(on(day('2025-03-31'))).toMatchObject({ children: 100_432, midYear: 2024 })
    // Of the county of Dorset, abolished in 2019, the file says “x”, not available, for every year.
    const dorset = readSettings('authority: { name: Dorset, code: "835", gss: E10000009 }\n')
    expect((await readPopulations(store, dorset))(day('2018-12-31'))).toBeUndefined()
  },
)
