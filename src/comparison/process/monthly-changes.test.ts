import { expect, test } from 'vitest'
import { asAt, day } from '../../core/index.ts'
import { monthlyChanges } from './monthly-changes.ts'

const stock = (
  on: string,
  numerator: number,
  denominator?: number,
  value: number | undefined = numerator,
) => ({
  period: asAt(day(on)),
  numerator,
  denominator,
  value,
})

test('665, 668 and 661 children at three month ends are 3 more in April and 7 fewer in May', () => {
  const points = [stock('2026-05-31', 661), stock('2026-03-31', 665), stock('2026-04-30', 668)]
  const { of, points: changes } = monthlyChanges(points, 'count')
  expect(of).toBe('changes')
  expect(changes.map(({ period, value }) => [period.code, value])).toEqual([
    ['2026-04', 3],
    ['2026-05', -7],
  ])
})

test('a month without both of its ends has no change', () => {
  const points = [
    stock('2026-03-31', 665),
    stock('2026-05-31', 661),
    { ...stock('2026-06-30', 0), value: undefined },
    stock('2026-07-31', 650),
  ]
  expect(monthlyChanges(points, 'count').points).toEqual([])
})

test('a day within a month is passed over', () => {
  const points = [stock('2026-03-31', 665), stock('2026-04-15', 700), stock('2026-04-30', 668)]
  expect(monthlyChanges(points, 'count').points.map(({ value }) => value)).toEqual([3])
})

test('a rate changes in children and not with the population', () => {
  // 665 of 98,900 is 67.2; 668 of 100,000 is 66.8: three children more.
  const points = [stock('2026-03-31', 665, 98_900, 67.2), stock('2026-04-30', 668, 100_000, 66.8)]
  expect(monthlyChanges(points, 'rate').points.map(({ value }) => value)).toEqual([3])
})

test('a percentage changes in points', () => {
  const points = [stock('2026-03-31', 60, 100, 60), stock('2026-04-30', 58, 80, 72.5)]
  expect(monthlyChanges(points, 'percentage').points.map(({ value }) => value)).toEqual([12.5])
})
