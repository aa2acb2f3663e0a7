import { hasValue, type Target } from '../../comparison/index.ts'
import { bound } from '../bound.ts'
import { showCounts, showTargetValue } from '../show.ts'
import { type BoundNumber, type Statement, statement } from '../statement.ts'
import { atPeriod } from '../when.ts'
import { drawsChildren, type Pictured, type Place } from './trend-points.ts'

type Drawn = Place & { readonly value: number }

/**
 * What the line does from its first point to its last, in one sentence: “It rose from 7.5% at 30 April 2024 to 8.9%
 * (59 of 665) at 31 March 2026; the highest was 12.2% at 31 March 2025, and the target is 10%.”
 */
export function readingOf(
  indicator: Pictured,
  places: readonly Place[],
  target: Target | undefined,
): Statement {
  const drawn = places.filter((place): place is Drawn => place.value !== undefined)
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return statement`There is no figure to draw.`
  const number = (place: Place) => bound(indicator, place.period, 'value', place.shown)
  const aim = places.at(-1)?.target
  const end =
    target && aim !== undefined
      ? statement`the target is ${bound(indicator, last.period, 'target', showTargetValue(indicator, target, aim))}`
      : undefined
  const course = courseWords(indicator, first, last, target)
  const peaks = peakWords(drawn, number)
  if (!peaks) return end ? statement`${course}, and ${end}.` : statement`${course}.`
  return end ? statement`${course}; ${peaks}, and ${end}.` : statement`${course}; ${peaks}.`
}

function courseWords(indicator: Pictured, first: Drawn, last: Drawn, target: Target | undefined): Statement {
  const [start, end] = [atPeriod(first.period), atPeriod(last.period)]
  const latest = bound(indicator, last.period, 'value', withCounts(indicator, last, target))
  if (first === last) return statement`It was ${latest} ${end}`
  if (first.shown === last.shown) return statement`It was ${latest} ${end}, as it was ${start}`
  const verb = last.value > first.value ? 'rose' : 'fell'
  return statement`It ${verb} from ${bound(indicator, first.period, 'value', first.shown)} ${start} to ${latest} ${end}`
}

/** The highest and lowest of the line, where they are not its ends. */
function peakWords(drawn: readonly Drawn[], number: (place: Place) => BoundNumber): Statement | undefined {
  const highest = drawn.reduce((best, place) => (place.value >= best.value ? place : best))
  const lowest = drawn.reduce((best, place) => (place.value <= best.value ? place : best))
  const ends = [drawn[0]!.value, drawn.at(-1)!.value]
  const words = (name: string, place: Drawn) =>
    ends.includes(place.value)
      ? undefined
      : statement`the ${name} was ${number(place)} ${atPeriod(place.period)}`
  const [high, low] = [words('highest', highest), words('lowest', lowest)]
  return high && low ? statement`${high} and ${low}` : (high ?? low)
}

/** The latest figure with the counts behind it. */
function withCounts(indicator: Pictured, { point, shown }: Drawn, target: Target | undefined): string {
  if (!point || !hasValue(point) || drawsChildren(indicator, target)) return shown
  const counts = showCounts(indicator, point)
  return counts === '' ? shown : `${shown} (${counts})`
}
