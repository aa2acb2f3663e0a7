import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish, publishNeighbours, type PublishedValues } from '../../../tests/support/published-store.ts'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { createSchema, type Database, openDuckDb } from '../../store/index.ts'
import { readAuthorities } from './authorities.ts'
import { benchmarksFor } from './benchmarks-for.ts'
import { publishedMeasures } from './find-measure.ts'

const authorities = readAuthorities(catalogueFiles)
let database: Database

beforeEach(async () => {
  database = await openDuckDb(':memory:')
  await createSchema(database, [])
})

afterEach(() => database.close())

const release = (load: number, values: readonly PublishedValues[]) => publish(database, load, values)
const describe = (load: number, measures: readonly object[]) => publish(database, load, [], measures)
const neighbours = (load: number, model: string, of: Readonly<Record<string, readonly string[]>>) =>
  publishNeighbours(database, load, model, of)

const one = async (authority: string, options: { at?: string; model?: string; measures?: string[] } = {}) =>
  (await benchmarksFor(database, authority, { authorities, ...options }))[0]

test('the release that reaches furthest counts, whichever came last, and is not mixed with an older one', async () => {
  await release(1, [
    ['LAC', '2025', { '382': 64 }],
    ['LAC', '2024', { '382': 61 }],
  ])
  await release(2, [
    ['LAC', '2024', { '382': 60 }],
    ['LAC', '2023', { '382': 59 }],
  ])
  expect(await one('382')).toMatchObject({ period: '2025', value: 64, previous: 61 })
  expect(await one('382', { at: '2023' })).toBeUndefined()
})

test('of two releases that reach as far the one received last counts, also for the year before', async () => {
  await release(1, [
    ['LAC', '2025', { '382': 64 }],
    ['LAC', '2024', { '382': 61 }],
  ])
  await release(2, [
    ['LAC', '2025', { '382': 65 }],
    ['LAC', '2024', { '382': 62 }],
  ])
  expect(await one('382')).toMatchObject({ value: 65, previous: 62, change: 3 })
})

test('the newest model of neighbours counts, and an older one when it is asked for by its year', async () => {
  await release(1, [['LAC', '2025', { '382': 64, '383': 85, '354': 102 }]])
  await neighbours(2, '2025-05', { '382': ['354'] })
  await neighbours(3, '2021-04', { '382': ['383'] })
  expect((await one('382'))?.neighbours).toMatchObject({ model: '2025-05', mean: 102 })
  expect((await one('382', { model: '2021' }))?.neighbours).toMatchObject({ model: '2021-04', mean: 85 })
  await expect(one('382', { model: '2014' })).rejects.toThrow(
    'There is no model of neighbours of 2014. Loaded: 2025-05, 2021-04',
  )
})

test('neighbours stand nearest first, and the same model loaded again does not count them twice', async () => {
  await release(1, [['LAC', '2025', { '382': 64, '383': 85, '354': 102 }]])
  await neighbours(2, '2025-05', { '382': ['354', '383'] })
  await neighbours(3, '2025-05', { '382': ['354', '383'] })
  const found = await one('382')
  expect(found?.neighbours?.values.map(({ name, value }) => [name, value])).toEqual([
    ['Rochdale', 102],
    ['Leeds', 85],
  ])
})

test('an authority that the newest model or file does not have is held against the newest neighbours it has', async () => {
  await release(1, [['LAC', '2025', { '382': 64, '383': 85, '354': 102 }]])
  await neighbours(2, '2021-04', { '382': ['383'] })
  await neighbours(3, '2025-05', { '382': ['354'] })
  await neighbours(4, '2025-05', { '354': ['383'] })
  await neighbours(5, '2026-05', { '354': ['383'] })
  expect((await one('382'))?.neighbours).toMatchObject({ model: '2025-05', mean: 102 })
  expect((await one('382', { model: '2026' }))?.neighbours).toMatchObject({ model: '2026-05', of: 0 })
  expect((await one('201'))?.neighbours).toMatchObject({ model: '2026-05', of: 0 })
})

test('without neighbours loaded the rest is compared, and a model that is asked for is missed', async () => {
  await release(1, [['LAC', '2025', { '382': 64 }]])
  expect((await one('382'))?.neighbours).toBeNull()
  await expect(one('382', { model: '2021' })).rejects.toThrow(
    'No statistical neighbours are loaded, so there is no model 2021',
  )
})

test('a borough is held against London where its part of London has no figure in any year', async () => {
  await release(1, [
    ['never', '2025', { '202': 1, '986': 5, '987': null }],
    ['never', '2024', { '202': 1, '986': 4, '987': null }],
    ['before', '2025', { '202': 1, '986': 5, '987': null }],
    ['before', '2024', { '202': 1, '986': 4, '987': 6 }],
  ])
  const found = await benchmarksFor(database, '202', { authorities })
  expect(
    found.map(({ measure, region }) => [measure.key, region?.name, region?.value, region?.previous]),
  ).toEqual([
    ['before', 'London (Inner)', null, 6],
    ['never', 'London', 5, 4],
  ])
})

