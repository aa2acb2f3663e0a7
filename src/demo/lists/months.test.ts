import { expect, test } from 'vitest'
import { dateText, dayNumber } from '../calendar.ts'
import { settlePlan } from '../plan.ts'
import { monthly, monthsLater } from './months.ts'

test('six months after 15 October is 15 April of the next year', () => {
  expect(dateText(monthsLater(dayNumber(2025, 10, 15), 6))).toBe('15/04/2026')
})

test('three months after 30 November is the last day of February', () => {
  expect(dateText(monthsLater(dayNumber(2024, 11, 30), 3))).toBe('28/02/2025')
  expect(dateText(monthsLater(dayNumber(2023, 11, 30), 3))).toBe('29/02/2024')
})

test('twelve months after 29 February is 28 February', () => {
  expect(dateText(monthsLater(dayNumber(2024, 2, 29), 12))).toBe('28/02/2025')
})

test('a monthly day that falls on a weekend is the Friday before', () => {
  const days = monthly(settlePlan({ years: 1, lastYear: 2026 }), 14).map(dateText)
  expect(days.slice(0, 4)).toEqual(['14/04/2025', '14/05/2025', '13/06/2025', '14/07/2025'])
  expect(days.at(-1)).toBe('13/03/2026')
  expect(days.length).toBe(12)
})
