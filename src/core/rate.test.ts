import { expect, test } from 'vitest'
import { ratePer } from './rate.ts'

test('665 children of 98,800 is 67.3 per 10,000', () => {
  expect(ratePer({ children: 665, population: 98_800, per: 10_000 })).toBeCloseTo(67.3077, 4)
})

test('without a population there is no rate', () => {
  expect(ratePer({ children: 665, population: 0, per: 10_000 })).toBeUndefined()
})
