import type { Observed } from './limits.ts'

/** All numerators out of all denominators: every case weighs the same. 0 of nothing is 0. */
export function pooledShare(points: readonly Observed[]): number {
  const numerators = points.reduce((sum, { numerator }) => sum + numerator, 0)
  const denominators = points.reduce((sum, point) => sum + denominatorOf(point), 0)
  return denominators === 0 ? 0 : numerators / denominators
}

/** How many a share is out of; 0 where a point has none, as a plain number. */
export function denominatorOf({ denominator = 0 }: Observed): number {
  return denominator
}

/** The standard deviation that chance alone gives a share of so many, the share of all being known. */
export type SigmaOf = (pooled: number, denominator: number) => number

/** √(p (1 - p) / n): of a proportion. */
export const sigmaOfProportion: SigmaOf = (pooled, denominator) =>
  Math.sqrt(Math.max(0, pooled * (1 - pooled)) / denominator)

/** √(u / n): of a rate of events. */
export const sigmaOfRate: SigmaOf = (pooled, denominator) => Math.sqrt(pooled / denominator)

/**
 * How many standard deviations of chance each share lies from the share of all; 0 where chance leaves no room, as
 * when nobody or everybody scores.
 */
export function standardised(points: readonly Observed[], sigmaOf: SigmaOf): number[] {
  const pooled = pooledShare(points)
  return points.map((point) => {
    const sigma = sigmaOf(pooled, denominatorOf(point))
    return sigma === 0 ? 0 : (point.numerator / denominatorOf(point) - pooled) / sigma
  })
}
