import { expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import { change } from './change.ts'
import type { ValuedPoint } from './point.ts'

function point(on: string, numerator: number, denominator: number | undefined, value: number): ValuedPoint {
  return { period: asAt(day(on)), numerator, denominator, value }
}

test('665 children in care after 690 is 25 fewer', () => {
  const from = point('2017-04-30', 690, undefined, 690)
  const to = point('2017-06-30', 665, undefined, 665)
  expect(change({ from, to, measure: 'count' })).toEqual({ since: from, direction: 'down', children: -25 })
})

test('81 of 665 after 94 of 674 is 13 children fewer and 1.8 percentage points down', () => {
  const from = point('2016-07-31', 94, 674, 9400 / 674)
  const to = point('2017-06-30', 81, 665, 8100 / 665)
  const result = change({ from, to, measure: 'percentage' })
  expect(result.children).toBe(-13)
  expect(result.points).toBeCloseTo(-1.7661, 4)
  expect(result.units).toBeUndefined()
})

test('the same share of more children is no change in points', () => {
  const from = point('2016-07-31', 1, 3, 100 / 3)
  const to = point('2017-06-30', 113, 339, 100 / 3)
  expect(change({ from, to, measure: 'percentage' })).toEqual({
    since: from,
    direction: 'same',
    children: 112,
    points: 0,
  })
})

test('a rate changes in children and in its own unit, a returned percentage without counts in points', () => {
  const from = point('2017-05-31', 674, 98_800, 68.25)
  const to = point('2017-06-30', 665, 98_800, 67.25)
  expect(change({ from, to, measure: 'rate' })).toEqual({
    since: from,
    direction: 'down',
    children: -9,
    units: -1,
  })
  const returned = point('2017-06-30', 0, undefined, 75)
  const returnedBefore = point('2017-05-31', 0, undefined, 70)
  expect(change({ from: returnedBefore, to: returned, measure: 'percentage' }).points).toBe(5)
})

test('averages, medians and sums change in their own unit only', () => {
  const from = point('2017-05-31', 482, 395, 1.25)
  const to = point('2017-06-30', 390, 394, 1)
  expect(change({ from, to, measure: 'average' })).toEqual({ since: from, direction: 'down', units: -0.25 })
  expect(change({ from: to, to: from, measure: 'median' })).toEqual({
    since: to,
    direction: 'up',
    units: 0.25,
  })
  expect(change({ from, to, measure: 'sum' }).children).toBeUndefined()
})
