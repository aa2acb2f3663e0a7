import { type Day, dayOf, endOfMonth, readDay, showDay, showMonth, showShortMonth } from './days.ts'

/** The kinds of period that figures are made for. A financial year is 1 April to 31 March. */
export const PERIOD_KINDS = ['as-at', 'month', 'quarter', 'year', '12-months'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]

/**
 * A stretch of days a figure is for, both ends included; an as-at period is one day.
 * Its `code` is what people type and what facts are kept under: `2026-03-31`, `2026-03`, `2025/26-Q4`,
 * `2025/26`, `12m:2026-03`.
 */
export interface Period {
  readonly kind: PeriodKind
  readonly code: string
  readonly startOn: Day
  readonly endOn: Day
}

const MONTH = /^(\d{4})-(\d{2})$/
const QUARTER = /^(\d{4})\/(\d{2})-Q([1-4])$/
const YEAR = /^(\d{4})\/(\d{2})$/
const ROLLING = /^12m:(\d{4})-(\d{2})$/

export function asAt(on: Day): Period {
  return { kind: 'as-at', code: on.toString(), startOn: on, endOn: on }
}

/** The calendar month that a day lies in. */
export function monthOf(on: Day): Period {
  const endOn = endOfMonth(on)
  return { kind: 'month', code: yearMonth(on), startOn: on.with({ day: 1 }), endOn }
}

/** The quarter of the financial year that a day lies in: Q1 is April to June. */
export function quarterOf(on: Day): Period {
  const quarter = Math.floor(((on.month + 8) % 12) / 3) + 1
  const startOn = yearOf(on).startOn.add({ months: 3 * (quarter - 1) })
  const endOn = endOfMonth(startOn.add({ months: 2 }))
  return { kind: 'quarter', code: `${yearOf(on).code}-Q${quarter}`, startOn, endOn }
}

/** The financial year that a day lies in. */
export function yearOf(on: Day): Period {
  return collectionYear(collectionYearOf(on))
}

/** The number of the collection year that a day lies in, that of the year it ends in: 2026 for 1 April 2025. */
export function collectionYearOf(on: Day): number {
  return on.month >= 4 ? on.year + 1 : on.year
}

/** The financial year of a collection: 2026 is 1 April 2025 to 31 March 2026, code `2025/26`. */
export function collectionYear(endsIn: number): Period {
  const endOn = dayOf(endsIn, 3, 31)!
  const code = `${endsIn - 1}/${String(endsIn % 100).padStart(2, '0')}`
  return { kind: 'year', code, startOn: dayOf(endsIn - 1, 4, 1)!, endOn }
}

/** The twelve months that end with the month a day lies in. */
export function twelveMonthsTo(on: Day): Period {
  const endOn = endOfMonth(on)
  return {
    kind: '12-months',
    code: `12m:${yearMonth(on)}`,
    startOn: endOn.add({ days: 1 }).subtract({ months: 12 }),
    endOn,
  }
}

/** Reads a period as it is typed. Returns `undefined` when the text is not one. */
export function readPeriod(text: string): Period | undefined {
  const month = MONTH.exec(text)
  if (month) return during(month, monthOf)
  const rolling = ROLLING.exec(text)
  if (rolling) return during(rolling, twelveMonthsTo)
  const quarter = QUARTER.exec(text)
  if (quarter) {
    const year = yearCoded(quarter[1]!, quarter[2]!)
    return year && quarterOf(year.startOn.add({ months: 3 * (Number(quarter[3]) - 1) }))
  }
  const year = YEAR.exec(text)
  if (year) return yearCoded(year[1]!, year[2]!)
  const on = readDay(text)
  return on && asAt(on)
}

/** How people write it: `31 March 2026`, `March 2026`, `January to March 2026`, `2025/26`, `12 months to March 2026`. */
export function showPeriod(period: Period): string {
  switch (period.kind) {
    case 'as-at':
      return showDay(period.endOn)
    case 'month':
      return showMonth(period.endOn)
    case 'quarter':
      return `${showMonth(period.startOn).split(' ')[0]} to ${showMonth(period.endOn)}`
    case 'year':
      return period.code
    case '12-months':
      return `12 months to ${showMonth(period.endOn)}`
  }
}

/** The short form for the heads of columns: `Mar 26`, or the year or quarter code. */
export function showPeriodBriefly(period: Period): string {
  return period.kind === 'year' || period.kind === 'quarter' ? period.code : showShortMonth(period.endOn)
}

/** The period of the same kind just before this one: last month, last quarter, last year, the month end before. */
export function previous(period: Period): Period {
  return earlierBy(period, period.kind === 'year' ? 12 : period.kind === 'quarter' ? 3 : 1)
}

/** The period of the same kind twelve months before. */
export function yearBefore(period: Period): Period {
  return earlierBy(period, 12)
}

function earlierBy(period: Period, months: number): Period {
  const end = period.endOn.subtract({ months })
  switch (period.kind) {
    case 'as-at':
      return asAt(period.endOn.equals(endOfMonth(period.endOn)) ? endOfMonth(end) : end)
    case 'month':
      return monthOf(end)
    case 'quarter':
      return quarterOf(end)
    case 'year':
      return yearOf(end)
    case '12-months':
      return twelveMonthsTo(end)
  }
}

function during(match: RegExpExecArray, of: (on: Day) => Period): Period | undefined {
  const first = dayOf(Number(match[1]), Number(match[2]), 1)
  return first && of(first)
}

function yearCoded(first: string, last: string): Period | undefined {
  const endsIn = Number(first) + 1
  return endsIn % 100 === Number(last) ? collectionYear(endsIn) : undefined
}

function yearMonth(on: Day): string {
  return `${on.year}-${String(on.month).padStart(2, '0')}`
}
