import { expect, test } from 'vitest'
import { xmrLimits } from './xmr.ts'

const of = (values: readonly number[]) =>
  values.map((value) => ({ numerator: value, denominator: undefined, value }))

test('entries of 10, 12 and 11 have a mean of 11 and limits of 7.01 and 14.99', () => {
  // Average moving range (2 + 1) / 2 = 1.5; 2.66 × 1.5 = 3.99; two thirds of it 2.66.
  const points = of([10, 12, 11])
  const limits = xmrLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits).toHaveLength(3)
  expect(limits[2]?.centre).toBe(11)
  expect(limits[2]?.outer?.lower).toBeCloseTo(7.01, 10)
  expect(limits[2]?.outer?.upper).toBeCloseTo(14.99, 10)
  expect(limits[2]?.near?.lower).toBeCloseTo(8.34, 10)
  expect(limits[2]?.near?.upper).toBeCloseTo(13.66, 10)
})

test('limits fixed on the first months are those of the first months for all', () => {
  const points = of([10, 12, 11, 40])
  const limits = xmrLimits({ points, basis: points.slice(0, 3), screened: true, per: 1 })
  expect(limits[3]?.outer?.upper).toBeCloseTo(14.99, 10)
})

test('when nothing ever moves the limits are the mean', () => {
  const points = of([5, 5, 5])
  const [limits] = xmrLimits({ points, basis: points, screened: true, per: 1 })
  expect(limits).toEqual({ centre: 5, outer: { lower: 5, upper: 5 }, near: { lower: 5, upper: 5 } })
})
