import { expect, test } from 'vitest'
import { chartFor, type IndicatorChart, type Point } from '../comparison/index.ts'
import { day, readPeriod } from '../core/index.ts'
import { processPictureOf } from './process-picture-of.ts'

const points = (values: readonly (readonly [string, number, number?])[]): Point[] =>
  values.map(([code, numerator, denominator]) => ({
    period: readPeriod(code)!,
    numerator,
    denominator,
    value: denominator ? (100 * numerator) / denominator : numerator,
  }))

const months = (counts: readonly number[]) =>
  points(counts.map((count, at) => [`2025-${String(at + 1).padStart(2, '0')}`, count] as const))

const counted = { measure: 'count', better: 'lower', unit: 'children', kind: 'month' } as const

function chartOf(...asked: Parameters<typeof chartFor>): IndicatorChart {
  const chart = chartFor(...asked)
  if ('noChart' in chart) throw new Error(chart.noChart)
  return chart
}

test('months are drawn with their limits, and the target as a line', () => {
  const picture = processPictureOf(
    chartOf(
      counted,
      { points: months([20, 24, 18, 26, 22, 20]) },
      { target: { on: 'value', milestones: [{ by: day('2025-12-31'), value: 15 }] } },
    ),
  )
  expect(picture.unit).toMatchObject({ words: 'Number of children in the month', measure: 'count' })
  expect(picture.points[0]).toMatchObject({ label: 'Jan 25', when: 'in January 2025', value: 20, target: 15 })
  // 130 in 6 months
  expect(picture.points[0]?.limits?.centre).toBeCloseTo(21.667, 3)
  expect(picture.groups).toEqual([{ from: 0, to: 5, isTrial: true }])
  expect([picture.centre, picture.better]).toEqual(['mean', 'lower'])
})

test('a month without a figure is a gap, and limits that start afresh begin at their own month', () => {
  const withGap = points([
    ['2025-01', 20],
    ['2025-02', 24],
    ['2025-04', 18],
    ['2025-05', 26],
    ['2025-06', 30],
  ])
  const picture = processPictureOf(
    chartOf(counted, { points: withGap }, { rebases: [{ on: day('2025-05-01'), reason: 'New front door' }] }),
  )
  expect(picture.points.map(({ label, value }) => [label, value])).toEqual([
    ['Jan 25', 20],
    ['Feb 25', 24],
    ['Mar 25', undefined],
    ['Apr 25', 18],
    ['May 25', 26],
    ['Jun 25', 30],
  ])
  expect(picture.groups).toEqual([
    { from: 0, to: 3, isTrial: true },
    { from: 4, to: 5, reason: 'New front door', isTrial: true },
  ])
})

test('a number on a day is drawn as its change, and a change of percentages has no sign of per cent', () => {
  const stock = points([
    ['2025-01-31', 100],
    ['2025-02-28', 103],
    ['2025-03-31', 99],
  ])
  const count = processPictureOf(chartOf({ ...counted, kind: 'as-at' }, { points: stock }))
  expect(count.unit.words).toBe('Change in the number of children, month by month')
  expect(count.points.map(({ value }) => value)).toEqual([3, -4])
  const shares = points([
    ['2025-01-31', 10, 100],
    ['2025-02-28', 13, 100],
    ['2025-03-31', 9, 100],
  ])
  const share = processPictureOf(
    chartOf({ ...counted, measure: 'percentage', kind: 'as-at' }, { points: shares }),
  )
  expect(share.unit).toMatchObject({
    words: 'Change in percentage points, month by month',
    measure: 'average',
  })
})

test('a month of fewer than ten is printed with its counts', () => {
  const shares = points([
    ['2025-01', 10, 20],
    ['2025-02', 5, 7],
    ['2025-03', 12, 20],
  ])
  const picture = processPictureOf(chartOf({ ...counted, measure: 'percentage' }, { points: shares }))
  expect(picture.points.map(({ shown }) => shown)).toEqual([undefined, '5 of 7', undefined])
})

test('events among those who could have had them are a rate of these', () => {
  const inMonth = new Map(['2025-01', '2025-02', '2025-03'].map((code) => [code, 500]))
  const picture = processPictureOf(
    chartOf(counted, {
      points: months([10, 15, 20]),
      opportunity: { among: 'children looked after', per: 100, inMonth },
    }),
  )
  expect(picture.unit).toMatchObject({ words: 'For each 100 children looked after, in the month' })
  expect(picture.points.map(({ value }) => value)).toEqual([2, 3, 4])
})

test('rare events are drawn by the days between them', () => {
  const events = ['2025-01-01', '2025-01-11', '2025-03-12'].map(day)
  const picture = processPictureOf(chartOf(counted, { points: months([2, 0, 1, 0, 0, 0]), events }))
  expect(picture.unit.words).toBe('Days since the one before')
  expect(picture.points.map(({ value, when }) => [value, when])).toEqual([
    [10, 'up to 11 January 2025'],
    [60, 'up to 12 March 2025'],
  ])
  // The longer between them the better, where fewer are good.
  expect(picture.better).toBe('higher')
})

test('what stands out is drawn with whether it is good', () => {
  const quiet = [20, 21, 20, 21, 20, 21, 20, 21, 20, 21, 20, 60]
  const last = processPictureOf(chartOf({ ...counted, dispersion: 2 }, { points: months(quiet) })).points.at(
    -1,
  )
  expect(last?.signal).toEqual({ rule: 'outside the limits', side: 'above', meaning: 'concern' })
})
