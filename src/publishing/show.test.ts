import { expect, test } from 'vitest'
import { assessed } from '../../tests/support/assessed.ts'
import {
  countOf,
  pointsOf,
  showCount,
  showDifference,
  showFigure,
  showPastFigure,
  showRange,
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
