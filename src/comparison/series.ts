import { compareDays, previous, type Share, yearBefore } from '../core/index.ts'
import { hasValue, type Point, type ValuedPoint } from './point.ts'

/** How many points with a value a series looks back over, the latest included. */
export const WINDOW = 12

/** How the latest value stands in the window; joint when an earlier point has the same value. */
export type Extreme = 'highest' | 'joint highest' | 'lowest' | 'joint lowest'

/** "Has fallen in each of the last 3 months": so many strict steps the same way, up to the latest. */
export interface Run {
  readonly direction: 'rising' | 'falling'
  readonly steps: number
}

/** What a series says at its latest value. Every point carries its period, so words can name it. */
export interface Summary {
  readonly latest: ValuedPoint
  /** The point with a value before the latest, whichever period that is. */
  readonly previous: ValuedPoint | undefined
  readonly twelveMonthsBefore: ValuedPoint | undefined
  /** The last 12 points with a value, or as many as there are, oldest first. */
  readonly window: readonly ValuedPoint[]
  readonly first: ValuedPoint
  readonly highest: ValuedPoint
  readonly lowest: ValuedPoint
  readonly latestIs: Extreme | undefined
  readonly run: Run | undefined
  readonly average: {
    /** The plain mean of the window's values: every month weighs the same. */
    readonly ofValues: number
    /** All numerators of all denominators: every child weighs the same. Absent when a point has no denominator. */
    readonly pooled: Share | undefined
  }
}

/**
 * Sums up a series over its last 12 points that have a value, in whatever order the points come.
 *
 * The highest and the lowest are the most recent of equals. The point twelve months before is looked for in the
 * whole series, as it lies just outside a window of twelve months. Returns `undefined` when no point has a value.
 *
 * @example summarise(points)?.latestIs // => 'highest': "73.1 %, the highest in the last 12 months"
 */
export function summarise(points: readonly Point[]): Summary | undefined {
  const valued = points.filter(hasValue).toSorted(byPeriod)
  const window = valued.slice(-WINDOW)
  const [first, latest] = [window[0], window.at(-1)]
  if (!first || !latest) return undefined

  const highest = window.reduce((best, point) => (point.value >= best.value ? point : best))
  const lowest = window.reduce((best, point) => (point.value <= best.value ? point : best))
  return {
    latest,
    previous: valued.at(-2),
    twelveMonthsBefore: valued.find(({ period }) => period.code === yearBefore(latest.period).code),
    window,
    first,
    highest,
    lowest,
    latestIs: extremeOf(window, latest, highest, lowest),
    run: runOf(window),
    average: { ofValues: total(window.map(({ value }) => value)) / window.length, pooled: pooled(window) },
  }
}

function extremeOf(
  window: readonly ValuedPoint[],
  latest: ValuedPoint,
  highest: ValuedPoint,
  lowest: ValuedPoint,
): Extreme | undefined {
  if (highest.value === lowest.value) return undefined
  const joint = window.filter(({ value }) => value === latest.value).length > 1
  if (latest === highest) return joint ? 'joint highest' : 'highest'
  if (latest === lowest) return joint ? 'joint lowest' : 'lowest'
  return undefined
}

/** Steps count only from one period to the very next: a month without a value ends the run. */
function runOf(window: readonly ValuedPoint[]): Run | undefined {
  let steps = 0
  let direction: Run['direction'] | undefined
  for (let i = window.length - 1; i > 0; i--) {
    const [before, after] = [window[i - 1]!, window[i]!]
    const step = after.value > before.value ? 'rising' : after.value < before.value ? 'falling' : undefined
    const adjoining = previous(after.period).code === before.period.code
    if (!step || !adjoining || (direction && step !== direction)) break
    direction = step
    steps += 1
  }
  return direction && { direction, steps }
}

function pooled(window: readonly ValuedPoint[]): Share | undefined {
  const denominators = window.flatMap(({ denominator }) => denominator ?? [])
  if (denominators.length < window.length) return undefined
  return { numerator: total(window.map(({ numerator }) => numerator)), denominator: total(denominators) }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function byPeriod(a: Point, b: Point): number {
  return compareDays(a.period.endOn, b.period.endOn)
}
