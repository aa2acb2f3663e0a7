import { expect, test } from 'vitest'
import { statisticsPeriod } from './ees-period.ts'

test('a reporting year is the year it is called', () => {
  expect(statisticsPeriod('2025', 'Reporting year')).toEqual({
    period: '2025',
    year: 2025,
    shown: '2025',
    part: undefined,
  })
})

test('an academic year is the year in which it ends', () => {
  expect(statisticsPeriod('202425', 'Academic year')).toEqual({
    period: '202425',
    year: 2025,
    shown: '2024/25',
    part: undefined,
  })
  expect(statisticsPeriod('199900', 'Academic year')?.year).toBe(2000)
})

test('a term or a month is a part of its year', () => {
  expect(statisticsPeriod('202425', 'Autumn term')).toMatchObject({ year: 2025, part: 'Autumn term' })
})

test('what is no year, and two years that do not follow each other, are not read', () => {
  expect(statisticsPeriod('202426', 'Academic year')).toBeUndefined()
  expect(statisticsPeriod('25', 'Reporting year')).toBeUndefined()
  expect(statisticsPeriod('', 'Reporting year')).toBeUndefined()
  expect(statisticsPeriod('2025', '')).toBeUndefined()
})
