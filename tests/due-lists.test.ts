import { beforeAll, describe, expect, test } from 'vitest'
import { asAt, day, type Period } from '../src/core/index.ts'
import { bringUpToDate, casesBehind, figureOf, readCatalogue } from '../src/measures/index.ts'
import type { Database } from '../src/store/index.ts'
import { type DueList, dueRows, dueSheets, readDueLists } from '../src/trackers/index.ts'
import { demoInputsStore } from './support/demo-inputs-store.ts'
import { catalogueFiles } from './support/example-store.ts'

const catalogue = readCatalogue(catalogueFiles)
const lists = readDueLists(catalogue)
const named = lists.map((list) => [list.list, list] as const)

let database: Database

beforeAll(async () => {
  const store = await demoInputsStore()
  database = store.database
  await bringUpToDate(database, store.catalogue, store.settings, { keepCases: true })
})

/** The children whom an indicator says to be overdue: those that score, or those that count and do not score. */
async function overdueBy({ indicator, counted }: DueList, period: Period): Promise<string[]> {
  const columns = catalogue.cohorts.get(indicator!.cohort)!.case
  const of = async (part: 'numerator' | 'denominator') =>
    (await casesBehind(database, catalogue, indicator!, period, part, columns)).map((row) =>
      JSON.stringify(row),
    )
  const scoring = await of('numerator')
  const overdue =
    counted!.as === 'scoring' ? scoring : (await of('denominator')).filter((row) => !scoring.includes(row))
  return overdue.map((row) => (JSON.parse(row) as { child_id: string }).child_id).sort()
}

test('every list has an indicator that counts its overdue', () => {
  expect(lists.filter(({ indicator }) => indicator === undefined).map(({ path }) => path)).toEqual([])
})

test('the sheets of the workbook have names of their own', () => {
  const names = dueSheets(
    lists.map((list) => ({ list, rows: [] })),
    asAt(day('2026-03-31')),
  ).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

describe.each(named)('the list %s', (_, list) => {
  test.each(['2025-09-30', '2026-03-31'])(
    'has on %s exactly the overdue that its indicator tells',
    async (on) => {
      const period = asAt(day(on))
      const figure = await figureOf(database, catalogue, list.indicator!, period)
      expect(figure.whyNot).toBeUndefined()
      const rows = (await dueRows(database, list, period))!
      const overdue = rows.filter(({ state }) => state === 'overdue')
      expect(overdue.map(({ child }) => child).sort()).toEqual(await overdueBy(list, period))
      const { numerator, denominator } = figure
      expect(overdue).toHaveLength(list.counted!.as === 'scoring' ? numerator! : denominator! - numerator!)
    },
  )

  test('calls nothing overdue before its day, and nothing due that is past it', async () => {
    const rows = (await dueRows(database, list, asAt(day('2026-03-31'))))!
    const early = rows.filter(({ state, days }) => state === 'overdue' && days !== null && days < 0)
    expect(early).toEqual([])
    const past = rows.filter(({ state, days }) => state !== 'overdue' && (days === null || days > 0))
    expect(past).toEqual([])
  })

  test('has something overdue and something ahead at some month end of the last two years', async () => {
    const ends = await database.rows<{ end_on: string }>(
      `SELECT end_on FROM calendar_period WHERE kind = 'as-at' AND end_on > DATE '2024-03-31' ORDER BY end_on`,
    )
    expect(ends).toHaveLength(24)
    const seen = { overdue: 0, ahead: 0 }
    for (const { end_on: on } of ends)
      for (const { state } of (await dueRows(database, list, asAt(day(on)))) ?? [])
        seen[state === 'overdue' ? 'overdue' : 'ahead']++
    expect(seen.overdue, 'overdue').toBeGreaterThan(0)
    expect(seen.ahead, 'due soon or next').toBeGreaterThan(0)
  })
})
