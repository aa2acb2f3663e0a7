import { quantile } from './quartiles.ts'
import { withoutDust } from './without-dust.ts'

/** The unweighted mean of those that have a value, whatever their size; null when none has one. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null)
  if (present.length === 0) return null
  return withoutDust(present.reduce((sum, value) => sum + value, 0) / present.length)
}

/** The middle one of those that have a value, between the two middle ones of an even number; null when none has one. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  return sorted.length === 0 ? null : withoutDust(quantile(sorted, 0.5))
}

/** The counts a rate or share comes from. */
export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

/**
 * The average that all the children of several areas have together: the sum of the numerators over the sum of the
 * denominators, so that a large area weighs more. Null when there are no counts, or they are of nobody.
 *
 * @param per 100 for a per cent, 10,000 for a rate
 * @example pooledOf([{ numerator: 10, denominator: 100 }, { numerator: 90, denominator: 300 }], 100) // => 25; the mean is 20
 */
export function pooledOf(counts: readonly Counts[], per: number): number | null {
  const numerator = counts.reduce((sum, each) => sum + each.numerator, 0)
  const denominator = counts.reduce((sum, each) => sum + each.denominator, 0)
  return denominator === 0 ? null : withoutDust((per * numerator) / denominator)
}
