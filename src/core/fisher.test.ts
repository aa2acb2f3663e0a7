import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../tests/reference-data.ts'
import { fisher } from './fisher.ts'

interface Vector {
  readonly x1: number
  readonly n1: number
  readonly x2: number
  readonly n2: number
  readonly fisher_p: number
}

test('3 of 4 against 1 of 4 is 34 of the 70 ways of placing four among eight', () => {
  const first = { numerator: 3, denominator: 4 }
  expect(fisher(first, { numerator: 1, denominator: 4 })).toBeCloseTo(34 / 70, 12)
  expect(fisher({ numerator: 4, denominator: 4 }, { numerator: 0, denominator: 4 })).toBeCloseTo(2 / 70, 12)
})

test('a share of nobody tells nothing', () => {
  expect(fisher({ numerator: 3, denominator: 4 }, { numerator: 0, denominator: 0 })).toBe(1)
})

referenceTest(
  'methods/vectors/forecast_and_tests.json',
  'the exact test of two shares has the probability of scipy',
  (text) => {
    const vectors = (JSON.parse(text) as { newcombe_diff_proportions: Vector[] }).newcombe_diff_proportions
    expect(vectors).toHaveLength(8)
    for (const { x1, n1, x2, n2, fisher_p } of vectors) {
      const probability = fisher({ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 })
      expect(probability).toBeCloseTo(fisher_p, 10)
    }
  },
)

const shares = fc
  .integer({ min: 0, max: 200 })
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
  )

test('the test is a probability, the same whichever period comes first', () => {
  fc.assert(
    fc.property(shares, shares, (first, second) => {
      expect(fisher(first, second)).toBeGreaterThan(0)
      expect(fisher(first, second)).toBeLessThanOrEqual(1)
      expect(fisher(second, first)).toBeCloseTo(fisher(first, second), 9)
    }),
  )
})
