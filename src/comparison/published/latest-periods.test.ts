import { expect, test } from 'vitest'
import { latestPeriods } from './latest-periods.ts'

const period = (written: string) => ({ period: written, year: Number(written.slice(0, 4)) })

test('the latest period is the greatest as text, and the one before it the next year down', () => {
  const periods = ['2022-23', '2024-25 (OT)', '2023-24'].map(period)
  expect(latestPeriods(periods)).toEqual({ latest: period('2024-25 (OT)'), previous: period('2023-24') })
})

test('a year that was not published is skipped, and the earlier one compared with', () => {
  expect(latestPeriods(['2019', '2022'].map(period))?.previous).toEqual(period('2019'))
})

test('a measure published once has no period before', () => {
  expect(latestPeriods([period('2024')])).toEqual({ latest: period('2024'), previous: undefined })
})

test('an earlier period is asked for by its year or as it is printed', () => {
  const periods = ['2015-16', '2016-17', '2017-18'].map(period)
  expect(latestPeriods(periods, '2016')).toEqual({ latest: period('2016-17'), previous: period('2015-16') })
  expect(latestPeriods(periods, '2015-16')).toEqual({ latest: period('2015-16'), previous: undefined })
})

test('a year that is not published has no answer', () => {
  expect(latestPeriods([period('2024')], '2031')).toBeUndefined()
  expect(latestPeriods([])).toBeUndefined()
})

test('the one period that is printed as 0 comes last, not first', () => {
  expect(latestPeriods(['0', '2016', '2024'].map(period))).toEqual({
    latest: period('2024'),
    previous: period('2016'),
  })
})
