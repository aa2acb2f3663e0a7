import { expect, test } from 'vitest'
import { funnelOf } from '../comparison/funnel/funnel.ts'
import { outsideFunnel } from './outside-funnel-words.ts'

const member = (name: string, numerator: number, denominator = 150) => ({ name, numerator, denominator })

test('who is out is named by limit and side, the furthest first, and who is too small last', () => {
  // Against 10 % a team of 150 has 5.2 to 14.8 and 2.4 to 17.6.
  const members = [
    member('East', 23),
    member('North', 30),
    member('South', 12),
    member('West', 33),
    member('Coast', 2),
    member('Small', 5, 7),
  ]
  const funnel = funnelOf({ kind: 'proportion', members, benchmark: 10 })!
  expect(outsideFunnel(funnel, 'the council’s 10%')).toEqual([
    'Beyond the 99.8% limits round the council’s 10%: West above, 22.0% (33 of 150); North above, 20.0% (30 of 150); Coast below, 1.3% (2 of 150).',
    'Beyond the 95% limits round the council’s 10%: East above, 15.3% (23 of 150).',
    'Too few to say: Small (5 of 7).',
  ])
})

test('where all lie within the limits it says so, and how many they are', () => {
  const funnel = funnelOf({
    kind: 'proportion',
    members: [member('North', 15), member('South', 12)],
    benchmark: 10,
  })!
  expect(outsideFunnel(funnel, 'the council’s 10%')).toEqual([
    'All 2 lie within the 95% limits round the council’s 10%.',
  ])
})

test('rates are written without a per cent sign, with the population they are of', () => {
  const members = [member('Herefordshire', 336, 36_129)]
  const funnel = funnelOf({ kind: 'rate', members, benchmark: 67 })!
  expect(outsideFunnel(funnel, 'England’s 67.0')).toEqual([
    'Beyond the 99.8% limits round England’s 67.0: Herefordshire above, 93.0 (336 of 36,129).',
  ])
})
