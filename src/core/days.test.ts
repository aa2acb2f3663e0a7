import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareDays,
  day,
  daysSinceEpoch,
  endOfMonth,
  readDay,
  readDayNumber,
  showDay,
  showShortMonth,
  writeDay,
} from './days.ts'

test('a day is read as the return writes it and as databases write it', () => {
  expect(readDay('31/03/2026')?.toString()).toBe('2026-03-31')
  expect(readDay('1/4/2026')?.toString()).toBe('2026-04-01')
  expect(readDay('2026-03-31')?.toString()).toBe('2026-03-31')
  expect(readDay('31/03/2026 00:00')?.toString()).toBe('2026-03-31')
  expect(readDay('2026-03-31T00:00:00')?.toString()).toBe('2026-03-31')
})

test('a day that no calendar has is not read', () => {
  expect(readDay('31/02/2026')).toBeUndefined()
  expect(readDay('29/02/2025')).toBeUndefined()
  expect(readDay('00/01/2025')).toBeUndefined()
  expect(readDay('01/13/2025')).toBeUndefined()
})

test('a text that is not a day is not read', () => {
  expect(readDay('')).toBeUndefined()
  expect(readDay('31-03-2026')).toBeUndefined()
  expect(readDay('31/03/26')).toBeUndefined()
  expect(readDay('46112')).toBeUndefined()
  expect(readDay('31/03/2026 09:30')).toBeUndefined()
})

test('the clocks going forward in another country never shift a day', () => {
  expect(showDay(day('2026-03-29'))).toBe('29 March 2026')
  expect(writeDay(day('2026-03-08'))).toBe('08/03/2026')
  expect(showShortMonth(day('2026-03-31'))).toBe('Mar 26')
})

test('days are numbered from 1 January 1970', () => {
  expect(daysSinceEpoch(day('1970-01-02'))).toBe(1)
  expect(daysSinceEpoch(day('2000-03-01'))).toBe(11_017)
})

test('a day read as a number is the number of the day read', () => {
  const days = fc
    .integer({ min: -200_000, max: 200_000 })
    .map((count) => day('2000-02-28').add({ days: count }))
  fc.assert(
    fc.property(days, (on) => {
      const number = day('1970-01-01').until(on, { largestUnit: 'days' }).days
      expect(daysSinceEpoch(on)).toBe(number)
      expect(readDayNumber(writeDay(on))).toBe(number)
    }),
  )
  expect(readDayNumber('29/02/2025')).toBeUndefined()
  expect(readDayNumber('soon')).toBeUndefined()
})

test('a month ends on its own last day', () => {
  expect(endOfMonth(day('2024-02-05')).toString()).toBe('2024-02-29')
  expect(compareDays(day('2024-02-05'), day('2024-02-06'))).toBeLessThan(0)
})
