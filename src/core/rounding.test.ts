import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundedNumber, roundedShare } from './rounding.ts'

test('46 of 80 is 57.5 per cent and rounds away from zero to 58', () => {
  expect(roundedShare({ numerator: 46, denominator: 80, per: 100, places: 0 })).toBe('58')
  expect(roundedShare({ numerator: 46, denominator: 80, per: 100, places: 1 })).toBe('57.5')
  expect(roundedShare({ numerator: -46, denominator: 80, per: 100, places: 0 })).toBe('-58')
})

test('the printed percentages of a board report are reproduced', () => {
  expect(roundedShare({ numerator: 59, denominator: 665, per: 100, places: 1 })).toBe('8.9')
  expect(roundedShare({ numerator: 81, denominator: 665, per: 100, places: 1 })).toBe('12.2')
  expect(roundedShare({ numerator: 336, denominator: 36_129, per: 10_000, places: 0 })).toBe('93')
})

test('a share of nobody has no value', () => {
  expect(roundedShare({ numerator: 0, denominator: 0, per: 100, places: 0 })).toBeUndefined()
})

test('a decimal half is decided on the number as written, not as stored', () => {
  expect(roundedNumber(1.005, 2)).toBe('1.01')
  expect(roundedNumber(-2.5, 0)).toBe('-3')
  expect(roundedNumber(0.000_04, 1)).toBe('0.0')
  expect(roundedNumber(1234.5, 0)).toBe('1235')
  expect(roundedNumber(1e21, 0)).toBe('1000000000000000000000')
})

test('rounding never moves a share by more than half a unit', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }), (numerator, denominator) => {
      const rounded = Number(roundedShare({ numerator, denominator, per: 100, places: 1 }))
      expect(Math.abs(rounded - (100 * numerator) / denominator)).toBeLessThanOrEqual(0.05 + 1e-9)
    }),
  )
})
