import { expect, test } from 'vitest'
import { cLimits } from './c-chart.ts'

const of = (values: readonly number[]) =>
  values.map((value) => ({ numerator: value, denominator: undefined, value }))

test('counts of 16 on average lie between 4 and 28', () => {
  // √16 = 4: 16 ± 3 × 4, near 16 ± 2 × 4.
  const points = of([12, 20, 16])
  const [limits] = cLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits).toEqual({ centre: 16, outer: { lower: 4, upper: 28 }, near: { lower: 8, upper: 24 } })
})

test('a count is never below 0, so neither is a limit', () => {
  const points = of([4, 5, 3, 4])
  const [limits] = cLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits).toEqual({ centre: 4, outer: { lower: 0, upper: 10 }, near: { lower: 0, upper: 8 } })
})

test('months without any event have limits of 0', () => {
  const points = of([0, 0, 0])
  const [limits] = cLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits).toEqual({ centre: 0, outer: { lower: 0, upper: 0 }, near: { lower: 0, upper: 0 } })
})
