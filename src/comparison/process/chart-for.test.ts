import { expect, test } from 'vitest'
import { asAt, day, monthOf, type PeriodKind, twelveMonthsTo, yearOf } from '../../core/index.ts'
import type { Point } from '../point.ts'
import type { Target } from '../targets.ts'
import { chartFor, type IndicatorChart } from './chart-for.ts'
import type { ChartedIndicator, ChartMaterial } from './charted-indicator.ts'

const ENTRIES: ChartedIndicator = { measure: 'count', better: 'lower', kind: 'month', dispersion: 4.1 }
const MOVES: ChartedIndicator = { measure: 'count', better: 'lower', kind: 'month' }
const REVIEWS: ChartedIndicator = { measure: 'percentage', better: 'higher', kind: 'month' }
const CHILDREN: ChartedIndicator = { measure: 'count', better: 'neutral', kind: 'as-at' }

const nthMonth = (at: number) => day('2025-01-01').add({ months: at })
const months = (values: readonly number[]): Point[] =>
  values.map((value, at) => ({
    period: monthOf(nthMonth(at)),
    numerator: value,
    denominator: undefined,
    value,
  }))
const shares = (pairs: readonly (readonly [number, number])[]): Point[] =>
  pairs.map(([numerator, denominator], at) => ({
    period: monthOf(nthMonth(at)),
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
  }))
const monthEnds = (values: readonly number[]): Point[] =>
  values.map((value, at) => ({
    period: asAt(nthMonth(at + 1).subtract({ days: 1 })),
    numerator: value,
    denominator: undefined,
    value,
  }))

test('entries, whose definition says that they vary more than chance, are charted as XmR', () => {
  // 9, 13, 11 and 7 alone would pass for chance.
  const chart = charted(ENTRIES, { points: months([9, 13, 11, 7]) })
  expect([chart.kind, chart.because, chart.of]).toEqual(['XmR', 'own spread', 'months'])
  expect(chart.scale).toEqual({ of: 'count', unit: 'children' })
})

test('counts that spread as chance does are charted as c, others as XmR', () => {
  expect(charted(MOVES, { points: months([9, 13, 11, 7]) }).kind).toBe('c')
  expect(charted(MOVES, { points: months([4, 16, 4, 16]) }).kind).toBe('XmR')
})

test('a count is charted as u′ where it is known who could have had an event', () => {
  const inMonth = new Map([
    ['2025-01', 400],
    ['2025-02', 500],
  ])
  const opportunity = { among: 'children looked after', per: 100, inMonth }
  const chart = charted(MOVES, { points: months([4, 10]), opportunity })
  expect(chart.kind).toBe('u′')
  expect(chart.points.map(({ value }) => value)).toEqual([1, 2])
  // 14 of 900 children, for each 100 of them.
  expect(chart.points[0]?.limits?.centre).toBeCloseTo(1.5556, 4)
  expect(chart.scale).toEqual({ of: 'rate', per: 100, among: 'children looked after' })
  expect(charted(MOVES, { points: months([4, 10, 7]), opportunity }).scale.of).toBe('count')
})

test('no limit of a count is below 0', () => {
  const chart = charted(ENTRIES, { points: months([2, 12, 3, 14, 1]) })
  expect(chart.points[0]?.limits?.outer?.lower).toBe(0)
})

test('percentages are charted as p′, and as p where chance alone spreads them', () => {
  const wild = shares([
    [20, 100],
    [60, 100],
    [20, 100],
    [60, 100],
  ])
  expect(charted(REVIEWS, { points: wild }).kind).toBe('p′')
  const quiet = shares([
    [36, 100],
    [44, 100],
    [40, 100],
    [40, 100],
  ])
  expect(charted(REVIEWS, { points: quiet }).kind).toBe('p')
  expect(charted({ ...REVIEWS, per: 'sessions' }, { points: quiet }).kind).toBe('p′')
})

test('a percentage that is no part of a whole, as spending of a budget, is charted as XmR', () => {
  const spent = shares([
    [110, 100],
    [90, 100],
  ])
  expect(charted({ ...REVIEWS, per: 'budget' }, { points: spent }).kind).toBe('XmR')
})

test('percentages of mostly fewer than ten cases have no chart', () => {
  const few = shares([
    [5, 7],
    [30, 40],
    [2, 3],
  ])
  expect(chartFor(REVIEWS, { points: few })).toEqual({ noChart: 'small' })
})

test('a share of the children on a day is charted by its change in points, unless they are few', () => {
  const shareOn = (at: number, numerator: number, denominator: number) => ({
    period: asAt(nthMonth(at + 1).subtract({ days: 1 })),
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
  })
  const indicator: ChartedIndicator = { measure: 'percentage', better: 'lower', kind: 'as-at' }
  const chart = charted(indicator, {
    points: [shareOn(0, 10, 100), shareOn(1, 15, 100), shareOn(2, 12, 100)],
  })
  expect([chart.of, chart.scale.of]).toEqual(['changes', 'percentage'])
  expect(chart.points.map(({ value }) => value)).toEqual([5, -3])
  expect(chartFor(indicator, { points: [shareOn(0, 5, 7), shareOn(1, 4, 7)] })).toEqual({ noChart: 'small' })
})

test('fewer than two events a month are charted by the days between them', () => {
  const points = months([1, 0, 1, 1, 2])
  const events = ['2025-01-10', '2025-03-11', '2025-04-10', '2025-05-01', '2025-05-31'].map(day)
  const chart = charted(MOVES, { points, events })
  expect([chart.kind, chart.of]).toEqual(['t', 'gaps'])
  expect(chart.points.map(({ value }) => value)).toEqual([60, 30, 21, 30])
  expect(chart.better).toBe('higher')
  expect(chart.scale).toEqual({ of: 'days between' })
})

