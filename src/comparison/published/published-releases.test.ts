import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  asColumns,
  createSchema,
  type Database,
  loadTable,
  openDuckDb,
  publishedMeasureTable,
  publishedValueTable,
} from '../../store/index.ts'
import { publishedMethod, publishedReleases } from './published-releases.ts'

const MEASURE = 'cla/rate'
let database: Database

beforeEach(async () => {
  database = await openDuckDb(':memory:')
  await createSchema(database, [])
})

afterEach(() => database.close())

type Years = Readonly<Record<string, Readonly<Record<string, number | null>>>>

/** A release by its number, with a value for each area and period. */
async function release(load: number, periods: Years, measure = MEASURE) {
  const rows = Object.entries(periods).flatMap(([period, areas]) =>
    Object.entries(areas).map(([area, value]) => ({
      load_id: load,
      line: 1,
      measure,
      area,
      period,
      year: Number(period.slice(0, 4)),
      value,
      symbol: value === null ? 'c' : null,
    })),
  )
  const about = { load_id: load, kind: 'published/statistics', file_name: `release-${load}.csv` }
  await database.append(loadTable, asColumns(loadTable, [{ ...about, received_at: '2026-01-05T10:00:00Z' }]))
  await database.append(publishedValueTable, asColumns(publishedValueTable, rows))
}

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

test('the method is that of the newest description, and null where the publisher gives none', async () => {
  const rows = [
    { load_id: 1, line: 1, measure: MEASURE, method: 'Old' },
    { load_id: 2, line: 1, measure: MEASURE, method: 'New' },
    { load_id: 2, line: 2, measure: 'other' },
  ]
  await database.append(publishedMeasureTable, asColumns(publishedMeasureTable, rows))
  expect(await publishedMethod(database, MEASURE)).toBe('New')
  expect(await publishedMethod(database, 'other')).toBeNull()
  expect(await publishedMethod(database, 'none')).toBeNull()
})
