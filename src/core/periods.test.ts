import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from './days.ts'
import {
  asAt,
  previous,
  quarterOf,
  readPeriod,
  showPeriod,
  twelveMonthsTo,
  yearBefore,
  yearOf,
} from './periods.ts'

const ends = (code: string) => {
  const period = readPeriod(code)
  return period && [period.kind, period.startOn.toString(), period.endOn.toString(), period.code]
}

test('each way of writing a period is read with both ends included', () => {
  expect(ends('2026-03-31')).toEqual(['as-at', '2026-03-31', '2026-03-31', '2026-03-31'])
  expect(ends('31/03/2026')).toEqual(['as-at', '2026-03-31', '2026-03-31', '2026-03-31'])
  expect(ends('2026-02')).toEqual(['month', '2026-02-01', '2026-02-28', '2026-02'])
  expect(ends('2025/26-Q4')).toEqual(['quarter', '2026-01-01', '2026-03-31', '2025/26-Q4'])
  expect(ends('2025/26-Q1')).toEqual(['quarter', '2025-04-01', '2025-06-30', '2025/26-Q1'])
  expect(ends('2025/26')).toEqual(['year', '2025-04-01', '2026-03-31', '2025/26'])
  expect(ends('1999/00')).toEqual(['year', '1999-04-01', '2000-03-31', '1999/00'])
  expect(ends('12m:2026-02')).toEqual(['12-months', '2025-03-01', '2026-02-28', '12m:2026-02'])
})

test('a text that is no period is not read', () => {
  expect(readPeriod('2025/27')).toBeUndefined()
  expect(readPeriod('2026-13')).toBeUndefined()
  expect(readPeriod('2025/26-Q5')).toBeUndefined()
  expect(readPeriod('last month')).toBeUndefined()
})

test('31 March is the last day of one financial year and 1 April the first of the next', () => {
  expect(yearOf(day('2026-03-31')).code).toBe('2025/26')
  expect(yearOf(day('2026-04-01')).code).toBe('2026/27')
  expect(quarterOf(day('2026-04-01')).code).toBe('2026/27-Q1')
})

test('periods are written as people write them', () => {
  expect(showPeriod(readPeriod('2025/26-Q4')!)).toBe('January to March 2026')
  expect(showPeriod(twelveMonthsTo(day('2026-03-05')))).toBe('12 months to March 2026')
  expect(showPeriod(asAt(day('2026-03-31')))).toBe('31 March 2026')
})

test('the month end before 31 March is 28 February, and a year before is 31 March', () => {
  expect(previous(asAt(day('2026-03-31'))).code).toBe('2026-02-28')
  expect(previous(asAt(day('2026-02-28'))).code).toBe('2026-01-31')
  expect(yearBefore(asAt(day('2026-02-28'))).code).toBe('2025-02-28')
  expect(previous(readPeriod('2026/27-Q1')!).code).toBe('2025/26-Q4')
  expect(previous(readPeriod('12m:2026-01')!).code).toBe('12m:2025-12')
})

test('every code is read back as the period it was written for', () => {
  const days = fc.integer({ min: 0, max: 5_000 }).map((n) => day('2016-01-01').add({ days: n }))
  fc.assert(
    fc.property(days, (on) => {
      for (const period of [asAt(on), quarterOf(on), yearOf(on), twelveMonthsTo(on)]) {
        expect(readPeriod(period.code)?.endOn.toString()).toBe(period.endOn.toString())
      }
    }),
  )
})
