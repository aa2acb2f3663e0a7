import { expect, test } from 'vitest'
import { gLimits } from './g-chart.ts'

const of = (values: readonly number[]) =>
  values.map((value) => ({ numerator: value, denominator: undefined, value }))

test('gaps of 1, 2 and 9 days have a median of 2 and an upper limit of 17.4', () => {
  // Mean 4; √(4 × 5) = 4.47214; 4 + 3 × 4.47214 = 17.41641; near 12.94427.
  const points = of([1, 2, 9])
  const [limits] = gLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits?.centre).toBe(2)
  expect(limits?.outer?.lower).toBe(0)
  expect(limits?.outer?.upper).toBeCloseTo(17.41641, 5)
  expect(limits?.near?.upper).toBeCloseTo(12.94427, 5)
})
