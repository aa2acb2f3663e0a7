import { monthEnd, monthOf, type PackedDay, yearOf } from '../days.ts'

/** The day so many days later, or earlier when the number is below nought. */
export function daysAfter(on: PackedDay, days: number): PackedDay {
  return dayOfCount(dayCount(on) + days)
}

/** The days from one day to another: 1 from a day to the next. */
export function daysFrom(first: PackedDay, last: PackedDay): number {
  return dayCount(last) - dayCount(first)
}

/** The same day of the month so many months later, or the last of a month that has no such day. */
export function monthsAfter(on: PackedDay, months: number): PackedDay {
  const last = monthEnd(yearOf(on), monthOf(on) + months)
  return Math.min(last, last - (last % 100) + (on % 100))
}

/** Whether something done on a day still counts at the end of another one, when it counts for so many months. */
export function isFresh(doneOn: PackedDay, months: number, on: PackedDay): boolean {
  return doneOn <= on && monthsAfter(doneOn, months) > on
}

/** Whether a day lies in a period, its first and last day included. */
export function isIn(on: PackedDay | undefined, period: { startOn: PackedDay; endOn: PackedDay }): boolean {
  return on !== undefined && on >= period.startOn && on <= period.endOn
}

/** Saturday or Sunday. */
export function isWeekend(on: PackedDay): boolean {
  return dayCount(on) % 7 === 6 || dayCount(on) % 7 === 0
}

/** The day counted from 1 January of the year 1, which is a Monday and has the count 1. */
export function dayCount(on: PackedDay): number {
  const whole = yearOf(on) - 1
  let days = whole * 365 + Math.floor(whole / 4) - Math.floor(whole / 100) + Math.floor(whole / 400)
  for (let month = 1; month < monthOf(on); month++) days += monthEnd(yearOf(on), month) % 100
  return days + (on % 100)
}

/** The day with a count, see {@link dayCount}. */
export function dayOfCount(count: number): PackedDay {
  let year = Math.floor(count / 366) + 1
  while (dayCount((year + 1) * 1_00_00 + 1_01) <= count) year++
  let month = 1
  while (month < 12 && dayCount(monthEnd(year, month)) < count) month++
  return monthEnd(year, month) - (dayCount(monthEnd(year, month)) - count)
}
