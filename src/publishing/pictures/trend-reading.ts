import { hasValue, type Point, summarise, type Target } from '../../comparison/index.ts'
import { showCount, showFigure, type Shown, showTargetValue } from '../show.ts'
import { type BoundNumber, type Statement, statement } from '../statement.ts'
import { atPeriod, PERIODS_OF, withoutGap } from '../when.ts'
import { drawsChildren, type Pictured, type Place } from './trend-points.ts'

/**
 * What the picture says, in one sentence: “The latest figure is 8.9% (59 of 665) at 30 June 2017, the lowest of
 * the last 12 months; the highest was 11.8% (81 of 685) at 31 October 2016, and the target is 30.”
 */
export function readingOf(
  indicator: Pictured,
  places: readonly Place[],
  target: Target | undefined,
): Statement {
  const points = places.flatMap(({ point, value }) =>
    point && hasValue(point) && value !== undefined ? [point] : [],
  )
  const summary = summarise(points)
  if (!summary) return statement`There is no figure to draw.`
  const { latest, latestIs, highest, lowest, window } = summary
  const figure = (point: Point) =>
    statement`${shownPoint(indicator, point, target)} ${atPeriod(point.period)}`
  const start = statement`The latest figure is ${figure(latest)}`
  const months: BoundNumber = {
    text: showCount(window.length),
    bound: { indicator: indicator.key, period: latest.period.code, of: 'window' },
  }
  const whole = withoutGap(window.map(({ period }) => period))
  const span = statement`the last ${months} ${whole ? PERIODS_OF[latest.period.kind] : 'figures'}`
  const middle =
    window.length < 3
      ? ''
      : highest.value === lowest.value
        ? statement`, the same as in all of ${span}`
        : latestIs?.includes('highest')
          ? statement`, the ${latestIs} of ${span}; the lowest was ${figure(lowest)}`
          : latestIs
            ? statement`, the ${latestIs} of ${span}; the highest was ${figure(highest)}`
            : statement`; in ${span} the highest was ${figure(highest)} and the lowest ${figure(lowest)}`
  const aim = places.at(-1)?.target
  if (!target || aim === undefined) return statement`${start}${middle}.`
  const bound: BoundNumber = {
    text: showTargetValue(indicator, target, aim),
    bound: { indicator: indicator.key, period: latest.period.code, of: 'target' },
  }
  return statement`${start}${middle}, and the target is ${bound}.`
}

/** A point as the picture shows it: the children first where it is the children that are drawn. */
function shownPoint(indicator: Pictured, point: Shown & Point, target: Target | undefined): BoundNumber {
  const whole = showFigure(indicator, point)
  const text = drawsChildren(indicator, target)
    ? `${showCount(point.numerator)} (${whole.split(' ')[0]})`
    : whole
  return { text, bound: { indicator: indicator.key, period: point.period.code, of: 'value' } }
}
