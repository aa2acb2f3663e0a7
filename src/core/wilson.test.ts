import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../tests/reference-data.ts'
import { Z_99_8 } from './normal.ts'
import { wilson } from './wilson.ts'

interface Vector {
  readonly x: number
  readonly n: number
  readonly wl95: number
  readonly wu95: number
  readonly wl998: number
  readonly wu998: number
}

test('5 of 17 children lies between 13.3 and 53.1 per cent', () => {
  const interval = wilson({ numerator: 5, denominator: 17 })
  expect(interval?.lower).toBeCloseTo(0.1328, 4)
  expect(interval?.upper).toBeCloseTo(0.53133, 5)
})

test('nobody of 5 reaches down to exactly 0, and all of 7 up to exactly 1', () => {
  expect(wilson({ numerator: 0, denominator: 5 })?.lower).toBe(0)
  expect(wilson({ numerator: 7, denominator: 7 })?.upper).toBe(1)
})

test('a share of nobody has no interval', () => {
  expect(wilson({ numerator: 0, denominator: 0 })).toBeUndefined()
})

referenceTest(
  'methods/vectors/small_numbers.json',
  'Wilson intervals are those of the UKHSA methods, at 95 and 99.8 per cent',
  (text) => {
    const vectors = (JSON.parse(text) as { wilson: Vector[] }).wilson
    expect(vectors).toHaveLength(14)
    for (const { x, n, wl95, wu95, wl998, wu998 } of vectors) {
      const usual = wilson({ numerator: x, denominator: n })
      const alert = wilson({ numerator: x, denominator: n }, Z_99_8)
      expect(usual?.lower).toBeCloseTo(wl95, 9)
      expect(usual?.upper).toBeCloseTo(wu95, 9)
      expect(alert?.lower).toBeCloseTo(wl998, 9)
      expect(alert?.upper).toBeCloseTo(wu998, 9)
    }
  },
)

test('the interval always holds the share itself and never leaves 0 to 1', () => {
  const shares = fc
    .integer({ min: 1, max: 3_000 })
    .chain((denominator) =>
      fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
    )
  fc.assert(
    fc.property(shares, (share) => {
      const interval = wilson(share)!
      const estimate = share.numerator / share.denominator
      expect(interval.lower).toBeGreaterThanOrEqual(0)
      expect(interval.lower).toBeLessThanOrEqual(estimate)
      expect(interval.upper).toBeGreaterThanOrEqual(estimate)
      expect(interval.upper).toBeLessThanOrEqual(1)
    }),
  )
})
