import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asAt, day, monthOf } from '../core/index.ts'
import type { Point } from './point.ts'
import { summarise } from './series.ts'

/** Month ends round the ones that report 001 prints for children placed at home (October, June); others made up. */
const placedAtHome: Point[] = [
  share('2016-06-30', 70, 680),
  share('2016-07-31', 74, 676),
  share('2016-08-31', 76, 672),
  share('2016-09-30', 77, 668),
  share('2016-10-31', 81, 686),
  share('2016-11-30', 80, 696),
  share('2016-12-31', 78, 705),
  share('2017-01-31', 75, 702),
  share('2017-02-28', 71, 700),
  share('2017-03-31', 66, 695),
  share('2017-04-30', 64, 690),
  share('2017-05-31', 61, 674),
  share('2017-06-30', 59, 665),
]

function share(on: string, numerator: number, denominator: number): Point {
  return { period: asAt(day(on)), numerator, denominator, value: (100 * numerator) / denominator }
}

function counts(values: readonly (number | undefined)[]): Point[] {
  return values.map((value, i) => ({
    period: monthOf(day('2016-07-01').add({ months: i })),
    numerator: value ?? 0,
    denominator: undefined,
    value,
  }))
}

test('children placed at home fell to the lowest of 12 months, from a peak in October', () => {
  const summary = summarise(placedAtHome)
  expect(summary?.latest.period.code).toBe('2017-06-30')
  expect(summary?.previous?.period.code).toBe('2017-05-31')
  expect(summary?.first.period.code).toBe('2016-07-31')
  expect(summary?.window).toHaveLength(12)
  expect(summary?.highest.period.code).toBe('2016-10-31')
  expect(summary?.highest.value).toBeCloseTo(11.808, 3)
  expect(summary?.latestIs).toBe('lowest')
})

test('the point twelve months before is found although it lies just outside the window', () => {
  expect(summarise(placedAtHome)?.twelveMonthsBefore?.numerator).toBe(70)
  expect(summarise(placedAtHome.slice(1))?.twelveMonthsBefore).toBeUndefined()
})

test('the share of all months together is not the average of the monthly shares', () => {
  const summary = summarise([share('2017-04-30', 1, 2), share('2017-05-31', 5, 50)])
  expect(summary?.average.ofValues).toBe(30)
  expect(summary?.average.pooled).toEqual({ numerator: 6, denominator: 52 })
})

test('a count has no share of all months together', () => {
  expect(summarise(counts([25, 18]))?.average).toEqual({ ofValues: 21.5, pooled: undefined })
})

test('children leaving care have fallen in each of the last 3 months', () => {
  expect(summarise(counts([20, 40, 36, 25, 18]))?.run).toEqual({ direction: 'falling', steps: 3 })
  expect(summarise(counts([20, 40, 36, 36, 18]))?.run).toEqual({ direction: 'falling', steps: 1 })
  expect(summarise(counts([20, 25, 36, 18, 19]))?.run).toEqual({ direction: 'rising', steps: 1 })
})

test('a month that stays the same, or has no value, ends a run', () => {
  expect(summarise(counts([20, 18, 18]))?.run).toBeUndefined()
  expect(summarise(counts([20, 18, undefined, 16, 15]))?.run).toEqual({ direction: 'falling', steps: 1 })
})

test('a latest value as high as an earlier one is joint highest, and the most recent of the two is named', () => {
  const summary = summarise(counts([5, 9, 7, 9]))
  expect(summary?.latestIs).toBe('joint highest')
  expect(summary?.highest.period.code).toBe('2016-10')
  expect(summary?.lowest.period.code).toBe('2016-07')
})

test('a latest value in between, or a series that never changes, is no extreme', () => {
  expect(summarise(counts([5, 9, 7]))?.latestIs).toBeUndefined()
  expect(summarise(counts([7, 7, 7]))?.latestIs).toBeUndefined()
  expect(summarise(counts([7]))?.latestIs).toBeUndefined()
  expect(summarise(counts([5, 5, 2, 2]))?.latestIs).toBe('joint lowest')
  expect(summarise(counts([5, 7, 9]))?.latestIs).toBe('highest')
})

test('a series without any value has nothing to say', () => {
  expect(summarise([])).toBeUndefined()
  expect(summarise(counts([undefined, undefined]))).toBeUndefined()
})

test('for any series the average lies between the lowest and the highest, whatever order the points come in', () => {
  const series = fc.array(fc.option(fc.nat(500), { nil: undefined }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(series, (values) => {
      const points = counts(values)
      const summary = summarise(points)
      if (!summary) return
      expect(summary.lowest.value).toBeLessThanOrEqual(summary.average.ofValues + 1e-9)
      expect(summary.highest.value).toBeGreaterThanOrEqual(summary.average.ofValues - 1e-9)
      expect(summarise(points.toReversed())).toEqual(summary)
    }),
  )
})
