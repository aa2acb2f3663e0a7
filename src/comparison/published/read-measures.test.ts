import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish } from '../../../tests/support/published-store.ts'
import { createSchema, type Database, openDuckDb } from '../../store/index.ts'
import { publishedMethod, readMeasures } from './read-measures.ts'

let database: Database

beforeEach(async () => {
  database = await openDuckDb(':memory:')
  await createSchema(database, [])
})

afterEach(() => database.close())

test('the method is that of the newest description, and null where the publisher gives none', async () => {
  await publish(database, 1, [], [{ measure: 'LAC', method: 'Old' }])
  await publish(database, 2, [], [{ measure: 'LAC', method: 'New' }, { measure: 'other' }])
  expect(await publishedMethod(database, 'LAC')).toBe('New')
  expect(await publishedMethod(database, 'other')).toBeNull()
  expect(await publishedMethod(database, 'none')).toBeNull()
})

test('a release that ends a year before describes no measure for the one whose values count', async () => {
  await publish(
    database,
    1,
    [['LAC', '2025', { '382': 64 }]],
    [{ measure: 'LAC', title: 'Rate on 31 March' }],
  )
  await publish(
    database,
    2,
    [['LAC', '2024', { '382': 61 }]],
    [{ measure: 'LAC', title: 'Rate at 31 March' }],
  )
  expect((await readMeasures(database, ['LAC'])).get('LAC')?.title).toBe('Rate on 31 March')
})
