/** On which side of a line a value lies, or which way it went from one point to the next. */
export type Side = 'above' | 'below'

/** Floating point makes the mean of equal values differ in its last digits; figures have four decimals at most. */
const AS_GOOD_AS_EQUAL = 1e-9

/**
 * On which side of a line a value lies; `undefined` when it lies on it.
 *
 * @example sideOf(0.2, (0.1 + 0.2 + 0.3) / 3) // => undefined, though floating point makes the mean 0.20000000000000004
 */
export function sideOf(value: number, line: number): Side | undefined {
  const apart = value - line
  if (Math.abs(apart) <= AS_GOOD_AS_EQUAL * Math.max(1, Math.abs(value), Math.abs(line))) return undefined
  return apart > 0 ? 'above' : 'below'
}
