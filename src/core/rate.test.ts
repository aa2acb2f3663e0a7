import { expect, test } from 'vitest'
import { referenceTest } from '../../tests/reference-data.ts'
import { ratePer } from './rate.ts'

test('665 children of 98,800 is 67.3 per 10,000', () => {
  expect(ratePer({ children: 665, population: 98_800, per: 10_000 })).toBeCloseTo(67.3077, 4)
})

test('without a population there is no rate', () => {
  expect(ratePer({ children: 665, population: 0, per: 10_000 })).toBeUndefined()
})

referenceTest(
  'methods/vectors/small_numbers.json',
  'the rates of five authorities are those of the UKHSA methods',
  (text) => {
    type Vector = { readonly x: number; readonly pop: number; readonly rate: number }
    const vectors = (JSON.parse(text) as { rates_per_10000: Vector[] }).rates_per_10000
    expect(vectors).toHaveLength(5)
    for (const { x, pop, rate } of vectors)
      expect(ratePer({ children: x, population: pop, per: 10_000 })).toBeCloseTo(rate, 9)
  },
)
