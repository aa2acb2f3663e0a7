import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../tests/support/demo-catalogue.ts'
import { dueStore } from '../../tests/support/due-store.ts'
import { asAt, day } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import { readDueLists } from './due-list.ts'
import { countStates, dueRows } from './due-rows.ts'

const lists = readDueLists(catalogue)
const reviews = lists.find(({ list }) => list === 'reviews')!
const on = asAt(day('2026-03-31'))

let database: Database

beforeAll(async () => {
  database = await dueStore()
})

afterAll(() => database.close())

test('what is due on the day itself is overdue at its end, what is due the day after is due soon', async () => {
  const rows = (await dueRows(database, reviews, on))!
  expect(rows.map(({ child, dueOn, state, days }) => [child, dueOn!.toString(), state, days])).toEqual([
    ['LATEST', '2026-03-01', 'overdue', 30],
    ['YESTERDAY', '2026-03-30', 'overdue', 1],
    ['TODAY', '2026-03-31', 'overdue', 0],
    ['TOMORROW', '2026-04-01', 'due soon', -1],
    ['SOON', '2026-04-14', 'due soon', -14],
    ['NEXT', '2026-04-15', 'due next', -15],
    ['LASTNEXT', '2026-05-12', 'due next', -42],
  ])
  expect(countStates(rows)).toEqual({ overdue: 3, 'due soon': 2, 'due next': 2 })
})

test('a row says why, whose child it is, and what else helps', async () => {
  const rows = (await dueRows(database, reviews, on))!
  expect(rows[0]).toMatchObject({
    why: 'Later review, 6 months after the one on 1 September 2025',
    team: 'North team',
    worker: 'W1',
    shown: ['2025-09-01', 'Foster: other carer'],
  })
  expect(rows[2]).toMatchObject({
    why: 'Second review, 3 months after the first on 31 December 2025',
    team: null,
    worker: null,
  })
})

test('the council’s own looking ahead is kept to', async () => {
  const rows = (await dueRows(database, { ...reviews, soon: 15, next: 43 }, on))!
  const ahead = rows.filter(({ state }) => state !== 'overdue')
  expect(ahead.map(({ child, state }) => [child, state])).toEqual([
    ['TOMORROW', 'due soon'],
    ['SOON', 'due soon'],
    ['NEXT', 'due soon'],
    ['LASTNEXT', 'due next'],
    ['BEYOND', 'due next'],
  ])
})

test('only the rows that the clock runs for are on the list', async () => {
  const rows = (await dueRows(database, { ...reviews, among: `team = 'North team'` }, on))!
  expect(rows.map(({ child }) => child)).toEqual(['LATEST', 'SOON'])
})

test('a thing that is overdue since nobody knows when is on the list without a day', async () => {
  const unknown = { ...reviews, overdue: 'next_due_on IS NULL' }
  const [row] = (await dueRows(database, unknown, on))!.filter(({ state }) => state === 'overdue')
  expect(row).toMatchObject({ child: 'UNKNOWN', dueOn: null, days: null, why: null })
})

test('a list is not worked out when a file of its cohort, or of its indicator alone, is not loaded', async () => {
  const missing = ['initial-health-assessments', 'care-plans']
  for (const list of lists.filter(({ list: name }) => missing.includes(name)))
    expect([list.list, await dueRows(database, list, on)]).toEqual([list.list, undefined])
})

test('a list is not worked out for a day that the returns do not reach', async () => {
  expect(await dueRows(database, reviews, asAt(day('2027-03-31')))).toBeUndefined()
})
