import { isJudged, type Polarity } from './polarity.ts'
import type { QuartilePoints } from './quartiles.ts'

/** A quarter of the authorities, A the best; `-` where the publisher bands none; null where there is no value. */
export type Band = 'A' | 'B' | 'C' | 'D' | '-' | null

/**
 * The quartile band of a value, by the rule of the Local Authority Interactive Tool: the lowest quarter holds both of
 * its ends, each of the others only its upper one. Where low is good the quarters are A, B, C, D from below, where high
 * is good D, C, B, A; so with high good a value on a point falls into the worse band.
 *
 * @throws RangeError when the value lies outside the points: they are of other values than those it belongs to
 */
export function bandOf(
  value: number | null,
  points: QuartilePoints | undefined,
  { polarity, isBanded }: { readonly polarity: Polarity; readonly isBanded: boolean },
): Band {
  if (!isBanded || !isJudged(polarity)) return '-'
  if (value === null || !points) return null
  if (value < points.lowest || value > points.highest)
    throw new RangeError(`${value} is not among the values from ${points.lowest} to ${points.highest}`)
  const bands = polarity === 'Low' ? (['A', 'B', 'C', 'D'] as const) : (['D', 'C', 'B', 'A'] as const)
  const ends = [points.lower, points.median, points.upper]
  return bands[ends.filter((end) => value > end).length]!
}
