import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../tests/reference-data.ts'
import { newcombe } from './newcombe.ts'
import { Z_95 } from './normal.ts'

interface Vector {
  readonly x1: number
  readonly n1: number
  readonly x2: number
  readonly n2: number
  readonly lo: number
  readonly hi: number
}

test('three or more placements falling from 94 of 674 to 81 of 665 is between 5.4 points down and 1.9 up', () => {
  const interval = newcombe({ numerator: 81, denominator: 665 }, { numerator: 94, denominator: 674 })
  expect(interval?.lower).toBeCloseTo(-0.05387, 5)
  expect(interval?.upper).toBeCloseTo(0.01858, 5)
})

test('there is no difference from a share of nobody', () => {
  expect(newcombe({ numerator: 1, denominator: 7 }, { numerator: 0, denominator: 0 })).toBeUndefined()
  expect(newcombe({ numerator: 0, denominator: 0 }, { numerator: 1, denominator: 7 })).toBeUndefined()
})

referenceTest(
  'methods/vectors/forecast_and_tests.json',
  'differences of proportions have the intervals of statsmodels',
  (text) => {
    const vectors = (JSON.parse(text) as { newcombe_diff_proportions: Vector[] }).newcombe_diff_proportions
    expect(vectors).toHaveLength(8)
    for (const { x1, n1, x2, n2, lo, hi } of vectors) {
      const interval = newcombe({ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 })
      expect(interval?.lower).toBeCloseTo(lo, 12)
      expect(interval?.upper).toBeCloseTo(hi, 12)
    }
  },
)

const shares = fc
  .integer({ min: 1, max: 2_000 })
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
  )

test('the interval holds the difference, and turns round when the two periods change places', () => {
  fc.assert(
    fc.property(shares, shares, (first, second) => {
      const interval = newcombe(first, second)!
      const difference = first.numerator / first.denominator - second.numerator / second.denominator
      expect(interval.lower).toBeLessThanOrEqual(difference)
      expect(interval.upper).toBeGreaterThanOrEqual(difference)
      expect(newcombe(second, first)!.upper).toBeCloseTo(-interval.lower, 12)
    }),
  )
})

test('a dispersion of 4 is the same as a quarter of the children', () => {
  const wider = newcombe({ numerator: 80, denominator: 664 }, { numerator: 96, denominator: 672 }, 2 * Z_95)
  const fewer = newcombe({ numerator: 20, denominator: 166 }, { numerator: 24, denominator: 168 })
  expect(wider?.lower).toBeCloseTo(fewer!.lower, 12)
  expect(wider?.upper).toBeCloseTo(fewer!.upper, 12)
})
