import { expect, test } from 'vitest'
import { countCell, isFew, roundedCell, shareCell } from './signs.ts'

test('a share is rounded from whole counts, halves up, and nothing has none', () => {
  // 57.5, which floating point makes 57.49999.
  expect(shareCell(46, 80, 100, 0)).toBe('58')
  expect(shareCell(627, 98_900, 10_000, 0)).toBe('63')
  expect(shareCell(52, 418, 100, 1)).toBe('12.4')
  expect(shareCell(0, 0, 100, 0)).toBe('z')
})

test('one to five are suppressed; none and six are shown', () => {
  expect([0, 1, 5, 6].map(isFew)).toEqual([false, true, true, false])
  expect([0, 3, 6].map(countCell)).toEqual(['0', 'c', '6'])
})

test('a sum is rounded to ten', () => {
  expect([34_447, 34_445, 4].map(roundedCell)).toEqual(['34450', '34450', '0'])
})
