import type { Share } from './percentage.ts'

/** Tables as likely as the one seen are counted as well; this much room is left for floating point. */
const AS_LIKELY = 1 + 1e-7

/**
 * Fisher's exact test that two shares are of the same kind, two-sided: the probability, with all four margins
 * held, of every table no likelier than the one seen. Used when an expected count is below 5.
 *
 * Returns 1 when either share is of nobody: nothing speaks against their being alike.
 *
 * @example fisher({ numerator: 3, denominator: 4 }, { numerator: 1, denominator: 4 }) // => 0.4857 (34 of 70)
 */
export function fisher(first: Share, second: Share): number {
  const scoring = first.numerator + second.numerator
  const everybody = first.denominator + second.denominator
  const logs = logFactorials(everybody)
  const choose = (n: number, k: number) => logs[n]! - logs[k]! - logs[n - k]!
  const likelihood = (x: number) =>
    Math.exp(
      choose(first.denominator, x) + choose(second.denominator, scoring - x) - choose(everybody, scoring),
    )

  const seen = likelihood(first.numerator) * AS_LIKELY
  let probability = 0
  const fewest = Math.max(0, scoring - second.denominator)
  for (let x = fewest; x <= Math.min(scoring, first.denominator); x++) {
    const each = likelihood(x)
    if (each <= seen) probability += each
  }
  return Math.min(1, probability)
}

/** The natural logarithms of 0!, 1!, 2! up to n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1)
  for (let k = 2; k <= n; k++) logs[k] = logs[k - 1]! + Math.log(k)
  return logs
}
