import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asAt,
  day,
  endOfMonth,
  monthOf,
  type Period,
  quarterOf,
  twelveMonthsTo,
  yearOf,
} from '../core/index.ts'
import { gapToTarget } from './gap-to-target.ts'
import { neededChange } from './needed-change.ts'
import type { Point } from './point.ts'
import type { Target } from './targets.ts'

const placedAtHome: Target = {
  on: 'children',
  milestones: [
    { by: day('2017-07-31'), value: 30 },
    { by: day('2017-12-31'), value: 20 },
  ],
}
const fewerAtHome = { target: placedAtHome, better: 'lower', measure: 'percentage' } as const

function share(on: string, numerator: number, denominator = 665): Point {
  const value = denominator ? (100 * numerator) / denominator : undefined
  return { period: asAt(day(on)), numerator, denominator, value }
}

test('37 children at the end of March need 7 fewer by July: 2 each month of four', () => {
  expect(neededChange({ point: share('2017-03-31', 37), ...fewerAtHome })).toEqual({
    state: 'ahead',
    milestone: { by: day('2017-07-31'), value: 30 },
    way: 'fewer',
    figures: 4,
    every: 'month',
    children: 7,
    childrenEach: 2,
    away: 7,
    awayEach: 1.75,
  })
})

test('28 children meet July already, so the way is to 20 by December', () => {
  expect(neededChange({ point: share('2017-03-31', 28), ...fewerAtHome })).toMatchObject({
    milestone: { value: 20 },
    children: 8,
    figures: 9,
    childrenEach: 1,
  })
})

test('32 children on the day of the milestone have missed it, and go on to the next', () => {
  expect(neededChange({ point: share('2017-07-31', 32), ...fewerAtHome })).toMatchObject({
    state: 'ahead',
    milestone: { value: 20 },
    children: 12,
    figures: 5,
    childrenEach: 3,
  })
})

test('22 children after the last milestone are still 2 too many, with no day to be ready by', () => {
  const passed = { state: 'passed', figures: 0, children: 2, away: 2 }
  expect(neededChange({ point: share('2018-01-31', 22), ...fewerAtHome })).toMatchObject(passed)
  const onTheDay = neededChange({ point: share('2017-12-31', 22), ...fewerAtHome })
  expect(onTheDay).toMatchObject(passed)
  expect(onTheDay).not.toHaveProperty('childrenEach')
  expect(onTheDay).not.toHaveProperty('awayEach')
})

test('nothing is needed once every milestone to come is met, and after the last one was', () => {
  expect(neededChange({ point: share('2017-03-31', 20), ...fewerAtHome })).toBeUndefined()
  expect(neededChange({ point: share('2018-01-31', 20), ...fewerAtHome })).toBeUndefined()
})

test('nothing is said of a neutral measure, of no figure, nor of a target without milestones', () => {
  expect(neededChange({ point: share('2017-03-31', 37), ...fewerAtHome, better: 'neutral' })).toBeUndefined()
  expect(neededChange({ point: share('2017-03-31', 0, 0), ...fewerAtHome })).toBeUndefined()
  const empty = { on: 'value', milestones: [] } as const
  expect(neededChange({ point: share('2017-03-31', 37), ...fewerAtHome, target: empty })).toBeUndefined()
})

test('visits of 61.9 per cent need 52 more children each month to reach 85 by September', () => {
  const visits: Target = { on: 'value', milestones: [{ by: day('2017-09-30'), value: 85 }] }
  const needed = neededChange({
    point: share('2017-06-30', 412),
    target: visits,
    better: 'higher',
    measure: 'percentage',
  })
  // 85 % of 665 is 565.25, so 566: 154 more in July, August and September.
  expect(needed).toMatchObject({ way: 'more', children: 154, figures: 3, childrenEach: 52 })
  expect(needed!.away).toBeCloseTo(23.045, 3)
  expect(needed!.awayEach).toBeCloseTo(7.682, 3)
})

test('a milestone before the next month end leaves no figure to spread the way over', () => {
  const soon: Target = { on: 'children', milestones: [{ by: day('2017-04-15'), value: 30 }] }
  expect(neededChange({ point: share('2017-03-31', 37), ...fewerAtHome, target: soon })).toMatchObject({
    state: 'ahead',
    figures: 0,
    children: 7,
  })
})

test('an average needs so much of its own unit each month and no children', () => {
  const caseloads: Target = { on: 'value', milestones: [{ by: day('2017-09-30'), value: 15 }] }
  const point: Point = { period: asAt(day('2017-06-30')), numerator: 90, denominator: 5, value: 18 }
  expect(neededChange({ point, target: caseloads, better: 'lower', measure: 'average' })).toEqual({
    state: 'ahead',
    milestone: { by: day('2017-09-30'), value: 15 },
    way: 'fewer',
    figures: 3,
    every: 'month',
    away: 3,
    awayEach: 1,
  })
})

test('figures come as often as their periods end: months, quarters of the financial year, financial years', () => {
  const by = day('2027-03-31')
  const target: Target = { on: 'value', milestones: [{ by, value: 0 }] }
  const figuresFrom = (period: Period) => {
    const point: Point = { period, numerator: 5, denominator: undefined, value: 5 }
    const { figures, every } = neededChange({ point, target, better: 'lower', measure: 'count' })!
    return `${figures} ${every}`
  }
  expect(figuresFrom(monthOf(day('2026-12-01')))).toBe('3 month')
  expect(figuresFrom(twelveMonthsTo(day('2026-12-01')))).toBe('3 month')
  expect(figuresFrom(quarterOf(day('2026-04-01')))).toBe('3 quarter')
  expect(figuresFrom(yearOf(day('2025-04-01')))).toBe('1 year')
  expect(figuresFrom(asAt(day('2026-12-15')))).toBe('4 month')
})

const figures = fc.record({
  numerator: fc.integer({ min: 0, max: 500 }),
  target: fc.integer({ min: 0, max: 500 }),
  months: fc.integer({ min: 1, max: 24 }),
})

test('as many children each month as are needed reach the target in time, and one fewer each month do not', () => {
  fc.assert(
    fc.property(figures, ({ numerator, target: value, months }) => {
      const by = endOfMonth(day('2017-06-30').add({ months }))
      const target: Target = { on: 'children', milestones: [{ by, value }] }
      const point = share('2017-06-30', numerator, 600)
      const needed = neededChange({ point, target, better: 'lower', measure: 'percentage' })
      const metNow = gapToTarget({ point, target: value, on: 'children', better: 'lower', measure: 'count' })
      expect(needed === undefined).toBe(metNow.met)
      if (!needed) return
      expect(numerator - needed.childrenEach! * needed.figures).toBeLessThanOrEqual(value)
      expect(numerator - (needed.childrenEach! - 1) * needed.figures).toBeGreaterThan(value)
    }),
  )
})
