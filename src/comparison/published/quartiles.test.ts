import { expect, test } from 'vitest'
import { quantile, quartilePoints } from './quartiles.ts'

test('a quartile that falls between two authorities lies between their values, as a spreadsheet puts it', () => {
  // Position (4 - 1) × 0.25 = 0.75: three quarters of the way from 1 to 2.
  expect(quantile([1, 2, 4, 8], 0.25)).toBe(1.75)
})

test('the middle of an even number of authorities is halfway between the two middle ones', () => {
  expect(quantile([1, 2, 4, 8], 0.5)).toBe(3)
})

test('an authority without a value moves no quartile, and the order of the rows does not matter', () => {
  expect(quartilePoints([50, null, 10, 30, 20, null, 40])).toEqual({
    lowest: 10,
    lower: 20,
    median: 30,
    upper: 40,
    highest: 50,
  })
})

test('a measure that no authority has a value of has no quartiles', () => {
  expect(quartilePoints([null, null])).toBeUndefined()
})
