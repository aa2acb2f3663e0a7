import { expect, test } from 'vitest'
import { asAt, day, monthOf } from '../../core/index.ts'
import type { Point } from '../point.ts'
import { type ChartSettings, chartFor } from './chart-for.ts'
import type { ChartedIndicator, ChartMaterial } from './charted-indicator.ts'
import { processWords } from './process-words.ts'

const ENTRIES: ChartedIndicator = { measure: 'count', better: 'lower', kind: 'month', dispersion: 4.1 }
const VISITS: ChartedIndicator = { measure: 'percentage', better: 'higher', kind: 'month' }
const CHILDREN: ChartedIndicator = { measure: 'count', better: 'neutral', kind: 'as-at' }

const month = (at: number) => monthOf(day('2025-01-01').add({ months: at }))
const counts = (values: readonly number[]): Point[] =>
  values.map((value, at) => ({ period: month(at), numerator: value, denominator: undefined, value }))
const shares = (pairs: readonly (readonly [number, number])[]): Point[] =>
  pairs.map(([numerator, denominator], at) => ({
    period: month(at),
    numerator,
    denominator,
    value: (100 * numerator) / denominator,
  }))
const monthEnds = (values: readonly number[]): Point[] =>
  values.map((value, at) => ({
    period: asAt(month(at).endOn),
    numerator: value,
    denominator: undefined,
    value,
  }))

const words = (indicator: ChartedIndicator, material: ChartMaterial, settings: ChartSettings = {}) => {
  const chart = chartFor(indicator, material, settings)
  return 'noChart' in chart ? expect.fail(`No chart: ${chart.noChart}`) : processWords(chart)
}
const ofEntries = (values: readonly number[], settings?: ChartSettings) =>
  words(ENTRIES, { points: counts(values) }, settings)

test('no month stands out from the usual variation', () => {
  // Mean 21, ranges 4, 2, 3 and 1, on average 2.5: limits 14.35 and 27.65, so 15 to 27 are usual.
  expect(ofEntries([20, 24, 22, 19, 20])).toBe(
    'Common cause: no month stands out from the usual variation of 15 to 27 a month.',
  )
})

test('a range that reaches down to nothing is “up to”', () => {
  // Mean 6, ranges 10, 10 and 10: 6 ± 26.6.
  expect(ofEntries([1, 11, 1, 11])).toBe(
    'Common cause: no month stands out from the usual variation of up to 32 a month.',
  )
})

test('the last month is above the limits', () => {
  // Mean 150 / 11 = 13.64, average range 12.5: upper limit 46.89.
  expect(ofEntries([5, 15, 5, 15, 5, 15, 5, 15, 5, 15, 50])).toBe(
    '50 in November 2025 is above the usual variation of up to 46 a month: a concern.',
  )
})

test('seven months running below the average', () => {
  // Mean 191 / 14 = 13.64, average range 217 / 13 = 16.7: the limits are far off.
  const values = [30, 5, 30, 5, 30, 5, 30, 5, 12, 5, 12, 5, 12, 5]
  expect(ofEntries(values)).toBe('Seven months running below the average since August 2025: an improvement.')
})

test('down every month', () => {
  const values = [10, 40, 12, 44, 11, 43, 36, 34, 30, 27, 24, 21]
  expect(ofEntries(values)).toBe('Down every month since June 2025, six months running: an improvement.')
})

test('two of the last three months close to the top', () => {
  // Mean 180 / 14 = 12.86, average range 90 / 13 = 6.92: outer limit 31.3, near limit 25.1.
  const values = [8, 13, 8, 13, 8, 13, 8, 13, 8, 13, 8, 26, 15, 26]
  expect(ofEntries(values)).toBe(
    'Two of the last three months came close to the top of the usual variation of up to 31 a month: a concern.',
  )
})

test('an earlier month that stood out is named when the last one does not', () => {
  // Mean 160 / 12 = 13.33, average range 9.5 without the 45: upper limit 38.6.
  expect(ofEntries([50, 5, 15, 5, 15, 5, 15, 5, 15, 5, 15, 10])).toBe(
    'The latest month, December 2025, is within the usual variation of up to 38 a month; January 2025 stood out before.',
  )
})

test('where each month has limits of its own, the last month’s are said', () => {
  const points = shares([
    [36, 100],
    [44, 100],
    [40, 100],
    [160, 400],
  ])
  // 280 of 700 is 40 %: √(0.24 / 400) = 2.4495 points, three of them 7.35.
  expect(words(VISITS, { points })).toBe(
    'Common cause: no month stands out from the usual variation, which is 32.7% to 47.3% in April 2025.',
  )
})

test('a percentage of fewer than ten is said in children', () => {
  const quiet = Array.from({ length: 12 }, (_, at) => [at % 2 === 0 ? 19 : 21, 200] as const)
  expect(words(VISITS, { points: shares([...quiet, [5, 7]]) })).toContain('5 of 7 in January 2026 is above')
})

