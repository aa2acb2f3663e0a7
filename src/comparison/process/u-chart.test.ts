import { expect, test } from 'vitest'
import { uLimits, uPrimeLimits } from './u-chart.ts'

const rate = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
})

test('4 and 12 children leaving of 400 each are 2 per 100, with an upper limit of 4.12', () => {
  // √(0.02 / 400) = 0.0070711; per 100 that is 0.70711, three of them 2.12132; 2 - 2.12 is below 0.
  const points = [rate(4, 400), rate(12, 400)]
  const [limits] = uLimits({ points, basis: points, screened: true, per: 100 })
  expect(limits?.centre).toBe(2)
  expect(limits?.outer?.lower).toBe(0)
  expect(limits?.outer?.upper).toBeCloseTo(4.12132, 5)
  expect(limits?.near?.lower).toBeCloseTo(0.58579, 5)
})

test("Laney's limits of rates come from how the months do vary", () => {
  // Rates of 1 and 3 per 100: range 2 over 1.128 = 1.77305; 2 + 3 × 1.77305 = 7.31915.
  const points = [rate(4, 400), rate(12, 400)]
  const [limits] = uPrimeLimits({ points, basis: points, screened: true, per: 100 })
  expect(limits?.outer?.upper).toBeCloseTo(7.31915, 5)
  expect(limits?.outer?.lower).toBe(0)
})
