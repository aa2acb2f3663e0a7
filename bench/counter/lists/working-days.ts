import { type PackedDay, yearOf } from '../days.ts'
import { dayCount, daysAfter, isWeekend } from './calendar.ts'

/** Days given once, or moved, by proclamation: 1999 and after. */
const PROCLAIMED: Readonly<Record<number, readonly PackedDay[]>> = {
  1999: [1999_12_31],
  2002: [2002_06_03, 2002_06_04],
  2011: [2011_04_29],
  2012: [2012_06_04, 2012_06_05],
  2020: [2020_05_08],
  2022: [2022_06_02, 2022_06_03, 2022_09_19],
  2023: [2023_05_08],
}
/** Years whose spring (or early May) holiday was moved to one of the days above. */
const WITHOUT_SPRING = [2002, 2012, 2022]
const WITHOUT_EARLY_MAY = [2020]

const known = new Map<number, ReadonlySet<PackedDay>>()
/** By number of working days, the day reached from each day asked for: deadlines are asked for again and again. */
const reached = new Map<number, Map<PackedDay, PackedDay>>()

/** The day so many working days after another, which is not counted itself. */
export function workingDaysAfter(on: PackedDay, days: number): PackedDay {
  const fromDays = reached.get(days) ?? new Map<PackedDay, PackedDay>()
  reached.set(days, fromDays)
  let at = fromDays.get(on)
  if (at !== undefined) return at
  at = on
  for (let left = days; left > 0;) {
    at = daysAfter(at, 1)
    if (isWorkingDay(at)) left--
  }
  fromDays.set(on, at)
  return at
}

/** Neither a weekend nor a bank holiday of England. */
function isWorkingDay(on: PackedDay): boolean {
  return !isWeekend(on) && !bankHolidays(yearOf(on)).has(on)
}

/** The bank holidays of England in a year, from the rules they follow and not from a published list. */
export function bankHolidays(year: number): ReadonlySet<PackedDay> {
  const made = known.get(year)
  if (made) return made
  const first = (month: number) => year * 1_00_00 + month * 100 + 1
  const easter = easterSunday(year)
  const christmas = [first(12) + 24, first(12) + 25]
  const moved = christmas.filter(isWeekend).map((_, at) => weekdayAfter(first(12) + 25, at + 1))
  const days = [
    isWeekend(first(1)) ? weekdayAfter(first(1), 1) : first(1),
    daysAfter(easter, -2),
    daysAfter(easter, 1),
    ...(WITHOUT_EARLY_MAY.includes(year) ? [] : [mondayFrom(first(5))]),
    ...(WITHOUT_SPRING.includes(year) ? [] : [mondayFrom(first(5) + 24)]),
    mondayFrom(first(8) + 24),
    ...christmas.filter((on) => !isWeekend(on)),
    ...moved,
    ...(PROCLAIMED[year] ?? []),
  ]
  const holidays = new Set(days)
  known.set(year, holidays)
  return holidays
}

/** The first Monday on or after a day. */
function mondayFrom(on: PackedDay): PackedDay {
  return daysAfter(on, (8 - (dayCount(on) % 7)) % 7)
}

/** The first, second weekday after a day. */
function weekdayAfter(on: PackedDay, which: number): PackedDay {
  let at = on
  for (let left = which; left > 0;) {
    at = daysAfter(at, 1)
    if (!isWeekend(at)) left--
  }
  return at
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterSunday(year: number): PackedDay {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const whole = epact + weekday - 7 * shift + 114
  return year * 1_00_00 + Math.floor(whole / 31) * 100 + (whole % 31) + 1
}
