import { expect, test } from 'vitest'
import { assessed } from '../../../tests/support/assessed.ts'
import { day } from '../../core/index.ts'
import { monthsRow, monthsTo } from './months-rows.ts'

const months = monthsTo(day('2026-03-31'), 3)
const share = { measure: 'percentage', better: 'lower', title: 'Placed far away' } as const

test('the months end with the one that is looked at, also when months before are shorter', () => {
  expect(months.map(({ short, words, endOn }) => [short, words, endOn.toString()])).toEqual([
    ['Jan 26', 'January 2026', '2026-01-31'],
    ['Feb 26', 'February 2026', '2026-02-28'],
    ['Mar 26', 'March 2026', '2026-03-31'],
  ])
})

test('each figure stands in the month it ends with, and what is older is its past', () => {
  const row = monthsRow(
    assessed(share, [
      ['2025-11-30', 40, 100],
      ['2025-12-31', 30, 100],
      ['2026-01-31', 20, 100],
      ['2026-03-31', 10, 100],
    ]),
    months,
  )
  expect(row).toEqual({
    name: 'Placed far away',
    better: 'lower',
    values: [
      { value: 20, shown: '20.0%', few: false },
      { value: undefined, shown: '–' },
      { value: 10, shown: '10.0%', few: false },
    ],
    earlier: [40, 30],
  })
})

test('a share of fewer than thirty is of few, and of fewer than ten its counts are shown', () => {
  const row = monthsRow(
    assessed(share, [
      ['2025-12-31', 5, 7],
      ['2026-01-31', 5, 7],
      ['2026-02-28', 10, 29],
      ['2026-03-31', 10, 30],
    ]),
    months,
  )
  expect(row?.values.map(({ shown, few }) => [shown, few])).toEqual([
    ['5 of 7', true],
    ['34.5%', true],
    ['33.3%', false],
  ])
  expect(row?.earlier).toEqual([])
})

test('a figure of a year stands in the month the year ends with', () => {
  const yearly = assessed({ measure: 'count', better: 'neutral', periods: ['year'] }, [['2025/26', 270]])
  expect(monthsRow(yearly, months)?.values.map(({ shown }) => shown)).toEqual(['–', '–', '270'])
})

test('how many there are on a day has no good direction in the map; how many came in a month has its own', () => {
  const stock = assessed({ measure: 'count', better: 'lower', periods: ['as-at'] }, [['2026-03-31', 616]])
  const rate = assessed({ measure: 'rate', better: 'lower', periods: ['as-at'] }, [['2026-03-31', 6, 1000]])
  const flow = assessed({ measure: 'count', better: 'lower', periods: ['month'] }, [['2026-03', 20]])
  expect([stock, rate, flow].map((each) => monthsRow(each, months)?.better)).toEqual([
    'neutral',
    'neutral',
    'lower',
  ])
})

test('an indicator without a figure in these months has no row', () => {
  expect(monthsRow(assessed(share, [['2024-03-31', 10, 100]]), months)).toBeUndefined()
})
