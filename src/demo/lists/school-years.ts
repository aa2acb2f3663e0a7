import { type DayNumber, ageOn, dayNumber, packedDate } from '../calendar.ts'

/** Reception is the school year that starts after the fourth birthday; Year 1 is the next one. */
export const RECEPTION = 0
/** Year 6 ends primary school. */
export const LAST_OF_PRIMARY = 6
/** Year 11 ends compulsory schooling. */
export const LAST_OF_SCHOOL_AGE = 11
const AGE_BEFORE_RECEPTION = 4

/** A school term, from its first day to its last. */
export interface Term {
  readonly startsOn: DayNumber
  readonly endsOn: DayNumber
}

/** The calendar year in which the academic year of a day ends: 2025 for every day of 2024/25. */
export function academicYearOf(on: DayNumber): number {
  const packed = packedDate(on)
  const isAutumn = Math.floor(packed / 100) % 100 >= 9
  return Math.floor(packed / 10_000) + (isAutumn ? 1 : 0)
}

/** `2024/25` for the academic year that ends in 2025. */
export function academicYearText(academicYear: number): string {
  return `${academicYear - 1}/${String(academicYear % 100).padStart(2, '0')}`
}

/** 1 September at the start of an academic year. */
export function firstDayOf(academicYear: number): DayNumber {
  return dayNumber(academicYear - 1, 9, 1)
}

/** The year group of a child in an academic year: 0 is Reception, 1 is Year 1; below 0 the child is not at school. */
export function yearGroupIn(bornOn: DayNumber, academicYear: number): number {
  return ageOn(bornOn, firstDayOf(academicYear) - 1) - AGE_BEFORE_RECEPTION
}

/** The academic year in which a child is in a year group. */
export function academicYearIn(bornOn: DayNumber, yearGroup: number): number {
  const about = academicYearOf(bornOn)
  return about - yearGroupIn(bornOn, about) + yearGroup
}

/** `Reception`, `Year 1` … as schools name the year groups. */
export function yearGroupText(yearGroup: number): string {
  return yearGroup === RECEPTION ? 'Reception' : `Year ${yearGroup}`
}

/** The three terms of an academic year, the same days in every year of the demo authority. */
export function termsOf(academicYear: number): readonly [autumn: Term, spring: Term, summer: Term] {
  return [
    { startsOn: dayNumber(academicYear - 1, 9, 3), endsOn: dayNumber(academicYear - 1, 12, 19) },
    { startsOn: dayNumber(academicYear, 1, 6), endsOn: dayNumber(academicYear, 3, 27) },
    { startsOn: dayNumber(academicYear, 4, 14), endsOn: dayNumber(academicYear, 7, 21) },
  ]
}

/** Whether schools teach at that time of the year; half-terms and weekends count as term. */
export function isTermTime(on: DayNumber): boolean {
  return termsOf(academicYearOf(on)).some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn)
}
