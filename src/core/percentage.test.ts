import { expect, test } from 'vitest'
import { percentage, showPercentage } from './percentage.ts'

test('59 of 665 children placed at home is 8.9 per cent', () => {
  expect(percentage({ numerator: 59, denominator: 665 })).toBeCloseTo(8.8722, 4)
  expect(showPercentage({ numerator: 59, denominator: 665 })).toBe('8.9%')
  expect(showPercentage({ numerator: 59, denominator: 665 }, 0)).toBe('9%')
})

test('195 of 218 pathway plans is 89.4 per cent, not the 89.5 that a second rounding gives', () => {
  expect(showPercentage({ numerator: 195, denominator: 218 })).toBe('89.4%')
})

test('a share of nobody has no percentage', () => {
  expect(percentage({ numerator: 0, denominator: 0 })).toBeUndefined()
  expect(showPercentage({ numerator: 0, denominator: 0 })).toBeUndefined()
})

test('equal shares are equal percentages', () => {
  expect(percentage({ numerator: 1, denominator: 3 })).toBe(percentage({ numerator: 113, denominator: 339 }))
})
