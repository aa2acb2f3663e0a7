import { expect, test } from 'vitest'
import { readMoment, readWrittenDay } from './written-days.ts'

const MARCH_31_2025 = 20_178

test.each([
  '31/03/2025',
  '2025-03-31',
  '2025-03-31T00:00:00.000',
  '31-Mar-2025',
  '31 March 2025',
  '31.03.2025',
  '31-3-2025',
  '20250331',
])('%s is 31 March 2025 and nothing to remark on', (text) => {
  expect(readWrittenDay(text, 1900)).toEqual({ day: MARCH_31_2025 })
})

test('the bare number of Excel is a day, counted from 1900 or from 1904', () => {
  expect(readWrittenDay('45747', 1900)).toEqual({ day: MARCH_31_2025, as: 'number' })
  expect(readWrittenDay('44285', 1904)).toEqual({ day: MARCH_31_2025, as: 'number' })
  expect(readWrittenDay('45747.75', 1900)).toEqual({ day: MARCH_31_2025, as: 'time' })
})

test('a time of day behind a day is said, because a column of days cannot keep it', () => {
  expect(readWrittenDay('31/03/2025 16:30', 1900)).toEqual({ day: MARCH_31_2025, as: 'time' })
  expect(readWrittenDay('2025-03-31T16:30:00Z', 1900)).toEqual({ day: MARCH_31_2025, as: 'time' })
})

test.each([
  '31/03/25',
  '03/31/2025',
  '31/02/2025',
  '00/00/2025',
  '31 Marmalade 2025',
  'tomorrow',
  '1234',
  '=A1',
])('%s is not a day anybody could be sure of', (text) => {
  expect(readWrittenDay(text, 1900)).toBeUndefined()
})

test.each([
  ['14/05/2025 16:30', '2025-05-14T16:30'],
  ['2025-05-14T16:30:59', '2025-05-14T16:30'],
  ['14-May-2025 9:05', '2025-05-14T09:05'],
  ['45791.6875', '2025-05-14T16:30'],
  ['45791.99999', '2025-05-15T00:00'],
  ['14/05/2025', '2025-05-14'],
])('%s is the moment %s', (text, moment) => {
  expect(readMoment(text, 1900)).toBe(moment)
})

test.each(['14/05/2025 25:00', '14/05/2025 16:75', '16:30', '31/02/2025 10:00'])(
  '%s is no moment',
  (text) => {
    expect(readMoment(text, 1900)).toBeUndefined()
  },
)
