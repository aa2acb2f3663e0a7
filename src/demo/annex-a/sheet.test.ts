import { expect, test } from 'vitest'
import { dayNumber } from '../calendar.ts'
import { dayCell, inLastMonths, lastUpTo, monthsBefore } from './sheet.ts'

const YEAR_END = dayNumber(2026, 3, 31)

test('six months before 31 March is 30 September, and before 30 September is 30 March', () => {
  expect(monthsBefore(YEAR_END, 6)).toBe(dayNumber(2025, 9, 30))
  expect(monthsBefore(dayNumber(2025, 9, 30), 6)).toBe(dayNumber(2025, 3, 30))
})

test('months are counted over the end of a year and into a short February', () => {
  expect(monthsBefore(dayNumber(2026, 1, 15), 2)).toBe(dayNumber(2025, 11, 15))
  expect(monthsBefore(dayNumber(2024, 3, 31), 1)).toBe(dayNumber(2024, 2, 29))
  expect(monthsBefore(YEAR_END, 12)).toBe(dayNumber(2025, 3, 31))
})

test('the six months before 31 March begin on 1 October and end with that day', () => {
  expect(inLastMonths(dayNumber(2025, 9, 30), 6, YEAR_END)).toBe(false)
  expect(inLastMonths(dayNumber(2025, 10, 1), 6, YEAR_END)).toBe(true)
  expect(inLastMonths(YEAR_END, 6, YEAR_END)).toBe(true)
  expect(inLastMonths(dayNumber(2026, 4, 1), 6, YEAR_END)).toBe(false)
  expect(inLastMonths(undefined, 6, YEAR_END)).toBe(false)
})

test('a day that lies after the download is blank', () => {
  expect(dayCell(YEAR_END, YEAR_END)).toEqual({ day: YEAR_END })
  expect(dayCell(YEAR_END + 1, YEAR_END)).toBe('')
  expect(dayCell(undefined, YEAR_END)).toBe('')
})

test('the last of some days is the last that is not after the download', () => {
  expect(lastUpTo([10, 20, 30], 20)).toBe(20)
  expect(lastUpTo([10, 20, 30], 9)).toBeUndefined()
})
