import { expect, test } from 'vitest'
import { tLimits } from './t-chart.ts'

const of = (values: readonly number[]) =>
  values.map((value) => ({ numerator: value, denominator: undefined, value }))

test('gaps whose 3.6th roots are 2, 4 and 3 have limits worked out on the roots and put back to days', () => {
  // Mean root 3, average range 1.5, sigma 1.5 / 1.128 = 1.329787; 3 + 3 × 1.329787 = 6.989362; 3 - 3.99 is below 0.
  const points = of([2 ** 3.6, 4 ** 3.6, 3 ** 3.6])
  const [limits] = tLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits?.centre).toBeCloseTo(3 ** 3.6, 8)
  expect(limits?.outer?.lower).toBe(0)
  expect(limits?.outer?.upper).toBeCloseTo(6.989361702 ** 3.6, 5)
  expect(limits?.near?.lower).toBeCloseTo(0.340425532 ** 3.6, 8)
})
