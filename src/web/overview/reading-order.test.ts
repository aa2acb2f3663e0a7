import { expect, test } from 'vitest'
import { inReadingOrder } from './reading-order.ts'

const indicator = (key: string, more: object = {}) => ({
  key,
  area: '4.02-children-in-care',
  cohort: 'in-care',
  measure: 'percentage' as const,
  among: undefined,
  code: null,
  'shown-by': undefined,
  'published-as': 'none',
  ...more,
})

test('how many children there are comes first, then targets, then what is printed, then breakdowns', () => {
  const all = [
    indicator('by-age', { measure: 'count', 'shown-by': 'age_band' }),
    indicator('other'),
    indicator('coded', { code: '4.02.07a' }),
    indicator('some', { measure: 'count', among: 'sex' }),
    indicator('aimed'),
    indicator('all', { measure: 'count' }),
  ]
  const ordered = inReadingOrder(all, (one) => one, { aimed: {} })
  expect(ordered.map(({ key }) => key)).toEqual(['all', 'aimed', 'coded', 'other', 'some', 'by-age'])
})
