import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish } from '../../../tests/support/published-store.ts'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { createSchema, type Database, openDuckDb } from '../../store/index.ts'
import { readAuthorities } from './authorities.ts'
import { everywhere } from './everywhere.ts'
import { undescribed } from './published-measure.ts'

const authorities = readAuthorities(catalogueFiles)
let database: Database

beforeEach(async () => {
  database = await openDuckDb(':memory:')
  await createSchema(database, [])
})

afterEach(() => database.close())

const measure = { ...undescribed('LAC'), polarity: 'Low' }

test('every authority of the release is there with its rank and band, and no region', async () => {
  await publish(database, 1, [
    ['LAC', '2025', { '382': 64, '383': 85, '354': 64, '370': null, '970': 67, '983': 77 }],
  ])
  const { authorities: all } = await everywhere(database, { measure, period: '2025' }, { authorities })
  expect(all.map(({ name, value, rank, band }) => [name, value, rank, band])).toEqual([
    ['Rochdale', 64, 1, 'A'],
    ['Barnsley', null, null, null],
    ['Kirklees', 64, 1, 'A'],
    // Points of 64, 64 and 85: the upper one is 74.5.
    ['Leeds', 85, 3, 'D'],
  ])
})

test('an authority that was abolished before the period is not among them, and was before', async () => {
  await publish(database, 1, [
    ['LAC', '2025', { '382': 64, '909': null }],
    ['LAC', '2020', { '382': 64, '909': 70 }],
  ])
  const names = async (period: string) =>
    (await everywhere(database, { measure, period }, { authorities })).authorities.map(({ name }) => name)
  expect(await names('2025')).toEqual(['Kirklees'])
  expect(await names('2020')).toEqual(['Kirklees', 'Cumbria'])
})

test('two counted as one each have the value of both', async () => {
  await publish(database, 1, [['LAC', '2025', { '314+318': 40, '382': 64 }]])
  const { authorities: all } = await everywhere(database, { measure, period: '2025' }, { authorities })
  expect(all.map(({ authority, value, joint }) => [authority, value, joint])).toEqual([
    ['314', 40, '314+318'],
    ['318', 40, '314+318'],
    ['382', 64, null],
  ])
})

test('the counts behind are those of every area', async () => {
  await publish(database, 1, [
    ['LAC', '2025', { '382': 64, '383': 85 }],
    ['LACnum', '2025', { '382': 641, '383': 1400 }],
    ['people', '2025', { '382': 100_000, '383': 165_000 }],
  ])
  const behind = { measure: 'LAC', numerator: 'LACnum', denominator: 'people', per: 10_000 }
  const countsBehind = new Map([['LAC', [{ ...behind, fromYear: 2020, yearsBack: 0 }]]])
  const { counts } = await everywhere(database, { measure, period: '2025' }, { authorities, countsBehind })
  expect([...counts!.byArea]).toEqual([
    ['382', { numerator: 641, denominator: 100_000 }],
    ['383', { numerator: 1400, denominator: 165_000 }],
  ])
})

test('a period or measure that is not loaded is of nobody', async () => {
  const none = { authorities: [], counts: undefined }
  expect(await everywhere(database, { measure, period: '2025' }, { authorities })).toEqual(none)
  await publish(database, 1, [['LAC', '2025', { '382': 64 }]])
  expect(await everywhere(database, { measure, period: '2024' }, { authorities })).toEqual(none)
})
