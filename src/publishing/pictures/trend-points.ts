import { compareDays, type Period, previous, showPeriod, showPeriodBriefly } from '../../core/index.ts'
import { hasValue, milestoneAt, PERCENT_FROM, type Point, type Target } from '../../comparison/index.ts'
import type { Indicator } from '../../measures/index.ts'
import { POUNDS } from '../show-amount.ts'
import { NO_VALUE, showCount, showCounts, showRange, showTargetValue, showValue } from '../show.ts'

/** How many periods a trend shows, the latest included. */
export const TREND_PERIODS = 24

/** What a picture needs to know of its indicator. */
export type Pictured = Pick<Indicator, 'key' | 'title' | 'measure' | 'better' | 'unit'>

/** One place on the horizontal axis: a period, whether or not it has a figure that may be drawn. */
export interface Place {
  readonly period: Period
  /** `Mar 26`, under the axis. */
  readonly label: string
  readonly point: Point | undefined
  /** The height to draw; `undefined` makes a gap. */
  readonly value: number | undefined
  /** The figure as it is written beside the dot. */
  readonly shown: string
  readonly target: number | undefined
}

/** Every period from the first to the last point, at most 24, with a gap where there is no figure to draw. */
export function placesOf(indicator: Pictured, points: readonly Point[], target: Target | undefined): Place[] {
  const ordered = points.toSorted((a, b) => compareDays(a.period.endOn, b.period.endOn))
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last) return []
  const known = new Map(ordered.map((point) => [point.period.code, point]))
  const places: Place[] = []
  for (
    let period = last.period;
    places.length < TREND_PERIODS && compareDays(period.endOn, first.period.endOn) >= 0;
    period = previous(period)
  )
    places.unshift(placeOf(indicator, period, known.get(period.code), target))
  return places.slice(places.findIndex(({ value }) => value !== undefined) < 0 ? 0 : firstDrawn(places))
}

function firstDrawn(places: readonly Place[]): number {
  return places.findIndex(({ point }) => point !== undefined && hasValue(point))
}

function placeOf(
  indicator: Pictured,
  period: Period,
  point: Point | undefined,
  target: Target | undefined,
): Place {
  const children = drawsChildren(indicator, target)
  const drawable = point && hasValue(point) && (children || !tooFew(indicator, point))
  return {
    period,
    label: showPeriodBriefly(period),
    point,
    value: drawable ? (children ? point.numerator : point.value) : undefined,
    shown: drawable ? (children ? showCount(point.numerator) : showValue(indicator, point)) : NO_VALUE,
    target: target && targetOn(target, period),
  }
}

/** A target that is a number of children is drawn against the children, not against their share. */
export function drawsChildren({ measure }: Pictured, target: Target | undefined): boolean {
  return target?.on === 'children' && (measure === 'percentage' || measure === 'rate')
}

/** A percentage of fewer than ten is neither printed nor drawn. */
export function tooFew({ measure }: Pictured, point: Point): boolean {
  return measure === 'percentage' && (point.denominator ?? 0) < PERCENT_FROM
}

/** What the figure of a period is held against: nothing before the target's baseline. */
function targetOn(target: Target, period: Period): number | undefined {
  if (target.baseline && compareDays(period.endOn, target.baseline.on) <= 0) return undefined
  return milestoneAt(target, period.endOn)?.value
}

/** The picture's numbers as a table, for the appendix and for those who do not see the picture. */
export function tableOf(
  indicator: Pictured,
  places: readonly Place[],
  target: Target | undefined,
): { heads: string[]; rows: string[][] } {
  const counted = places.some(({ point }) => point && showCounts(indicator, point) !== '')
  const heads = [
    PERIOD_HEADS[places.at(-1)?.period.kind ?? 'month'],
    unitHead(indicator),
    ...(counted ? ['Made from'] : []),
    ...(target ? ['Target'] : []),
  ]
  const rows = places.map(({ period, point, target: aim }) => [
    showPeriod(period),
    point && hasValue(point) && !tooFew(indicator, point) ? showValue(indicator, point) : NO_VALUE,
    ...(counted ? [point && hasValue(point) ? madeFrom(indicator, point) : 'not computed'] : []),
    ...(target ? [aim === undefined ? NO_VALUE : showTargetValue(indicator, target, aim)] : []),
  ])
  return { heads, rows }
}

/** `14 of 296`; of 10 to 29 with the range that chance leaves: `6 of 14, range 21% to 67%`. */
function madeFrom(indicator: Pictured, point: Point): string {
  const limits = showRange(indicator, point)
  const counts = showCounts(indicator, point)
  return limits ? `${counts}, range ${limits[0]} to ${limits[1]}` : counts
}

const PERIOD_HEADS: Readonly<Record<Period['kind'], string>> = {
  'as-at': 'At',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  '12-months': '12 months to',
}

const MONEY_HEADS: Readonly<Record<Exclude<Indicator['measure'], 'percentage'>, string>> = {
  count: 'Pounds',
  sum: 'Pounds',
  rate: 'Pounds per 10,000 aged 0 to 17',
  average: 'Average in pounds',
  median: 'Median in pounds',
}

/** What the vertical axis counts: the head of the column of figures. */
export function unitHead({ measure, unit = 'children' }: Pictured): string {
  if (unit === POUNDS) return measure === 'percentage' ? 'Percentage' : MONEY_HEADS[measure]
  const whole: Record<Indicator['measure'], string> = {
    count: `Number of ${unit}`,
    sum: `Number of ${unit}`,
    percentage: `Percentage of ${unit}`,
    rate: 'Rate per 10,000 aged 0 to 17',
    average: `Average (${unit})`,
    median: `Median (${unit})`,
  }
  return whole[measure]
}
