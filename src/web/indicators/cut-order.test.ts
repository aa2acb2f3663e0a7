import { expect, test } from 'vitest'
import { inOrder } from './cut-order.ts'

const fact = (cutValue: string, denominator = 10) => ({
  cut: 'any',
  cutValue,
  numerator: 1,
  denominator,
  value: 10,
})
const ordered = (...facts: ReturnType<typeof fact>[]) => inOrder(facts).map(({ cutValue }) => cutValue)

test('ages and times stand from small to large', () => {
  expect(
    ordered(fact('10 to 15'), fact('16 and over'), fact('5 to 9'), fact('Under 1'), fact('1 to 4')),
  ).toEqual(['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over'])
  expect(
    ordered(
      fact('1 to 2 years'),
      fact('5 years or more'),
      fact('6 months to 1 year'),
      fact('Under 6 months'),
    ),
  ).toEqual(['Under 6 months', '6 months to 1 year', '1 to 2 years', '5 years or more'])
  expect(ordered(fact('Over 20 miles'), fact('20 miles or less'))).toEqual([
    '20 miles or less',
    'Over 20 miles',
  ])
})

test('groups without a number stand by size, and what is not recorded stands last', () => {
  expect(
    ordered(fact('Not recorded', 900), fact('Black', 20), fact('Unknown', 500), fact('White', 200)),
  ).toEqual(['White', 'Black', 'Unknown', 'Not recorded'])
})
