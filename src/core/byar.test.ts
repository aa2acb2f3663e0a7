import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../tests/reference-data.ts'
import { byarLimits, countInterval } from './byar.ts'
import { Z_95, Z_99_8 } from './normal.ts'

const SMALL_NUMBERS = 'methods/vectors/small_numbers.json'

interface PoissonVector {
  readonly x: number
  readonly used_l95: number
  readonly used_u95: number
  readonly byar_l95: number | null
  readonly byar_u95: number
  readonly byar_l998: number | null
  readonly byar_u998: number
  readonly exact_l998: number
  readonly exact_u998: number
}

interface RateVector {
  readonly x: number
  readonly pop: number
  readonly l: number
  readonly u: number
}

test('no event at all still leaves room for 3.7', () => {
  expect(countInterval(0).lower).toBe(0)
  expect(countInterval(0).upper).toBeCloseTo(3.6888794541, 9)
})

test('the exact limits are used for 9 and the approximation for 10', () => {
  expect(countInterval(9).upper).toBeCloseTo(17.0848034514, 9)
  expect(countInterval(10).upper).toBeCloseTo(18.3914586058, 9)
})

referenceTest(
  SMALL_NUMBERS,
  'intervals of counts are those of the UKHSA methods, at 95 and 99.8 per cent',
  (text) => {
    const vectors = (JSON.parse(text) as { poisson: PoissonVector[] }).poisson
    expect(vectors).toHaveLength(17)
    for (const vector of vectors) {
      const usual = countInterval(vector.x)
      const alert = countInterval(vector.x, Z_99_8)
      expect(usual.lower).toBeCloseTo(vector.used_l95, 9)
      expect(usual.upper).toBeCloseTo(vector.used_u95, 9)
      expect(alert.lower).toBeCloseTo(vector.x < 10 ? vector.exact_l998 : vector.byar_l998!, 9)
      expect(alert.upper).toBeCloseTo(vector.x < 10 ? vector.exact_u998 : vector.byar_u998, 9)
    }
  },
)

referenceTest(
  SMALL_NUMBERS,
  'Byar’s limits are those of the UKHSA methods at every count, 0 where they have none',
  (text) => {
    const vectors = (JSON.parse(text) as { poisson: PoissonVector[] }).poisson
    for (const { x, byar_l95, byar_u95, byar_l998, byar_u998 } of vectors) {
      const [usual, alert] = [byarLimits(x, Z_95), byarLimits(x, Z_99_8)]
      expect(usual.lower).toBeCloseTo(byar_l95 ?? 0, 9)
      expect(usual.upper).toBeCloseTo(byar_u95, 9)
      expect(alert.lower).toBeCloseTo(byar_l998 ?? 0, 9)
      expect(alert.upper).toBeCloseTo(byar_u998, 9)
    }
  },
)

referenceTest(
  SMALL_NUMBERS,
  'a rate per 10,000 has the interval of its count over its population',
  (text) => {
    const vectors = (JSON.parse(text) as { rates_per_10000: RateVector[] }).rates_per_10000
    expect(vectors).toHaveLength(5)
    for (const { x, pop, l, u } of vectors) {
      const { lower, upper } = countInterval(x)
      expect((lower / pop) * 10_000).toBeCloseTo(l, 8)
      expect((upper / pop) * 10_000).toBeCloseTo(u, 8)
    }
  },
)

test('the interval always holds the count itself, and rises with it', () => {
  fc.assert(
    fc.property(fc.nat(2_000), (events) => {
      const interval = countInterval(events)
      expect(interval.lower).toBeLessThanOrEqual(events)
      expect(interval.upper).toBeGreaterThan(events)
      expect(countInterval(events + 1).upper).toBeGreaterThan(interval.upper)
    }),
  )
})
