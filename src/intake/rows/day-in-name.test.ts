import { expect, test } from 'vitest'
import { dayInName, dayOfFile } from './day-in-name.ts'

test.each([
  ['visits 2025-09-30.csv', '2025-09-30'],
  ['visits 30.09.2025.xlsx', '2025-09-30'],
  ['visits_20250930', '2025-09-30'],
  ['visits 30 Sep 2025', '2025-09-30'],
  ['visits 1 January 2026', '2026-01-01'],
])('%s is a picture of the day in its name', (name, day) => {
  expect(dayInName(name)?.toString()).toBe(day)
})

test('a month without a day is its end', () => {
  expect(dayInName('visits Sept 2025.csv')?.toString()).toBe('2025-09-30')
  expect(dayInName('visits_february_2024.csv')?.toString()).toBe('2024-02-29')
})

test('a word that only begins like a month is none', () => {
  expect(dayInName('adoption decisions 2025.csv')).toBeUndefined()
  expect(dayInName('marked_2025.csv')).toBeUndefined()
})

test('a year alone and a day that does not exist name no day', () => {
  expect(dayInName('visits 2025.csv')).toBeUndefined()
  expect(dayInName('visits 2025-02-30.csv')).toBeUndefined()
})

test('where the name of a file says no day, that of its own folder does, and no folder above it', () => {
  expect(dayOfFile({ name: 'visits.csv', folder: 'lists/2025-09-30' })?.toString()).toBe('2025-09-30')
  expect(dayOfFile({ name: 'visits.csv', folder: '2025-09-30/lists' })).toBeUndefined()
})
