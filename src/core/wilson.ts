import type { Interval } from './interval.ts'
import { Z_95 } from './normal.ts'
import type { Share } from './percentage.ts'

/**
 * Wilson's score interval of a proportion, in 0 to 1.
 *
 * (2x + z² ± z √(z² + 4x(1 - x/n))) / (2(n + z²)) for x of n. Source: Wilson 1927, as used by UKHSA
 * (PHEindicatormethods). Works for 0 of n and n of n, which is why it is used at every size of cohort.
 * Returns `undefined` for a share of nobody.
 *
 * @param z critical value, 95 % unless told
 * @example wilson({ numerator: 5, denominator: 17 }) // => { lower: 0.1328, upper: 0.5313 }, round 0.294
 */
export function wilson({ numerator: x, denominator: n }: Share, z = Z_95): Interval | undefined {
  if (n === 0) return undefined
  const centre = 2 * x + z * z
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - x / n))
  const width = 2 * (n + z * z)
  return {
    lower: x === 0 ? 0 : (centre - spread) / width,
    upper: x === n ? 1 : (centre + spread) / width,
  }
}
