import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../tests/reference-data.ts'
import { rateRatio } from './rate-ratio.ts'

interface Vector {
  readonly x1: number
  readonly p1: number
  readonly x2: number
  readonly p2: number
  readonly rr: number
  readonly lo: number
  readonly hi: number
  readonly conditional_exact_p: number
}

test('18 children leaving care after 36 is half as many, between 0.28 and 0.88', () => {
  const result = rateRatio({ events: 18, exposure: 1 }, { events: 36, exposure: 1 })
  expect(result?.ratio).toBe(0.5)
  expect(result?.lower).toBeCloseTo(0.28395, 5)
  expect(result?.upper).toBeCloseTo(0.88042, 5)
})

test('one event against one: the exact limits are √0.975 : 1 - √0.975 and the other way round', () => {
  const result = rateRatio({ events: 1, exposure: 1 }, { events: 1, exposure: 1 })
  expect(result?.ratio).toBe(1)
  expect(result?.lower).toBeCloseTo(0.0127394, 7)
  expect(result?.upper).toBeCloseTo(78.4968, 3)
})

test('no event against three leaves a rate up to 2.4 times as high', () => {
  const result = rateRatio({ events: 0, exposure: 1 }, { events: 3, exposure: 1 })
  expect(result?.ratio).toBe(0)
  expect(result?.lower).toBe(0)
  expect(result?.upper).toBeCloseTo(2.42, 3)
})

test('three events against none is at least 0.41 times as many, with no upper limit', () => {
  const result = rateRatio({ events: 3, exposure: 1 }, { events: 0, exposure: 1 })
  expect(result?.ratio).toBe(Infinity)
  expect(result?.lower).toBeCloseTo(0.4132, 4)
  expect(result?.upper).toBe(Infinity)
})

test('there is no ratio of nothing to nothing, nor among nobody', () => {
  expect(rateRatio({ events: 0, exposure: 1 }, { events: 0, exposure: 1 })).toBeUndefined()
  expect(rateRatio({ events: 3, exposure: 0 }, { events: 4, exposure: 1 })).toBeUndefined()
  expect(rateRatio({ events: 3, exposure: 1 }, { events: 4, exposure: 0 })).toBeUndefined()
})

referenceTest(
  'methods/vectors/forecast_and_tests.json',
  'ratios of rates have the limits of the logarithmic method where both sides have 10 events or more',
  (text) => {
    const vectors = (JSON.parse(text) as { rate_ratio: Vector[] }).rate_ratio
    const large = vectors.filter(({ x1, x2 }) => x1 >= 10 && x2 >= 10)
    expect(large).toHaveLength(4)
    for (const { x1, p1, x2, p2, rr, lo, hi } of large) {
      const result = rateRatio({ events: x1, exposure: p1 }, { events: x2, exposure: p2 })
      expect(result?.ratio).toBeCloseTo(rr, 12)
      expect(result?.lower).toBeCloseTo(lo, 12)
      expect(result?.upper).toBeCloseTo(hi, 12)
    }
  },
)

referenceTest(
  'methods/vectors/forecast_and_tests.json',
  'a ratio’s limits exclude 1 exactly where the exact conditional test of scipy is below 5 per cent',
  (text) => {
    const vectors = (JSON.parse(text) as { rate_ratio: Vector[] }).rate_ratio
    expect(vectors).toHaveLength(5)
    for (const { x1, p1, x2, p2, conditional_exact_p } of vectors) {
      const { lower, upper } = rateRatio({ events: x1, exposure: p1 }, { events: x2, exposure: p2 })!
      expect(lower > 1 || upper < 1).toBe(conditional_exact_p < 0.05)
    }
  },
)

test('9 against 17 in the same population has exact limits of 0.21 to 1.26, wider than the logarithmic ones', () => {
  const result = rateRatio({ events: 9, exposure: 98_000 }, { events: 17, exposure: 98_000 })
  expect(result?.ratio).toBeCloseTo(0.529412, 6)
  expect(result?.lower).toBeCloseTo(0.20794, 5)
  expect(result?.upper).toBeCloseTo(1.25567, 5)
})

const sides = fc.record({
  events: fc.integer({ min: 1, max: 60 }),
  exposure: fc.integer({ min: 1, max: 9_999 }),
})

test('the interval holds the ratio, and turns over when the two sides change places', () => {
  fc.assert(
    fc.property(sides, sides, (first, second) => {
      const result = rateRatio(first, second)!
      expect(result.lower).toBeLessThan(result.ratio)
      expect(result.upper).toBeGreaterThan(result.ratio)
      const turned = rateRatio(second, first)!
      expect(turned.upper * result.lower).toBeCloseTo(1, 8)
    }),
  )
})
