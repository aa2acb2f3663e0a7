import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish } from '../../../tests/support/published-store.ts'
import { day, daysSinceEpoch } from '../../core/index.ts'
import { createSchema, type Database, openDuckDb } from '../../store/index.ts'
import { publishedReleases } from './published-releases.ts'

const MEASURE = 'cla/rate'
let database: Database

beforeEach(async () => {
  database = await openDuckDb(':memory:')
  await createSchema(database, [])
})

afterEach(() => database.close())

type Years = Readonly<Record<string, Readonly<Record<string, number | null>>>>

/** A release by its number, with a value for each area and period. */
const release = (load: number, periods: Years, measure = MEASURE, about: object = {}) =>
  publish(
    database,
    load,
    Object.entries(periods).map(([period, areas]) => [measure, period, areas]),
    [],
    about,
  )

const found = (...areas: string[]) => publishedReleases(database, [MEASURE], areas)

test('the release that reaches furthest stands first, and what was revised since the one before is told', async () => {
  await release(1, { 2023: { '382': 60, '970': 70 }, 2024: { '382': 61, '970': 70 } })
  await release(2, { 2024: { '382': 61, '970': 69 }, 2025: { '382': 64, '970': 67 } })
  const { releases, differences, compared } = await found('382', '970')
  expect(releases.map(({ file, firstYear, lastYear }) => [file, firstYear, lastYear])).toEqual([
    ['release-2.csv', 2024, 2025],
    ['release-1.csv', 2023, 2024],
  ])
  expect(differences).toEqual([{ area: '970', year: 2024, values: [69, 70] }])
  expect(compared).toBe(2)
})

test('a release without the year, and one that prints a sign, are told apart', async () => {
  await release(1, { 2023: { '382': 5 } })
  await release(2, { 2023: { '382': null } })
  await release(3, { 2024: { '382': 7 } })
  expect((await found('382')).differences).toEqual([
    { area: '382', year: 2023, values: [undefined, null, 5] },
  ])
})

test('the same figure under another name is held against it by the year in which its period ends', async () => {
  await release(1, { '2023-24': { '382': 5 }, '2024-25': { '382': 6 } })
  await release(2, { '202425': { '382': 7 } }, 'the/same')
  const { releases, differences } = await publishedReleases(database, [MEASURE, 'the/same'], ['382'])
  expect(releases.map(({ measure, firstYear, lastYear }) => [measure, firstYear, lastYear])).toEqual([
    [MEASURE, 2024, 2025],
    ['the/same', 2025, 2025],
  ])
  expect(differences).toEqual([{ area: '382', year: 2025, values: [6, 7] }])
})

test('one release alone has nothing to differ from', async () => {
  await release(1, { 2024: { '382': 61 } })
  expect(await found('382')).toMatchObject({ differences: [], compared: 0 })
})

test('of releases that end with the same year the one released last stands first, whichever was taken in last', async () => {
  const released = (on: string) => ({ as_at: daysSinceEpoch(day(on)) })
  await release(1, { 2025: { '382': 64 } }, MEASURE, released('2026-01-15'))
  await release(2, { 2025: { '382': 63 } }, MEASURE, released('2025-11-20'))
  const { releases, differences } = await found('382')
  expect(releases.map(({ load }) => load)).toEqual([1, 2])
  expect(differences).toEqual([{ area: '382', year: 2025, values: [64, 63] }])
})
