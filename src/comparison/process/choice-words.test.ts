import { expect, test } from 'vitest'
import { asAt, day, monthOf } from '../../core/index.ts'
import { chartFor } from './chart-for.ts'
import type { ChartedIndicator, ChartMaterial } from './charted-indicator.ts'
import { choiceWords, noChartWords } from './choice-words.ts'

const words = (indicator: ChartedIndicator, material: ChartMaterial) => {
  const chart = chartFor(indicator, material)
  return 'noChart' in chart ? noChartWords(chart) : choiceWords(chart)
}
const months = [9, 13, 11, 7].map((value, at) => ({
  period: monthOf(day('2025-01-01').add({ months: at })),
  numerator: value,
  denominator: undefined,
  value,
}))

test('why the number on a day is charted by its change', () => {
  const points = [665, 668, 661].map((value, at) => ({
    period: asAt(monthOf(day('2025-01-01').add({ months: at })).endOn),
    numerator: value,
    denominator: undefined,
    value,
  }))
  expect(words({ measure: 'count', better: 'neutral', kind: 'as-at' }, { points })).toBe(
    'Most of what is counted at the end of a month was there at the end of the month before, so the chart shows by how much it changed in each month (XmR chart).',
  )
})

test('why single months stand for a figure of twelve', () => {
  const indicator = { measure: 'count', better: 'lower', kind: '12-months', dispersion: 4.1 } as const
  expect(words(indicator, { points: months })).toBe(
    'Two figures of twelve months share most of their months, so runs of them mean nothing: the chart shows single months. The months do not differ as chance alone would make them, so the limits come from how they do differ (XmR chart).',
  )
})

test('why there is no chart', () => {
  const once = { measure: 'count', better: 'lower', kind: '12-months' } as const
  expect(words(once, { points: [] })).toBe(
    'There is no chart of usual variation: two figures of twelve months share most of their months, and there are no figures of single months.',
  )
  expect(words({ ...once, kind: 'month' }, { points: [] })).toBe(
    'There is no chart of usual variation: there are no figures of months that follow on each other.',
  )
})
