import { expect, test } from 'vitest'
import { spreadOfCounts, spreadOfShares } from './spread-of-chance.ts'

const counts = (values: readonly number[]) =>
  values.map((value) => ({ numerator: value, denominator: undefined, value }))
const of100 = (numerators: readonly number[]) =>
  numerators.map((numerator) => ({ numerator, denominator: 100, value: numerator }))

test('counts of 9, 13, 11 and 7 spread as chance does', () => {
  // Mean 10; (1 + 9 + 1 + 9) / 10 = 2, not above 3 degrees of freedom; least of chance 0.22.
  expect(spreadOfCounts(counts([9, 13, 11, 7]))).toBe('chance')
})

test('counts of 4, 16, 4 and 16 spread more than chance', () => {
  // Mean 10; 4 × 36 / 10 = 14.4, above 3.
  expect(spreadOfCounts(counts([4, 16, 4, 16]))).toBe('more than chance')
})

test('counts that hardly differ spread less than chance, as do months of nothing', () => {
  // Mean 50; four times 0.25 / 50 = 0.02, below 0.22.
  expect(spreadOfCounts(counts([49.5, 50.5, 49.5, 50.5]))).toBe('less than chance')
  expect(spreadOfCounts(counts([0, 0, 0, 0]))).toBe('less than chance')
})

test('shares of 36, 44, 40 and 40 of 100 spread as chance does, of 20 and 60 more', () => {
  // 40 %: sigma 4.899 points; (16 + 16) / 24 = 1.33, not above 3.
  expect(spreadOfShares(of100([36, 44, 40, 40]))).toBe('chance')
  // 400 / 24 × 2 = 33.3, above 1.
  expect(spreadOfShares(of100([20, 60]))).toBe('more than chance')
})

test('from a single month nothing is known, so it is not taken for chance', () => {
  expect(spreadOfCounts(counts([7]))).toBe('more than chance')
})
