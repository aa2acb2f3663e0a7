import { type Assessment, displayRule, hasValue, type Point } from '../../comparison/index.ts'
import { type Day, endOfMonth, showMonth, showShortMonth } from '../../core/index.ts'
import type { Indicator } from '../../measures/index.ts'
import { type HeatValue, type MonthsRow, NO_VALUE, showCounts, showValue } from '../../publishing/index.ts'

/** A month of the map, by the day it ends with. */
export interface MonthColumn {
  readonly short: string
  readonly words: string
  readonly endOn: Day
}

/** The months up to and with the one that is looked at, oldest first. */
export function monthsTo(on: Day, count: number): MonthColumn[] {
  return Array.from({ length: count }, (_, at) => {
    const endOn = endOfMonth(on.with({ day: 1 }).subtract({ months: count - 1 - at }))
    return { short: showShortMonth(endOn), words: showMonth(endOn), endOn }
  })
}

/**
 * An indicator over months: the figure whose period ends in each, and before them its own past. `undefined` where no
 * month has a figure. A figure of a quarter or a year stands in the month it ends with.
 */
export function monthsRow(
  { indicator, points }: Assessment,
  months: readonly MonthColumn[],
): MonthsRow | undefined {
  const first = months[0]
  if (!first) return undefined
  const byMonth = new Map(points.map((point) => [monthKey(point.period.endOn), point]))
  const values = months.map(({ endOn }) => valueOf(indicator, byMonth.get(monthKey(endOn))))
  if (values.every(({ value }) => value === undefined)) return undefined
  const begin = monthKey(first.endOn)
  return {
    name: indicator.title,
    better: isStock(indicator) ? 'neutral' : indicator.better,
    values,
    earlier: points
      .filter(hasValue)
      .filter((point) => monthKey(point.period.endOn) < begin && !isOfFew(indicator, point))
      .map(({ value }) => value),
  }
}

function valueOf(indicator: Indicator, point: Point | undefined): HeatValue {
  if (!point || !hasValue(point)) return { value: undefined, shown: NO_VALUE }
  const few = isOfFew(indicator, point)
  const isCount = indicator.measure === 'percentage' && displayRule(point.denominator ?? 0) === 'count-only'
  const shown = isCount ? showCounts(indicator, point) : showValue(indicator, point)
  return { value: point.value, shown, few }
}

/** Numbers and rates of those counted on a day are mostly the same children each month, and say who is large. */
function isStock({ measure, periods }: Indicator): boolean {
  return periods[0] === 'as-at' && (measure === 'count' || measure === 'sum' || measure === 'rate')
}

/** What is of fewer than thirty is never rated. */
function isOfFew({ measure }: Indicator, { denominator }: Point): boolean {
  const isSized = measure === 'percentage' || measure === 'average' || measure === 'median'
  return isSized && displayRule(denominator ?? 0) !== 'full'
}

function monthKey({ year, month }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
