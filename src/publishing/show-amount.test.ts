import { expect, test } from 'vitest'
import { labelAmounts, poundsTick, sayAmounts } from './show-amount.ts'

test('a sentence says millions as papers do, and what is smaller to the pound', () => {
  expect(sayAmounts('£1,961,300')).toBe('£2.0 million')
  expect(sayAmounts('£20,000,000, and £20,604,000')).toBe('£20 million, and £20.6 million')
  expect(sayAmounts('−£1,234,567,000')).toBe('−£1,234.6 million')
  expect(sayAmounts('£999,999')).toBe('£999,999')
  expect(sayAmounts('£8.50, 1,250,000 children')).toBe('£8.50, 1,250,000 children')
})

test('the two sums behind a percentage stay to the pound, so that they give it', () => {
  // 3,053,900 of 3,000,000 is 101.8 per cent; 3.1 of 3.0 would be 103.3.
  expect(sayAmounts('101.8% (£3,053,900 of £3,000,000)')).toBe('101.8% (£3,053,900 of £3,000,000)')
})

test('a label in a picture has no room for words', () => {
  expect(labelAmounts('Target £1,961,300')).toBe('Target £1.96m')
  expect(labelAmounts('Target £2,000,000')).toBe('Target £2m')
  expect(labelAmounts('12-month high £308,665, Apr 25')).toBe('12-month high £309k, Apr 25')
  expect(labelAmounts('£999,600')).toBe('£1m')
  expect(labelAmounts('£99,999')).toBe('£99,999')
})

test('an axis of money has pound signs and loses nothing', () => {
  expect([0, 500, 20_000, 500_000, 1_500_000, 20_000_000].map(poundsTick)).toEqual([
    '£0',
    '£500',
    '£20k',
    '£500k',
    '£1.5m',
    '£20m',
  ])
  expect([50_200, 1_005_000, -20_000].map(poundsTick)).toEqual(['£50,200', '£1,005k', '−£20k'])
})
