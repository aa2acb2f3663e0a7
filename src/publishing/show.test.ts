import { expect, test } from 'vitest'
import { assessed } from '../../tests/support/assessed.ts'
import {
  countOf,
  pointsOf,
  showCount,
  showCounts,
  showDifference,
  showFigure,
  showPastFigure,
  showRange,
  showTargetValue,
  showValue,
} from './show.ts'
import { showChange } from './show-change.ts'

const percentage = { measure: 'percentage' } as const

test('thousands are set apart and a negative number has a real minus', () => {
  expect([showCount(12_345), showCount(-3), showCount(-0)]).toEqual(['12,345', '−3', '0'])
})

test('a unit is singular for one only', () => {
  expect([countOf(1), countOf(0), countOf(1, 'reviews'), countOf(1, 'young people')]).toEqual([
    '1 child',
    '0 children',
    '1 review',
    '1 young person',
  ])
})

test('a difference of percentages is in points, whichever way it goes', () => {
  expect([pointsOf(-2.95), pointsOf(1), pointsOf(-0.04)]).toEqual(['3.0 points', '1.0 point', '0.0 points'])
})

test('a figure of fewer than ten shows its counts alone', () => {
  expect(showFigure(percentage, { numerator: 5, denominator: 7, value: 71.4 })).toBe('5 of 7')
  expect(showFigure(percentage, { numerator: 13, denominator: 26, value: 50 })).toBe('50.0% (13 of 26)')
})

test('13 of 26 has a range; 5 of 7, 30 of 60 and a count of 13 have none', () => {
  expect(showRange(percentage, { numerator: 13, denominator: 26 })).toEqual(['32%', '68%'])
  expect(showRange(percentage, { numerator: 5, denominator: 7 })).toBeUndefined()
  expect(showRange(percentage, { numerator: 30, denominator: 60 })).toBeUndefined()
  expect(showRange({ measure: 'count' }, { numerator: 13, denominator: null })).toBeUndefined()
})

test('an earlier rate says the children and not the population', () => {
  const fact = { numerator: 665, denominator: 98_800, value: 67.3 }
  expect(showPastFigure({ measure: 'rate', unit: 'children' }, fact)).toBe('67.3 (665 children)')
})

test('a difference of averages has as many places as the averages', () => {
  expect(showDifference({ measure: 'average' }, 0.38, 14.1, 14.5)).toBe('0.4')
  expect(showDifference({ measure: 'average' }, -0.03, 0.96, 0.99)).toBe('0.03')
})

test('a change in a table carries its sign, and small numbers have none', () => {
  const change = (now: [number, number], before: [number, number]) => {
    const { summary, sincePrevious, indicator } = assessed({ measure: 'percentage', better: 'lower' }, [
      ['2017-05-31', ...before],
      ['2017-06-30', ...now],
    ])
    return showChange(indicator, summary?.latest, sincePrevious)
  }
  expect(change([59, 665], [81, 685])).toBe('−3.0 points')
  expect(change([81, 665], [59, 665])).toBe('+3.3 points')
  expect(change([590, 6650], [592, 6650])).toBe('no change')
  expect(change([5, 7], [6, 12])).toBe('–')
})

test('part-years and half posts have one decimal place, and only whole thousands are set apart', () => {
  expect([showCount(298.55), showCount(1234.5678), showCount(-0.5)]).toEqual(['298.6', '1,234.6', '−0.5'])
})

const saved = { measure: 'sum', unit: 'pounds' } as const
const money = (value: number) => showValue(saved, { numerator: value, denominator: 3, value })

test('money has a pound sign and is rounded to whole pounds', () => {
  expect([money(1_961_300), money(698_399.5), money(-70), money(0)]).toEqual([
    '£1,961,300',
    '£698,400',
    '−£70',
    '£0',
  ])
})

test('less than a hundred pounds keeps its pence', () => {
  expect([money(8.5), money(-0.25), money(99.999), money(100.4)]).toEqual([
    '£8.50',
    '−£0.25',
    '£100.00',
    '£100',
  ])
})

test('an average in pounds says how many it is over, and a sum in pounds stands alone', () => {
  const each = { measure: 'average', unit: 'pounds' } as const
  expect(showFigure(each, { numerator: 15_224_000, denominator: 298.55, value: 50_993.13 })).toBe(
    '£50,993 (based on 298.6)',
  )
  expect(showFigure(each, { numerator: 0, denominator: 0, value: null })).toBe('–')
  expect(showFigure(saved, { numerator: 1_961_300, denominator: 32, value: 1_961_300 })).toBe('£1,961,300')
})

test('a percentage of a budget has both sums in pounds', () => {
  const spent = { measure: 'percentage', unit: 'pounds' } as const
  const fact = { numerator: 20_604_000, denominator: 20_000_000, value: 103.02 }
  expect(showFigure(spent, fact)).toBe('103.0% (£20,604,000 of £20,000,000)')
  expect(showCounts(spent, fact)).toBe('£20,604,000 of £20,000,000')
  expect(showTargetValue(spent, { on: 'value' }, 100)).toBe('100%')
})

test('a target and a difference of money are money, and less than a penny is nothing', () => {
  expect(showTargetValue(saved, { on: 'value' }, 698_400)).toBe('£698,400')
  expect(countOf(698_400, 'pounds')).toBe('£698,400')
  expect(showDifference(saved, -1_262_900, 698_400, 1_961_300)).toBe('£1,262,900')
  expect(showDifference(saved, 0.004, 1, 1.004)).toBe('0')
})
