import { expect, test } from 'vitest'
import { day, monthOf } from '../../core/index.ts'
import { type ChartSettings, chartFor, type IndicatorChart } from './chart-for.ts'
import { assuranceWords, rebaseWords, trialWords } from './chart-notes.ts'

/** Visits in time of 100 each month: 40 % in all, limits of chance 25.3 and 54.7 %. */
const chartOf = (numerators: readonly number[], settings: ChartSettings = {}): IndicatorChart => {
  const points = numerators.map((numerator, at) => ({
    period: monthOf(day('2025-01-01').add({ months: at })),
    numerator,
    denominator: 100,
    value: numerator,
  }))
  const chart = chartFor({ measure: 'percentage', better: 'higher', kind: 'month' }, { points }, settings)
  return 'noChart' in chart ? expect.fail(chart.noChart) : chart
}
const FOUR = [36, 44, 40, 40]
const target = (value: number) => ({
  target: { on: 'value', milestones: [{ by: day('2025-12-31'), value }] } as const,
})

test('a target within the limits is hit and missed by chance', () => {
  expect(assuranceWords(chartOf(FOUR, target(42.5)))).toBe('Will hit and miss the target of 42.5% by chance.')
})

test('a target beyond the limits is missed, or met, unless something changes', () => {
  expect(assuranceWords(chartOf(FOUR, target(85)))).toBe(
    'Will go on missing the target of 85% unless something changes.',
  )
  expect(assuranceWords(chartOf(FOUR, target(10)))).toBe(
    'Will go on meeting the target of 10% unless something changes.',
  )
})

test('nothing is said of a target that is not set', () => {
  expect(assuranceWords(chartOf(FOUR))).toBeUndefined()
})

test('limits of few months are said to be on trial, with how many make them firm', () => {
  expect(trialWords(chartOf(FOUR))).toBe(
    'These are trial limits: they rest on four months, and firm ones need 13.',
  )
  expect(trialWords(chartOf([...FOUR, ...FOUR, ...FOUR, 40]))).toBeUndefined()
  expect(trialWords(chartOf([40]))).toBeUndefined()
})

test('where the limits start afresh is said with its reason', () => {
  const rebases = [{ on: day('2025-02-15'), reason: 'New front door' }]
  expect(rebaseWords(chartOf(FOUR, { rebases }))).toBe(
    'The limits start afresh in March 2025: New front door.',
  )
  expect(rebaseWords(chartOf(FOUR))).toBeUndefined()
})

test('where the days between rare events start afresh is said by the day', () => {
  const points = [3, 0, 1].map((value, at) => ({
    period: monthOf(day('2025-01-01').add({ months: at })),
    numerator: value,
    denominator: undefined,
    value,
  }))
  const events = ['2025-01-01', '2025-01-15', '2025-01-20', '2025-03-12'].map(day)
  const rebases = [{ on: day('2025-01-10'), reason: 'New front door' }]
  const chart = chartFor(
    { measure: 'count', better: 'lower', kind: 'month' },
    { points, events },
    { rebases },
  )
  expect('noChart' in chart ? chart : rebaseWords(chart)).toBeUndefined()
  const later = [{ on: day('2025-01-18'), reason: 'New front door' }]
  const parted = chartFor(
    { measure: 'count', better: 'lower', kind: 'month' },
    { points, events },
    { rebases: later },
  )
  expect('noChart' in parted ? parted : rebaseWords(parted)).toBe(
    'The limits start afresh on 18 January 2025: New front door.',
  )
})
