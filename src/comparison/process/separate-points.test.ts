import { expect, test } from 'vitest'
import { asAt, day, monthOf, twelveMonthsTo, yearOf } from '../../core/index.ts'
import type { Period } from '../../core/index.ts'
import { followsOn, monthlyPoints, type SeparatePoints } from './separate-points.ts'

const point = (period: Period, value: number | undefined) => ({
  period,
  numerator: value ?? 0,
  denominator: undefined,
  value,
})
const valued = (period: Period) => ({ ...point(period, 1), value: 1 })

test('months are charted oldest first, those without a value left out', () => {
  const march = point(monthOf(day('2026-03-01')), 12)
  const april = point(monthOf(day('2026-04-01')), undefined)
  const may = point(monthOf(day('2026-05-01')), 9)
  expect(monthlyPoints([may, april, march])).toEqual({ of: 'months', points: [march, may] })
})

test('a number on a day is refused as a stock, even among months', () => {
  const stock = point(asAt(day('2026-03-31')), 665)
  expect(monthlyPoints([stock])).toEqual({ refused: 'stock' })
  expect(monthlyPoints([point(monthOf(day('2026-03-01')), 12), stock])).toEqual({ refused: 'stock' })
})

test('points that no function vouched for cannot be charted', () => {
  // @ts-expect-error The compiler refuses it: nothing says that these share no children with each other.
  const unvouched: SeparatePoints = { of: 'months', points: [valued(asAt(day('2026-03-31')))] }
  expect(Object.keys(unvouched)).toEqual(['of', 'points'])
})

test('figures of twelve months are refused as they overlap, years as they are not months', () => {
  expect(monthlyPoints([point(twelveMonthsTo(day('2026-03-31')), 300)])).toEqual({ refused: 'overlapping' })
  expect(monthlyPoints([point(yearOf(day('2026-03-31')), 300)])).toEqual({ refused: 'not months' })
})

test('May follows on April, June does not; gaps between events always follow on', () => {
  const april = valued(monthOf(day('2026-04-01')))
  expect(followsOn(april, valued(monthOf(day('2026-05-01'))))).toBe(true)
  expect(followsOn(april, valued(monthOf(day('2026-06-01'))))).toBe(false)
  expect(followsOn(valued(asAt(day('2026-04-01'))), valued(asAt(day('2026-08-09'))))).toBe(true)
})
