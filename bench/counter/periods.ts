import {
  collectionYearOf,
  dayAfterMonthEnd,
  monthEnd,
  monthOf,
  monthsBefore,
  type PackedDay,
  yearOf,
} from './days.ts'

/** A stretch of days that something is counted for, by the code figures are kept under. */
export interface CountedPeriod {
  readonly code: string
  readonly kind: 'as-at' | 'month' | 'quarter' | 'year' | '12-months'
  readonly startOn: PackedDay
  readonly endOn: PackedDay
}

/** Every period that ends with one of so many months up to a month end. */
export function periodsTo(last: PackedDay, months: number): CountedPeriod[] {
  const periods: CountedPeriod[] = []
  for (let back = months - 1; back >= 0; back--) {
    const endOn = monthEnd(yearOf(last), monthOf(last) - back)
    const month = `${yearOf(endOn)}-${twoDigits(monthOf(endOn))}`
    const lasting = (kind: CountedPeriod['kind'], code: string, length: number) =>
      periods.push({ kind, code, startOn: dayAfterMonthEnd(monthsBefore(endOn, length)), endOn })
    periods.push({ kind: 'as-at', code: `${month}-${twoDigits(endOn % 100)}`, startOn: endOn, endOn })
    lasting('month', month, 1)
    lasting('12-months', `12m:${month}`, 12)
    const ends = collectionYearOf(endOn)
    const year = `${ends - 1}/${twoDigits(ends % 100)}`
    if (monthOf(endOn) % 3 === 0) lasting('quarter', `${year}-Q${((monthOf(endOn) + 6) % 12) / 3 + 1}`, 3)
    if (monthOf(endOn) === 3) lasting('year', year, 12)
  }
  return periods
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
