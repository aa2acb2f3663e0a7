import { expect, test } from 'vitest'
import { averageMovingRange, movingRangeLimits, movingRanges } from './moving-range.ts'

test('moving ranges are how far each month is from the one before', () => {
  expect(movingRanges([10, 12, 11, 11])).toEqual([2, 1, 0])
  expect(movingRanges([10])).toEqual([])
})

test('the average moving range is the mean of them', () => {
  expect(averageMovingRange([10, 12, 11], true)).toBe(1.5)
})

test('a leap and its return are left out once when ranges are screened', () => {
  // Ranges 1, 1, 1, 1, 1, 1, 1, 20, 20: mean 47 / 9 = 5.22, bar 17.06; without the two 20s the mean is 1.
  const values = [5, 6, 5, 6, 5, 6, 5, 6, 26, 6]
  expect(averageMovingRange(values, true)).toBe(1)
  expect(averageMovingRange(values, false)).toBeCloseTo(5.2222222222, 9)
})

test('values that never move, and one value alone, have an average moving range of 0', () => {
  expect(averageMovingRange([7, 7, 7, 7], true)).toBe(0)
  expect(averageMovingRange([7], true)).toBe(0)
  expect(averageMovingRange([], true)).toBe(0)
})

test('the ranges themselves reach from 0 to 3.267 times their average, near limit at two thirds', () => {
  const limits = movingRangeLimits([10, 12, 11])
  expect(limits?.centre).toBe(1.5)
  expect(limits?.outer?.lower).toBe(0)
  expect(limits?.outer?.upper).toBeCloseTo(4.9005, 10)
  expect(limits?.near?.upper).toBeCloseTo(3.267, 10)
  expect(movingRangeLimits([10])).toBeUndefined()
})
