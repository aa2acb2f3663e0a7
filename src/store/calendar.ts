import {
  asAt,
  collectionYearOf,
  compareDays,
  type Day,
  day,
  daysSinceEpoch,
  endOfMonth,
  monthOf,
  type Period,
  quarterOf,
  twelveMonthsTo,
  yearOf,
} from '../core/index.ts'
import type { ColumnValues, Database, TableShape } from './database.ts'
import { createTable, replaceTable } from './schema.ts'

/**
 * The periods that figures are made for, with every boundary that a cohort needs, so that no SQL works out
 * a date for itself. For an as-at period `start_on` and `end_on` are the same day.
 */
export const calendarPeriodTable: TableShape = {
  name: 'calendar_period',
  columns: [
    { name: 'period', type: 'text' },
    { name: 'kind', type: 'text' },
    { name: 'start_on', type: 'day' },
    { name: 'end_on', type: 'day' },
    { name: 'day_before', type: 'day' },
    { name: 'first_of_12_months', type: 'day' },
    { name: 'six_months_before', type: 'day' },
    { name: 'twelve_months_before', type: 'day' },
    { name: 'eighteen_months_before', type: 'day' },
    { name: 'two_years_before', type: 'day' },
    { name: 'two_and_a_half_years_before', type: 'day' },
    { name: 'twelve_months_after', type: 'day' },
    { name: 'year_start_on', type: 'day' },
    { name: 'collection_year', type: 'integer' },
  ],
}

/** Every day of every period but the as-at ones, so that what happened on a day finds the periods it counts in. */
const periodDayTable: TableShape = {
  name: 'period_day',
  columns: [
    { name: 'day', type: 'day' },
    { name: 'period', type: 'text' },
    { name: 'end_on', type: 'day' },
  ],
}

/** The months that every period but the as-at ones is made of, each by its first day. */
const periodMonthTable: TableShape = {
  name: 'period_month',
  columns: [
    { name: 'month', type: 'day' },
    { name: 'period', type: 'text' },
  ],
}

/** Working days numbered without gaps: 20 working days after a day is the day numbered 20 more. */
export const workingDayTable: TableShape = {
  name: 'calendar_day',
  columns: [
    { name: 'day', type: 'day' },
    { name: 'is_working_day', type: 'integer' },
    { name: 'working_days_so_far', type: 'integer' },
  ],
}

/** Every period that ends in the months from `first` to `last`: month ends, months, quarters, years, 12 months. */
export function periodsBetween(first: Day, last: Day): Period[] {
  const periods: Period[] = []
  for (let on = endOfMonth(first); compareDays(on, last) <= 0; on = endOfMonth(on.add({ months: 1 }))) {
    periods.push(asAt(on), monthOf(on), twelveMonthsTo(on))
    if (on.month % 3 === 0) periods.push(quarterOf(on))
    if (on.month === 3) periods.push(yearOf(on))
  }
  return periods
}

/** Writes the calendar of a run. */
export async function writeCalendarPeriods(database: Database, periods: readonly Period[]): Promise<void> {
  await replaceTable(database, calendarPeriodTable, periods.map(calendarRow))
  const { name } = periodDayTable
  await database.run(`DROP TABLE IF EXISTS ${name}`)
  await database.run(createTable(periodDayTable))
  const during = periods.filter(({ kind }) => kind !== 'as-at')
  await database.append(periodDayTable, daysOf(during))
  await replaceTable(database, periodMonthTable, during.flatMap(monthsOf))
}

function daysOf(periods: readonly Period[]): ColumnValues[] {
  const [days, codes, ends]: [number[], string[], number[]] = [[], [], []]
  for (const { code, startOn, endOn } of periods) {
    const last = daysSinceEpoch(endOn)
    for (let on = daysSinceEpoch(startOn); on <= last; on++) {
      days.push(on)
      codes.push(code)
      ends.push(last)
    }
  }
  return [days, codes, ends]
}

function monthsOf({ code, startOn, endOn }: Period) {
  const months: { month: number; period: string }[] = []
  for (let on = startOn; compareDays(on, endOn) <= 0; on = on.add({ months: 1 }))
    months.push({ month: daysSinceEpoch(on), period: code })
  return months
}

function calendarRow({ code, kind, startOn, endOn }: Period) {
  const back = (months: number) => daysSinceEpoch(monthsBefore(endOn, months))
  return {
    period: code,
    kind,
    start_on: daysSinceEpoch(startOn),
    end_on: daysSinceEpoch(endOn),
    day_before: daysSinceEpoch(startOn) - 1,
    first_of_12_months: back(12) + 1,
    six_months_before: back(6),
    twelve_months_before: back(12),
    eighteen_months_before: back(18),
    two_years_before: back(24),
    two_and_a_half_years_before: back(30),
    twelve_months_after: back(-12),
    year_start_on: daysSinceEpoch(yearOf(endOn).startOn),
    collection_year: collectionYearOf(endOn),
  }
}

/** A month end stays a month end; any other day keeps its number where the month has it. */
function monthsBefore(on: Day, months: number): Day {
  const moved = on.subtract({ months })
  return on.equals(endOfMonth(on)) ? endOfMonth(moved) : moved
}

/**
 * Writes the days from `first` to `last` with the number of working days so far.
 * A working day is Monday to Friday and not a bank holiday in England.
 */
export async function writeWorkingDays(
  database: Database,
  span: { first: Day; last: Day; bankHolidays: ReadonlySet<string> },
): Promise<void> {
  const holidays = new Set([...span.bankHolidays].map((text) => daysSinceEpoch(day(text))))
  const last = daysSinceEpoch(span.last)
  const [days, working, soFar]: number[][] = [[], [], []]
  let count = 0
  // Thirty years of days: whole numbers, because a calendar object for each would take longer than any figure.
  for (let on = daysSinceEpoch(span.first); on <= last; on++) {
    const isWorking = isWeekday(on) && !holidays.has(on)
    if (isWorking) count++
    days!.push(on)
    working!.push(isWorking ? 1 : 0)
    soFar!.push(count)
  }
  await database.run(`DROP TABLE IF EXISTS ${workingDayTable.name}`)
  await database.run(createTable(workingDayTable))
  await database.append(workingDayTable, [days!, working!, soFar!])
}

/** Monday to Friday, of a day as days since 1 January 1970, which was a Thursday. */
function isWeekday(on: number): boolean {
  return (((on + 3) % 7) + 7) % 7 < 5
}
