import type { Day } from './days.ts'

/**
 * A person's age in completed years on a day.
 *
 * Somebody born on 29 February reaches an age on 1 March in years without a 29 February (the rule of
 * `docs/decisions/0002-leap-day-birthdays.md`). The engine's `age_in_years` in SQL is the same rule, held
 * together by a test. Returns `undefined` before birth.
 *
 * @example ageOn(day('2010-04-01'), day('2026-03-31')) // => 15, one day short of 16
 */
export function ageOn(bornOn: Day, on: Day): number | undefined {
  const hadBirthday = on.month > bornOn.month || (on.month === bornOn.month && on.day >= bornOn.day)
  const age = on.year - bornOn.year - (hadBirthday ? 0 : 1)
  return age < 0 ? undefined : age
}

/**
 * The day on which a person reaches an age: 1 March for a 29 February birthday in a common year.
 *
 * @example birthday(day('2008-02-29'), 18) // => 1 March 2026
 */
export function birthday(bornOn: Day, age: number): Day {
  const year = bornOn.year + age
  const leapDay = bornOn.month === 2 && bornOn.day === 29
  const sameDay = bornOn.with({ year })
  return leapDay && !sameDay.inLeapYear ? sameDay.with({ month: 3, day: 1 }) : sameDay
}
