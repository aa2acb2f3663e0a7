import { expect, test } from 'vitest'
import { assessed } from '../../../tests/support/assessed.ts'
import { verdictBriefly } from './standing.ts'

const TEN = '{ on: value, tolerance: 2.5, milestones: [ { by: 2017-12-31, value: 10 } ] }'

function verdict(numerator: number, denominator = 665, more: { better?: 'neutral'; unit?: string } = {}) {
  const { better = 'lower', unit = 'children' } = more
  const facts = [['2017-06-30', numerator, denominator]] as const
  return verdictBriefly(assessed({ measure: 'percentage', better, unit }, facts, { target: TEN }))
}

test('a cell of the paper says how a figure stands by its target in words, and whether it is close', () => {
  expect(verdict(66)).toBe('Change not judged. Target met')
  // 12.5 per cent of 665 is 83.1: 83 children are within two and a half points.
  expect(verdict(83)).toBe('Change not judged. Close to target')
  expect(verdict(84)).toBe('Change not judged. Target not met')
})

test('what is not rated says why', () => {
  expect(verdict(5, 7, { unit: 'reviews' })).toMatch(/\. Target not rated: there are too few reviews to say$/)
  expect(verdict(66, 665, { better: 'neutral' })).toBe(
    'Change not judged. Target not rated: neither way is better by itself',
  )
})