test('rare events of which two fell on one day are charted as g', () => {
  const events = ['2025-01-10', '2025-03-11', '2025-03-11'].map(day)
  expect(charted(MOVES, { points: months([1, 0, 2]), events }).kind).toBe('g')
})

test('an event after the last month is not charted yet', () => {
  const events = ['2025-01-10', '2025-03-11', '2025-04-01'].map(day)
  expect(charted(MOVES, { points: months([1, 0, 1]), events }).points).toHaveLength(1)
})

test('rare events of unknown days have no chart', () => {
  expect(chartFor(MOVES, { points: months([1, 0, 2]) })).toEqual({ noChart: 'rare' })
})

test('the number of children on a day is never charted as it stands, but by how it changed', () => {
  const chart = charted(CHILDREN, { points: monthEnds([665, 668, 661, 663]) })
  expect([chart.kind, chart.of, chart.because]).toEqual(['XmR', 'changes', 'stock'])
  expect(chart.points.map(({ value }) => value)).toEqual([3, -7, 2])
  // 2.66 times the average of 10 and 9 below the mean of -0.67: a change may well be negative.
  expect(chart.points[0]?.limits?.outer?.lower).toBeCloseTo(-25.9367, 4)
})

test('a number on a day that comes as if it were of a month is refused', () => {
  expect(chartFor({ ...MOVES, kind: 'month' }, { points: monthEnds([665, 668, 661]) })).toEqual({
    noChart: 'stock',
  })
})

test('a figure of twelve months is charted by its single months', () => {
  const rolling = [0, 1].map((at) => ({
    period: twelveMonthsTo(nthMonth(at)),
    numerator: 120,
    denominator: undefined,
    value: 120,
  }))
  const points = [...rolling, ...months([9, 13, 11, 7])]
  const chart = charted({ ...ENTRIES, kind: '12-months' }, { points })
  expect(chart.points.map(({ value }) => value)).toEqual([9, 13, 11, 7])
  expect(chart.readFor).toBe('12-months')
})

test('a figure of twelve months without single months has no chart, even when kept under its last day', () => {
  const kind: PeriodKind = '12-months'
  const rolling = { period: twelveMonthsTo(nthMonth(0)), numerator: 1, denominator: undefined, value: 1 }
  expect(chartFor({ ...ENTRIES, kind }, { points: [rolling] })).toEqual({ noChart: 'overlapping' })
  expect(chartFor({ ...ENTRIES, kind }, { points: monthEnds([81, 94]) })).toEqual({ noChart: 'overlapping' })
})

test('figures of years only have no chart, nor has an indicator without any figure', () => {
  const year = { period: yearOf(nthMonth(0)), numerator: 120, denominator: undefined, value: 120 }
  expect(chartFor({ ...ENTRIES, kind: 'year' }, { points: [year] })).toEqual({ noChart: 'not months' })
  expect(chartFor(ENTRIES, { points: [] })).toEqual({ noChart: 'no figures' })
  expect(chartFor(CHILDREN, { points: monthEnds([665]) })).toEqual({ noChart: 'no figures' })
})

test('averages, medians and sums of months are charted as XmR', () => {
  const average = charted(
    { measure: 'average', better: 'lower', kind: 'month', unit: 'days' },
    { points: months([40, 42]) },
  )
  expect([average.kind, average.because, average.scale]).toEqual([
    'XmR',
    'any values',
    { of: 'average', unit: 'days' },
  ])
  const sum = charted(
    { measure: 'sum', better: 'higher', kind: 'month', unit: 'pounds' },
    { points: months([3, -4]) },
  )
  expect(sum.points[0]?.limits?.outer?.lower).toBeLessThan(0)
})

test('the target of a percentage is held against the milestone of the last month', () => {
  const points = shares([
    [36, 100],
    [44, 100],
    [40, 100],
    [40, 100],
  ])
  const target: Target = {
    on: 'value',
    milestones: [
      { by: day('2025-03-31'), value: 40 },
      { by: day('2025-12-31'), value: 85 },
    ],
  }
  const chart = charted(REVIEWS, { points }, target)
  // p chart of 40 % of 100: 25.3 to 54.7 %.
  expect(chart.target).toEqual({ by: day('2025-12-31'), value: 85 })
  expect(chart.assurance).toBe('consistently fails')
  expect(charted(REVIEWS, { points }, { ...target, on: 'children' }).target).toBeUndefined()
})

test('a target for a year is no target for a month, nor one for a number for its change', () => {
  const target: Target = { on: 'children', milestones: [{ by: day('2025-12-31'), value: 10 }] }
  const points = months([9, 13, 11, 7])
  expect(charted(ENTRIES, { points }, target).assurance).toBe('hit and miss')
  expect(charted({ ...ENTRIES, kind: '12-months' }, { points }, target).target).toBeUndefined()
  expect(charted(CHILDREN, { points: monthEnds([665, 668, 661]) }, target).target).toBeUndefined()
})

test('limits start afresh where settings say so', () => {
  const rebases = [{ on: day('2025-03-01'), reason: 'New front door' }]
  const chart = chartFor(ENTRIES, { points: months([9, 13, 11, 7]) }, { rebases })
  expect('noChart' in chart ? [] : chart.groups.map(({ from }) => from)).toEqual([0, 2])
})

function charted(indicator: ChartedIndicator, material: ChartMaterial, target?: Target): IndicatorChart {
  const chart = chartFor(indicator, material, target ? { target } : {})
  return 'noChart' in chart ? expect.fail(`No chart: ${chart.noChart}`) : chart
}
