import { expect, test } from 'vitest'
import { ageOn as coreAgeOn, birthday as coreBirthday } from '../core/age.ts'
import { day, daysSinceEpoch, writeDay } from '../core/days.ts'
import { ageOn, birthday, dateText, dayNumber, weekdayOnOrBefore } from './calendar.ts'

const LEAP_DAY = day('2008-02-29')
const DAYS = [
  '2007-12-31',
  '2008-02-28',
  '2008-02-29',
  '2008-03-01',
  '2026-02-28',
  '2026-03-01',
  '2026-03-31',
]

test.each(DAYS)('the number of %s is the one the store keeps', (iso) => {
  const on = day(iso)
  expect(dayNumber(on.year, on.month, on.day)).toBe(daysSinceEpoch(on))
})

test.each(DAYS)('%s is written as the return writes it', (iso) => {
  expect(dateText(daysSinceEpoch(day(iso)))).toBe(writeDay(day(iso)))
})

test.each(['2026-02-28', '2026-03-01', '2028-02-28', '2028-02-29'])(
  'somebody born on 29 February is as old on %s as the core says',
  (iso) => {
    expect(ageOn(daysSinceEpoch(LEAP_DAY), daysSinceEpoch(day(iso)))).toBe(coreAgeOn(LEAP_DAY, day(iso)))
  },
)

test('an eighteenth birthday of a 29 February birth is 1 March', () => {
  expect(birthday(daysSinceEpoch(LEAP_DAY), 18)).toBe(daysSinceEpoch(coreBirthday(LEAP_DAY, 18)))
})

test('a Sunday becomes the Friday before, and a Friday stays', () => {
  expect(dateText(weekdayOnOrBefore(dayNumber(2026, 3, 29)))).toBe('27/03/2026')
  expect(dateText(weekdayOnOrBefore(dayNumber(2026, 3, 27)))).toBe('27/03/2026')
})
