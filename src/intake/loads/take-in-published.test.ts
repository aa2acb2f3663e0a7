import { expect, test } from 'vitest'
import { emptyStore, formats, reception } from '../../../tests/support/example-store.ts'
import { dictionaryCsv, NEIGHBOURS_CSV, publishedFile } from '../../../tests/support/published-files.ts'
import { readPublished } from '../published/read-published.ts'
import { takeInPublished } from './take-in-published.ts'
import { takeIn } from './take-in.ts'

const MAY = publishedFile('sn_may_2025.csv', NEIGHBOURS_CSV)

test('a published file is taken in with its bytes, rows and findings, as any other file', async () => {
  const store = await emptyStore()
  const file = publishedFile('sn_model_2025.csv', NEIGHBOURS_CSV)
  const { loads, unknown } = await takeIn(store, formats, file, reception)
  expect(unknown).toEqual([])
  expect(loads).toMatchObject([
    { loadId: 1, kind: 'published/neighbours', rows: 20, findings: 1, state: 'loaded', asAt: '2025-05-31' },
  ])
  expect(
    await store.rows('SELECT kind, authority, collection_year, latest_on, as_at, row_count FROM load'),
  ).toEqual([
    {
      kind: 'published/neighbours',
      authority: null,
      collection_year: null,
      latest_on: null,
      as_at: '2025-05-31',
      row_count: 20,
    },
  ])
  expect(
    await store.rows(
      "SELECT load_id, line, model, area, neighbour, closeness FROM published_neighbour WHERE area = '335' AND place = 2",
    ),
  ).toEqual([
    { load_id: 1, line: 3, model: '2025-05', area: '335', neighbour: '402', closeness: 'Very close' },
  ])
  expect(await store.rows('SELECT code, detail FROM load_finding')).toEqual([
    { code: 'model-month-assumed', detail: 'May 2025' },
  ])
  expect(await store.rows('SELECT count(*) AS files FROM kept_file')).toEqual([{ files: 1 }])
  await store.close()
})

test('the same bytes twice are one load, whatever they are called', async () => {
  const store = await emptyStore()
  await takeIn(store, formats, MAY, reception)
  const { loads } = await takeIn(store, formats, { ...MAY, name: 'may 2025.csv' }, reception)
  expect(loads).toMatchObject([{ loadId: 1, file: 'sn_may_2025.csv', state: 'already loaded' }])
  expect(await store.rows('SELECT count(*) AS rows FROM published_neighbour')).toEqual([{ rows: 20 }])
  await store.close()
})

test('a later release stands beside the older one', async () => {
  const store = await emptyStore()
  const measure = { Measure_short: 'LAC', 'Last Update': '45809' }
  const older = publishedFile('dictionary.csv', dictionaryCsv([measure]))
  const newer = publishedFile('dictionary.csv', dictionaryCsv([{ ...measure, 'Last Update': '46023' }]))
  await takeIn(store, formats, older, reception)
  const { loads } = await takeIn(store, formats, newer, reception)
  expect(loads).toMatchObject([{ loadId: 2, replaces: undefined }])
  expect(
    await store.rows(
      'SELECT m.load_id, l.as_at, m.measure FROM published_measure m JOIN load l ON l.load_id = m.load_id ORDER BY 1',
    ),
  ).toEqual([
    { load_id: 1, as_at: '2025-06-01', measure: 'LAC' },
    { load_id: 2, as_at: '2026-01-01', measure: 'LAC' },
  ])
  await store.close()
})

test('it belongs in the workspace of any authority', async () => {
  const store = await emptyStore()
  const ours = { ...reception, authority: { name: 'Anytown', code: '998' } }
  const { loads } = await takeIn(store, formats, MAY, ours)
  expect(loads).toMatchObject([{ state: 'loaded' }])
  await store.close()
})

const POPULATION = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate
2024,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,382,E08000034,Kirklees,Children aged 0 to 17 years,98900
`

test('estimates of the population are the population of our rates, and can be published figures as well', async () => {
  const store = await emptyStore()
  const file = publishedFile('ons_mid-year_population_estimates_2012_to_2024.csv', POPULATION)
  const { loads } = await takeIn(store, formats, file, reception)
  expect(loads).toMatchObject([{ kind: 'reference/population', rows: 1, state: 'loaded' }])
  const contents = (await readPublished(file, formats))!
  const published = await takeInPublished(store, { file, sha256: loads[0]!.sha256, contents }, reception)
  expect(published).toMatchObject({ kind: 'published/statistics', rows: 1, state: 'loaded' })
  expect(await store.rows('SELECT authority, mid_year, children FROM reference_population')).toEqual([
    { authority: 'E08000034', mid_year: 2024, children: 98_900 },
  ])
  expect(await store.rows('SELECT area, year, value FROM published_value')).toEqual([
    { area: '382', year: 2024, value: 98_900 },
  ])
  const again = await takeIn(store, formats, file, reception)
  expect(again.loads).toMatchObject([{ kind: 'reference/population', state: 'already loaded' }])
  expect(await takeInPublished(store, { file, sha256: loads[0]!.sha256, contents }, reception)).toMatchObject(
    {
      kind: 'published/statistics',
      state: 'already loaded',
    },
  )
  expect(await store.rows('SELECT count(*) AS files FROM kept_file')).toEqual([{ files: 1 }])
  await store.close()
})

test('other published statistics are not taken for estimates of the population', async () => {
  const store = await emptyStore()
  const text = POPULATION.replace('age_group,population_estimate', 'population_count,number,rate').replace(
    'Children aged 0 to 17 years,98900',
    '98900,633,64',
  )
  const { loads, unknown } = await takeIn(store, formats, publishedFile('rates.csv', text), reception)
  expect(loads.map(({ kind }) => kind)).toEqual(['published/statistics'])
  expect(unknown).toEqual([])
  await store.close()
})
