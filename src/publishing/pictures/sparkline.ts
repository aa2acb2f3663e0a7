import { showPeriod } from '../../core/index.ts'
import { hasValue, type Point, type ValuedPoint } from '../../comparison/index.ts'
import type { Indicator } from '../../measures/index.ts'
import { showValue } from '../show.ts'
import { COLOURS } from './drawing.ts'
import { escaped } from './escaped.ts'

const [WIDTH, HEIGHT, MARGIN] = [132, 34, 5]
const FEW = 6

interface Asked {
  /** Of the elements the picture's own words stand in; once on a page. */
  readonly id: string
  readonly indicator: Pick<Indicator, 'title' | 'measure'>
  readonly points: readonly Point[]
  /** How many periods back, the latest included. 24 unless told. */
  readonly periods?: number
}

/**
 * A line the height of a word: the course of a figure over its last periods, with a dot at the latest. It has no
 * axis and no scale of its own, so it says which way and how steadily, never how much; a description says the
 * first, the lowest, the highest and the latest figure. Empty with fewer than three figures: that is no course. A line through
 * few figures shows each as a dot, as its slopes say less than they seem to.
 */
export function sparkline({ id, indicator, points, periods = 24 }: Asked): string {
  const shown = points.slice(-periods)
  const valued = shown.filter(hasValue)
  const latest = valued.at(-1)
  if (valued.length < 3 || !latest) return ''
  const [low, high] = [least(valued), most(valued)]
  const x = (at: number) => MARGIN + (at / Math.max(1, shown.length - 1)) * (WIDTH - 2 * MARGIN)
  const y = (value: number) =>
    high.value === low.value
      ? HEIGHT / 2
      : MARGIN + ((high.value - value) / (high.value - low.value)) * (HEIGHT - 2 * MARGIN)
  const path = pathThrough(shown.map((point, at) => (hasValue(point) ? [x(at), y(point.value)] : undefined)))
  const end = [x(shown.indexOf(latest)), y(latest.value)].map(brief)
  const dots =
    valued.length > FEW
      ? ''
      : valued
          .slice(0, -1)
          .map(
            (point) =>
              `<circle cx="${brief(x(shown.indexOf(point)))}" cy="${brief(y(point.value))}" r="2" fill="${COLOURS.quiet}"/>`,
          )
          .join('')
  const words = `${indicator.title}, ${said(indicator, valued[0]!)} to ${said(indicator, latest)}; lowest ${said(indicator, low)}, highest ${said(indicator, high)}.`
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"><title id="${id}">${escaped(words)}</title><path d="${path}" fill="none" stroke="${COLOURS.quiet}" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>${dots}<circle cx="${end[0]}" cy="${end[1]}" r="3.5" fill="${COLOURS.line}"/></svg>`
}

function said(indicator: Asked['indicator'], point: ValuedPoint): string {
  return `${showValue(indicator, point)} at ${showPeriod(point.period)}`
}

function least(points: readonly ValuedPoint[]): ValuedPoint {
  return points.reduce((best, point) => (point.value < best.value ? point : best))
}

function most(points: readonly ValuedPoint[]): ValuedPoint {
  return points.reduce((best, point) => (point.value > best.value ? point : best))
}

/** Through the points in turn, lifted where one is missing. */
function pathThrough(points: readonly (readonly [number, number] | number[] | undefined)[]): string {
  let lifted = true
  return points
    .map((point) => {
      const step = point && `${lifted ? 'M' : 'L'}${brief(point[0]!)} ${brief(point[1]!)}`
      lifted = !point
      return step ?? ''
    })
    .join('')
}

function brief(number: number): string {
  return String(Math.round(number * 10) / 10)
}
