/**
 * Days as whole numbers (days since 1 January 1970), as the store keeps them. A national set has millions of
 * dates, too many for a calendar object each, so the simulation adds and compares numbers; a test holds the
 * arithmetic to `core/days.ts` and `core/age.ts`.
 */
export type DayNumber = number

/** The end of something that has none yet: later than any day of the demo authority. */
export const NEVER: DayNumber = 1_000_000

const texts: string[] = []
const TEXT_OFFSET = 40_000

/** The number of a calendar day (month 1 to 12). Days from the civil calendar, in integers only. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The calendar day of a number, packed as year × 10,000 + month × 100 + day: 20260331. */
export function packedDate(on: DayNumber): number {
  const z = on + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return year * 10_000 + month * 100 + day
}

/** `31/03/2026`, as the return writes it; each day's text is made once. */
export function dateText(on: DayNumber): string {
  const known = texts[on + TEXT_OFFSET]
  if (known !== undefined) return known
  const packed = packedDate(on)
  const day = String(packed % 100).padStart(2, '0')
  const month = String(Math.floor(packed / 100) % 100).padStart(2, '0')
  const text = `${day}/${month}/${Math.floor(packed / 10_000)}`
  texts[on + TEXT_OFFSET] = text
  return text
}

/** Completed years of age; a 29 February birthday is reached on 1 March in other years, as in `core/age.ts`. */
export function ageOn(bornOn: DayNumber, on: DayNumber): number {
  return Math.floor((packedDate(on) - packedDate(bornOn)) / 10_000)
}

/** The day on which somebody reaches an age: 1 March for a 29 February birthday in a common year. */
export function birthday(bornOn: DayNumber, age: number): DayNumber {
  const packed = packedDate(bornOn)
  const year = Math.floor(packed / 10_000) + age
  return dayNumber(year, Math.floor(packed / 100) % 100, packed % 100)
}

/** The day itself, or the Friday before when it is a Saturday or Sunday. */
export function weekdayOnOrBefore(on: DayNumber): DayNumber {
  const weekday = (((on + 3) % 7) + 7) % 7
  return weekday > 4 ? on - (weekday - 4) : on
}
