import { compareDays, type Period, yearBefore, Z_95 } from '../core/index.ts'
import { type Change, directionOf } from './change.ts'
import { type Better, hasValue, type Measure, type Point } from './point.ts'
import { type ChangeInterval, type TestedBecause, testEvents, testShares } from './significance.ts'

export type Verdict = 'improving' | 'worsening' | 'no clear change' | 'too few to say' | 'not judged'

/** Why a verdict was given; the words for it are the page's. */
export type Because =
  | 'nothing-to-compare-with'
  | 'neutral'
  | 'cohorts-overlap'
  | 'not-twelve-months-apart'
  | 'stock-count'
  | 'no-spread'
  | TestedBecause

export interface Classification {
  readonly verdict: Verdict
  readonly because: Because
  /** Which way the value went, whether or not that is judged. Absent when there is nothing to compare with. */
  readonly direction?: Change['direction']
  readonly interval?: ChangeInterval
}

interface Comparison {
  readonly latest: Point
  /** The point twelve months before: no other is judged. */
  readonly earlier: Point | undefined
  readonly measure: Measure
  readonly better: Better
  /**
   * How many times the variance of chance alone the figure varies from year to year: 4.1 for children who start to
   * be looked after, 2.8 for those who cease (England's authorities, 2016 to 2025). 1 unless told.
   */
  readonly dispersion?: number
  /** True for a share or mean of sums (sessions, posts), of which nobody knows how chance spreads it. */
  readonly isOfSums?: boolean
}

/**
 * Whether a figure has clearly improved or worsened since twelve months before.
 *
 * What may be judged, and by which test, is decided in `docs/decisions/0003-what-counts-as-a-clear-change.md`.
 *
 * @example classify({ latest: 81 of 665, earlier: 94 of 674, measure: 'percentage', better: 'lower' })
 * // => 'no clear change', 'difference-includes-zero', -5.4 to +1.9 points
 */
export function classify(comparison: Comparison): Classification {
  const { latest, earlier, measure, better, dispersion = 1 } = comparison
  if (!earlier || !hasValue(earlier) || !hasValue(latest)) return notJudged('nothing-to-compare-with')
  const direction = directionOf(latest.value - earlier.value)
  const refusal = comparison.isOfSums ? 'no-spread' : whyNotJudged(latest, earlier, measure, better)
  if (refusal) return { ...notJudged(refusal), direction }

  // Less than chance alone is taken for luck, not for certainty.
  const z = Z_95 * Math.sqrt(Math.max(1, dispersion))
  const tested =
    measure === 'percentage' ? testShares(latest, earlier, z) : testEvents(latest, earlier, measure, z)
  const { clear, ...reason } = tested
  if (clear === undefined) return { verdict: 'too few to say', ...reason, direction }
  const good = direction === (better === 'higher' ? 'up' : 'down')
  return { verdict: clear ? (good ? 'improving' : 'worsening') : 'no clear change', ...reason, direction }
}

function notJudged(because: Because): Classification {
  return { verdict: 'not judged', because }
}

function whyNotJudged(latest: Point, earlier: Point, measure: Measure, better: Better): Because | undefined {
  if (better === 'neutral') return 'neutral'
  if (measure === 'average' || measure === 'median' || measure === 'sum') return 'no-spread'
  if (yearBefore(latest.period).code !== earlier.period.code) {
    return overlaps(earlier.period, latest.period) ? 'cohorts-overlap' : 'not-twelve-months-apart'
  }
  const stock = latest.period.kind === 'as-at' && measure !== 'percentage'
  return stock ? 'stock-count' : undefined
}

/** Snapshots less than a year apart hold mostly the same children; windows share their common months. */
function overlaps(earlier: Period, latest: Period): boolean {
  if (latest.kind === 'as-at') return compareDays(yearBefore(latest).endOn, earlier.endOn) < 0
  return compareDays(latest.startOn, earlier.endOn) <= 0
}
