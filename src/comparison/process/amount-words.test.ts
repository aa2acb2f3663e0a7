import { expect, test } from 'vitest'
import { day, monthOf } from '../../core/index.ts'
import { amountWords, type Amounts, pointWords, rangeWords } from './amount-words.ts'

const COUNT: Amounts = { of: 'months', scale: { of: 'count', unit: 'children' } }
const PERCENT: Amounts = { of: 'months', scale: { of: 'percentage' } }
const RATE: Amounts = { of: 'months', scale: { of: 'rate', per: 10_000, among: 'children' } }
const MONEY: Amounts = { of: 'months', scale: { of: 'sum', unit: 'pounds' } }
const DAYS: Amounts = { of: 'months', scale: { of: 'average', unit: 'days' } }
const GAPS: Amounts = { of: 'gaps', scale: { of: 'days between' } }

test('amounts are written as people write them', () => {
  expect(amountWords(COUNT, 1045)).toBe('1,045')
  expect(amountWords(COUNT, 25.54)).toBe('25.5')
  expect(amountWords(PERCENT, 8.94)).toBe('8.9%')
  expect(amountWords(RATE, 4.25)).toBe('4.3 for each 10,000 children')
  expect(amountWords(MONEY, -1_200.4)).toBe('−£1,200')
  expect(amountWords(DAYS, 40.5)).toBe('40.5 days')
  expect(amountWords({ ...DAYS, scale: { of: 'average', unit: 'pounds' } }, 51_000)).toBe('£51,000')
  expect(amountWords(GAPS, 1)).toBe('1 day')
})

test('changes say which way they go, and percentages change in points', () => {
  expect(amountWords({ ...COUNT, of: 'changes' }, 12)).toBe('12 more')
  expect(amountWords({ ...COUNT, of: 'changes' }, -12)).toBe('12 fewer')
  expect(amountWords({ ...COUNT, of: 'changes' }, 0)).toBe('no change')
  expect(amountWords({ ...PERCENT, of: 'changes' }, -1)).toBe('1.0 point down')
  expect(amountWords({ ...PERCENT, of: 'changes' }, 2.25)).toBe('2.3 points up')
  expect(amountWords({ ...MONEY, of: 'changes' }, -500)).toBe('£500 less')
  expect(amountWords({ ...DAYS, of: 'changes' }, 3.2)).toBe('3.20 days higher')
})

test('of whole numbers a range has those within the limits', () => {
  expect(rangeWords(COUNT, { lower: 12.4, upper: 31.7 })).toBe('13 to 31 a month')
  expect(rangeWords(COUNT, { lower: 12, upper: 31 })).toBe('12 to 31 a month')
  // Only 31 lies within these, so the limits themselves are given.
  expect(rangeWords(COUNT, { lower: 30.4, upper: 31.7 })).toBe('30.4 to 31.7 a month')
})

test('ranges of other amounts have their limits, and start at “up to” when they reach nothing', () => {
  expect(rangeWords(PERCENT, { lower: 20.14, upper: 45.26 })).toBe('20.1% to 45.3%')
  expect(rangeWords(PERCENT, { lower: 0, upper: 45.26 })).toBe('up to 45.3%')
  expect(rangeWords(RATE, { lower: 1.24, upper: 3 })).toBe('1.2 to 3.0 for each 10,000 children a month')
  expect(rangeWords(MONEY, { lower: -200, upper: 1_300 })).toBe('−£200 to £1,300 a month')
  expect(rangeWords(DAYS, { lower: 31.25, upper: 48 })).toBe('31.3 to 48 days')
  expect(rangeWords({ ...COUNT, of: 'changes' }, { lower: -5.2, upper: 9.8 })).toBe(
    '5 fewer to 9 more a month',
  )
})

test('a percentage of fewer than ten is its count', () => {
  const point = { period: monthOf(day('2026-03-01')), numerator: 5, denominator: 7, value: 71.4 }
  expect(pointWords(PERCENT, point)).toBe('5 of 7')
  expect(pointWords(PERCENT, { ...point, denominator: 70, value: 7.1 })).toBe('7.1%')
})
