import { expect, test } from 'vitest'
import { endYearOf, publishedPeriod } from './published-period.ts'

const of = (kind: 'as-at' | 'year' | '12-months', day: number, month: number) => ({
  ourPeriod: { kind, day, month },
})

test('the year in which a period ends is read from every way publishers write it', () => {
  const printed = ['2025', '2024-25 (OT)', '2024/25', '202425', '2025 (prov)', '2025 (Final)', '1999-00']
  expect(printed.map(endYearOf)).toEqual([2025, 2025, 2025, 2025, 2025, 2025, 2000])
  expect(['0', 'latest', '2013/14-15/16', '20245'].map(endYearOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a number on a day is of the day in that year, also in September', () => {
  expect(publishedPeriod(of('as-at', 31, 3), '2025')?.code).toBe('2025-03-31')
  expect(publishedPeriod(of('as-at', 30, 9), '2025')?.code).toBe('2025-09-30')
})

test('a yearly count to 31 March is of the financial year that ends then', () => {
  expect(publishedPeriod(of('year', 31, 3), '2025')?.code).toBe('2024/25')
  expect(publishedPeriod(of('year', 31, 3), '2024-25 (OT)')?.code).toBe('2024/25')
})

test('twelve months and school years are of the twelve months to their last day', () => {
  expect(publishedPeriod(of('12-months', 31, 3), '2025')?.code).toBe('12m:2025-03')
  expect(publishedPeriod(of('12-months', 31, 8), '202425')?.code).toBe('12m:2025-08')
})

test('what has no year is of no period', () => {
  expect(publishedPeriod(of('year', 31, 3), 'latest')).toBeUndefined()
})