test('an earlier year is compared with the year before it and ranked among the authorities of then', async () => {
  await release(1, [
    ['KS2', '2025', { '382': 1, '383': 2, '354': 3 }],
    ['KS2', '2016', { '382': 38, '383': 40 }],
    ['KS2', '2015', { '382': 36 }],
  ])
  await describe(2, [{ measure: 'KS2', title: 'Reading', topic: 'Children Looked After', polarity: 'High' }])
  expect(await one('382', { at: '2016' })).toMatchObject({
    period: '2016',
    value: 38,
    previous: 36,
    rank: 2,
    of: 2,
    band: 'D',
  })
})

test('a measure is what its newest description says; of two topics the first row counts and both are named', async () => {
  await release(1, [['absence', '2025', { '382': 4.25 }]])
  await describe(2, [
    { measure: 'absence', title: 'Old title', topic: 'Old topic', decimals: 0, polarity: 'High' },
  ])
  await describe(3, [
    { measure: 'absence', title: 'Absence', topic: 'Children Looked After', decimals: 1, polarity: 'Low' },
    {
      measure: 'absence',
      title: 'Absence again',
      topic: 'Absence & Exclusions',
      decimals: 2,
      polarity: 'Low',
    },
  ])
  expect((await one('382'))?.measure).toMatchObject({
    title: 'Absence',
    topics: ['Children Looked After', 'Absence & Exclusions'],
    decimals: 1,
    polarity: 'Low',
  })
})

test('values without a description are compared, without rank or band', async () => {
  await release(1, [['LAC', '2025', { '382': 64, '383': 85 }]])
  expect(await one('382')).toMatchObject({
    measure: { title: 'LAC', polarity: null },
    value: 64,
    rank: '-',
    band: '-',
  })
  expect((await publishedMeasures(database)).map(({ key, lastYear }) => [key, lastYear])).toEqual([
    ['LAC', 2025],
  ])
})

test('where the publisher does not say which way is good our own direction ranks and bands, and is told apart', async () => {
  await release(1, [['moves', '2025', { '382': 10, '383': 12, '354': 8 }]])
  await describe(2, [{ measure: 'moves', title: 'Moves (%)', banded: 0 }])
  const polarityOf = (measure: string) => (measure === 'moves' ? 'Low' : null)
  const [found] = await benchmarksFor(database, '354', { authorities, polarityOf })
  expect(found).toMatchObject({
    rank: 1,
    of: 3,
    band: 'A',
    measure: { polarity: 'Low', isPolarityOurs: true },
  })
  expect(await one('354')).toMatchObject({ rank: '-', band: '-', measure: { polarity: null } })
})

test('where the publisher takes no side there is no rank, whatever our own direction is', async () => {
  await release(1, [['LAC', '2025', { '382': 64, '383': 85 }]])
  await describe(2, [{ measure: 'LAC', title: 'Rate', polarity: '-' }])
  const [found] = await benchmarksFor(database, '382', { authorities, polarityOf: () => 'Low' })
  expect(found).toMatchObject({ rank: '-', band: '-', measure: { polarity: '-' } })
})

test('the counts behind a rate come from the first place that has both, of the mid-year before where it says so', async () => {
  await release(1, [
    ['LAC', '2025', { '382': 64, '383': 85 }],
    ['LACnum', '2025', { '382': 641, '383': 1400 }],
    ['mid-year', '2024', { '382': 100_000, '383': 175_000 }],
    ['mid-year', '2023', { '382': 1, '383': 1 }],
  ])
  await neighbours(2, '2025-05', { '382': ['383'] })
  const behind = (denominator: string, yearsBack: number) => ({
    measure: 'LAC',
    numerator: 'LACnum',
    denominator,
    per: 10_000,
    fromYear: 2019,
    yearsBack,
  })
  const countsBehind = new Map([['LAC', [behind('not-loaded', 0), behind('mid-year', 1)]]])
  const [found] = await benchmarksFor(database, '382', { authorities, countsBehind, measures: ['LAC'] })
  expect(found).toMatchObject({
    counts: { numerator: 641, denominator: 100_000, numeratorOf: 'LACnum', denominatorOf: 'mid-year' },
    neighbours: { mean: 85, pooled: { value: 80, n: 1, numerator: 1400, denominator: 175_000 } },
  })
})

test('counts are not taken for a year in which they do not give the published value', async () => {
  await release(1, [
    ['LAC', '2018', { '382': 64 }],
    ['LACnum', '2018', { '382': 641 }],
    ['people', '2018', { '382': 100_000 }],
  ])
  const behind = { measure: 'LAC', numerator: 'LACnum', denominator: 'people', per: 10_000, yearsBack: 0 }
  const countsBehind = new Map([['LAC', [{ ...behind, fromYear: 2019 }]]])
  const [found] = await benchmarksFor(database, '382', { authorities, countsBehind, measures: ['LAC'] })
  expect(found?.counts).toBeNull()
})

test('an authority that does not exist is refused, and one that ended has no figure', async () => {
  await release(1, [['LAC', '2025', { '382': 64, '909': null }]])
  await expect(one('999')).rejects.toThrow('There is no local authority 999')
  expect(await one('909')).toMatchObject({ name: 'Cumbria', value: null, change: null })
})

test('no measures asked for, or none loaded, is no comparison', async () => {
  expect(await benchmarksFor(database, '382', { authorities })).toEqual([])
  expect(await benchmarksFor(database, '382', { authorities, measures: [] })).toEqual([])
})
