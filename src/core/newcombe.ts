import type { Interval } from './interval.ts'
import { Z_95 } from './normal.ts'
import type { Share } from './percentage.ts'
import { wilson } from './wilson.ts'

/**
 * The interval of the difference of two independent proportions, first less second, in -1 to 1.
 *
 * Newcombe 1998, method 10 (no continuity correction): with d the difference and each share's Wilson limits,
 * d - √((p₁-l₁)² + (u₂-p₂)²) to d + √((u₁-p₁)² + (p₂-l₂)²). A dispersion φ widens it when `z` is multiplied by
 * √φ: that is the same as dividing every count by φ. Returns `undefined` when either share is of nobody.
 *
 * @param z critical value, 95 % unless told
 * @example newcombe({ numerator: 81, denominator: 665 }, { numerator: 94, denominator: 674 })
 * // => { lower: -0.0539, upper: 0.0186 }, round -0.0177: the fall from 13.9 to 12.2 % is within chance
 */
export function newcombe(first: Share, second: Share, z = Z_95): Interval | undefined {
  const [a, b] = [wilson(first, z), wilson(second, z)]
  if (!a || !b) return undefined
  const [p, q] = [first.numerator / first.denominator, second.numerator / second.denominator]
  return {
    lower: p - q - Math.hypot(p - a.lower, b.upper - q),
    upper: p - q + Math.hypot(a.upper - p, q - b.lower),
  }
}
