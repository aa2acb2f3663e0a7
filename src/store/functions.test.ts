import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ageOn, birthday, day, isInForceOn, yearOf } from '../core/index.ts'
import { type Database, openDuckDb } from './index.ts'

let database: Database
beforeAll(async () => {
  database = await openDuckDb(':memory:')
})
afterAll(() => database.close())

const ask = async (expression: string) =>
  (await database.rows<{ answer: unknown }>(`SELECT ${expression} AS answer`))[0]?.answer

test('the SQL rule for being in force is the rule of the product', async () => {
  expect(await ask(`in_force(DATE '2026-01-10', DATE '2026-03-31', DATE '2026-03-30')`)).toBe(true)
  expect(await ask(`in_force(DATE '2026-01-10', DATE '2026-03-31', DATE '2026-03-31')`)).toBe(
    isInForceOn({ startedOn: day('2026-01-10'), ceasedOn: day('2026-03-31') }, day('2026-03-31')),
  )
  expect(
    await ask(`in_force_during(DATE '2026-01-10', DATE '2026-04-01', DATE '2026-04-01', DATE '2026-04-30')`),
  ).toBe(false)
})

test('SQL and TypeScript agree on ages, birthdays and collection years', async () => {
  const days = fc.integer({ min: 0, max: 11_000 }).map((count) => day('1996-02-25').add({ days: count }))
  await fc.assert(
    fc.asyncProperty(days, days, fc.integer({ min: 0, max: 25 }), async (bornOn, on, age) => {
      const [row] = await database.rows<{ age: number; birthday: string; year: number }>(
        `SELECT age_in_years(DATE '${bornOn.toString()}', DATE '${on.toString()}') AS age,
           birthday(DATE '${bornOn.toString()}', ${age}) AS birthday, collection_year(DATE '${on.toString()}') AS year`,
      )
      expect(row!.age < 0 ? undefined : row!.age).toBe(ageOn(bornOn, on))
      expect(row!.birthday).toBe(birthday(bornOn, age).toString())
      expect(row!.year).toBe(yearOf(on).endOn.year)
    }),
    { numRuns: 200 },
  )
})

test('a month added to the last day of January is the last day of February', async () => {
  expect(await ask(`add_months(DATE '2026-01-31', 1)`)).toBe('2026-02-28')
})

test('months are counted by their beginnings, and days of the month from 1', async () => {
  expect(await ask(`months_between(DATE '2026-01-31', DATE '2026-02-01')`)).toBe(1)
  expect(await ask(`months_between(DATE '2025-04-01', DATE '2026-03-31')`)).toBe(11)
  expect(await ask(`months_between(DATE '2026-03-01', DATE '2025-12-31')`)).toBe(-3)
  expect(await ask(`day_of_month(DATE '2026-02-01')`)).toBe(1)
  expect(await ask(`day_of_month(DATE '2024-02-29')`)).toBe(29)
})

test('a transaction that fails leaves the store as it was', async () => {
  await database.run('CREATE TABLE kept (a INTEGER)')
  const failing = database.transaction(async (inside) => {
    await inside.append({ name: 'kept', columns: [{ name: 'a', type: 'integer' }] }, [[1, 2]])
    throw new Error('stopped half way')
  })
  await expect(failing).rejects.toThrow('stopped half way')
  expect(await ask('(SELECT count(*) FROM kept)')).toBe(0)
})

test('an age band begins on the birthday', async () => {
  const born = "DATE '2020-03-31'"
  expect(await ask(`age_band(${born}, DATE '2021-03-30')`)).toBe('Under 1')
  expect(await ask(`age_band(${born}, DATE '2021-03-31')`)).toBe('1 to 4')
  expect(await ask(`age_band(${born}, DATE '2036-03-30')`)).toBe('10 to 15')
  expect(await ask(`age_band(${born}, DATE '2036-03-31')`)).toBe('16 and over')
  expect(await ask(`age_band(CAST(NULL AS DATE), DATE '2036-03-31')`)).toBeNull()
})

test('a sex that is not coded is not recorded', async () => {
  expect(await ask(`sex_in_words('F')`)).toBe('Female')
  expect(await ask(`sex_in_words(CAST(NULL AS VARCHAR))`)).toBeNull()
})

test('a team is told by its name: DCT and whatever speaks of disability first, then assessment', async () => {
  for (const name of ['Disabled Children', 'Children with DISABILITIES', 'dct', 'Disability Assessment'])
    expect(await ask(`team_kind('${name}')`), name).toBe('Disabled children')
  expect(await ask(`team_kind('Referral and Assessment North')`)).toBe('Assessment teams')
  expect(await ask(`team_kind('Looked After DCT')`)).toBe('Other teams')
  expect(await ask(`team_kind(CAST(NULL AS VARCHAR))`)).toBeNull()
})
