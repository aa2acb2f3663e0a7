import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish, publishNeighbours } from '../../../tests/support/published-store.ts'
import { catalogueFiles } from '../../../tests/support/whole-catalogue.ts'
import { createSchema, type Database, openDuckDb } from '../../store/index.ts'
import { readAuthorities } from './authorities.ts'
import { publishedHistory } from './published-history.ts'

const authorities = readAuthorities(catalogueFiles)
let database: Database

beforeEach(async () => {
  database = await openDuckDb(':memory:')
  await createSchema(database, [])
})

afterEach(() => database.close())

const values = (rows: readonly (readonly [period: string, area: string, value: number | null])[]) =>
  publish(
    database,
    1,
    rows.map(([period, area, value]) => ['LAC', period, { [area]: value }]),
  )

const neighbours = (model: string, ...all: string[]) => publishNeighbours(database, 2, model, { '382': all })

test('each year has our value, the mean of the neighbours that have one, the region and England, oldest first', async () => {
  await values([
    ['2025', '382', 64],
    ['2025', '373', 70],
    ['2025', '357', null],
    ['2025', '982', 73],
    ['2025', '970', 67],
    ['2024', '382', null],
    ['2024', '373', 60],
    ['2024', '357', 90],
  ])
  await neighbours('2025-05', '373', '357')
  expect(await publishedHistory(database, '382', 'LAC', { authorities })).toEqual({
    model: '2025-05',
    region: 'Yorkshire and the Humber',
    years: [
      {
        period: '2024',
        year: 2024,
        own: null,
        neighbours: { mean: 75, n: 2, of: 2 },
        region: null,
        england: null,
      },
      {
        period: '2025',
        year: 2025,
        own: 64,
        neighbours: { mean: 70, n: 1, of: 2 },
        region: 73,
        england: 67,
      },
    ],
  })
})

test('an older model of neighbours gives another mean for every year', async () => {
  await values([
    ['2025', '382', 64],
    ['2025', '373', 70],
    ['2025', '357', 90],
  ])
  await neighbours('2021-04', '357')
  await neighbours('2025-05', '373')
  const old = await publishedHistory(database, '382', 'LAC', { authorities, model: '2021' })
  expect([old.model, old.years[0]!.neighbours.mean]).toEqual(['2021-04', 90])
})

test('where no model is loaded there is no mean, and a measure that is not loaded has no years', async () => {
  await values([['2025', '382', 64]])
  const alone = await publishedHistory(database, '382', 'LAC', { authorities })
  expect(alone.model).toBeUndefined()
  expect(alone.years[0]!.neighbours).toEqual({ mean: null, n: 0, of: 0 })
  expect((await publishedHistory(database, '382', 'none', { authorities })).years).toEqual([])
})