test('what stands out on a neutral measure is unusually high or low, neither good nor bad', () => {
  const stock = [600, 605, 600, 605, 600, 605, 600, 605, 600, 605, 600, 660]
  // Changes +5 and -5 in turn, then +60: mean 60 / 11 = 5.45, average range 10 (55 … screened out), limits -21.1 and 32.1.
  expect(words(CHILDREN, { points: monthEnds(stock) })).toBe(
    '60 more in December 2025 is above the usual change of 21 fewer to 32 more a month: unusually high.',
  )
})

test('a figure that never moves has nothing usual to stand out from', () => {
  expect(ofEntries([5, 5, 5])).toBe('It was 5 each time: three months since January 2025.')
  expect(ofEntries([5, 5, 5, 5, 5, 11, 5, 5, 5, 5, 5, 5])).toBe(
    'It moves too seldom from month to month to say what variation is usual.',
  )
})

test('one figure alone, or alone since the limits started afresh, is too few', () => {
  expect(ofEntries([12])).toBe('There is only one figure so far: too few to say what is usual.')
  const rebases = [{ on: day('2025-04-01'), reason: 'New front door' }]
  expect(ofEntries([12, 14, 9, 20], { rebases })).toBe(
    'There is only one figure since April 2025: too few to say what is usual.',
  )
})

test('since the limits started afresh', () => {
  const rebases = [{ on: day('2025-03-01'), reason: 'New front door' }]
  // 22, 19, 22, 19, 23: mean 21, ranges 3, 3, 3 and 4, on average 3.25: limits 12.36 and 29.65.
  expect(ofEntries([50, 60, 22, 19, 22, 19, 23], { rebases })).toBe(
    'Common cause: no month since March 2025 stands out from the usual variation of 13 to 29 a month.',
  )
})

test('of rare events the gaps between them are spoken of', () => {
  const events = ['2025-01-01', '2025-01-31', '2025-03-12', '2025-04-11', '2025-05-21'].map(day)
  const material = { points: counts([2, 0, 1, 1, 1]), events }
  // Days 30, 40, 30 and 40; roots 2.5720 and 2.7859: mean 2.6790, range 0.2139, limits 2.1101 and 3.2484,
  // which are 14.7 and 69.5 days.
  expect(words(ENTRIES, material)).toBe(
    'Common cause: no gap stands out from the usual gap of 15 to 69 days.',
  )
})

test('a gap far longer than the others is an improvement where fewer events are better', () => {
  const first = day('2025-01-01')
  // Gaps 1, 2, 0, 3, 1, 2, 0, 3, 1 and 60: mean 7.3, √(7.3 × 8.3) = 7.784, upper limit 30.65.
  const events = [0, 1, 3, 3, 6, 7, 9, 9, 12, 13, 73].map((days) => first.add({ days }))
  const material = { points: counts([10, 0, 1, 0, 0, 0]), events }
  expect(words(ENTRIES, material)).toBe(
    '60 days up to 15 March 2025 is above the usual gap of up to 30 days: an improvement.',
  )
})

test('seven gaps running on one side of the middle value of a g chart', () => {
  const first = day('2025-01-01')
  // Gaps 0, 0, 0, 0, 0, 0, 4, then 5 to 6: the median is 4.5 and the last seven are above it.
  const gaps = [0, 0, 0, 0, 0, 0, 4, 5, 6, 5, 6, 5, 6, 5]
  const events = gaps.reduce((days, gap) => [...days, days.at(-1)!.add({ days: gap })], [first])
  const material = { points: counts([1, 1, 1]), events }
  expect(words(ENTRIES, material)).toBe(
    'Seven gaps running above the middle value since 10 January 2025: an improvement.',
  )
})

test('a number of children that changes by less every month is in a clear fall, neither good nor bad', () => {
  // Changes -20, 20, -20, 20, -20, 20, then 14, 11, 8, 5, 2 and -1: seven points down from 20.
  const changes = [-20, 20, -20, 20, -20, 20, 14, 11, 8, 5, 2, -1]
  const stock = changes.reduce((all, change) => [...all, all.at(-1)! + change], [600])
  expect(words(CHILDREN, { points: monthEnds(stock) })).toBe(
    'A lower change every month since July 2025, six months running: a clear fall.',
  )
})

test('months that all came close to the limit, and several earlier ones', () => {
  // Mean 189 / 14 = 13.5, average range 69 / 13 = 5.31: outer limit 27.6, near limit 22.9.
  const values = [8, 13, 8, 13, 8, 13, 8, 13, 8, 13, 8, 25, 26, 25]
  expect(ofEntries(values)).toBe(
    'All of the last three months came close to the top of the usual variation of up to 27 a month: a concern.',
  )
})

test('several earlier months that stood out are counted', () => {
  // Mean 492 / 40 = 12.3, average range 188 / 38 = 4.95 without the fall of 40: upper limit 25.5.
  const quiet = Array.from({ length: 19 }, () => [8, 13]).flat()
  expect(ofEntries([45, 48, ...quiet])).toBe(
    'The latest month, April 2028, is within the usual variation of up to 25 a month; two months before it stood out, the last of them February 2025.',
  )
})
