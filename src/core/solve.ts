import type { Interval } from './interval.ts'

/**
 * Where a function that only rises or only falls passes a value, between two ends that lie on either side of it.
 * Halves the stretch 200 times at most: until two neighbouring floating point numbers are left.
 */
export function solve(f: (x: number) => number, value: number, between: Interval): number {
  let { lower, upper } = between
  const rises = f(upper) > f(lower)
  for (let i = 0; i < 200; i++) {
    const middle = (lower + upper) / 2
    if (middle === lower || middle === upper) return middle
    if (f(middle) < value === rises) lower = middle
    else upper = middle
  }
  return (lower + upper) / 2
}
