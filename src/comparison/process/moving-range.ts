import { type Limits, meanOf, within } from './limits.ts'

/** What the mean range of two values is to their standard deviation (d₂ for samples of two). */
export const RANGE_TO_SIGMA = 1.128

/** A moving range this many times their average is beyond chance (D₄ for samples of two). */
const RANGE_LIMIT = 3.267

/** How far each value is from the one before: one fewer than there are values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, at) => Math.abs(value - values[at]!))
}

/**
 * The average moving range (AMR) of values, from which the usual variation from month to month is read.
 *
 * When screened, ranges of 3.267 times the average or more are left out once, so that one extraordinary month does
 * not hide the next. 0 for fewer than two values, and when values hardly ever move.
 *
 * @example averageMovingRange([1, 3, 2, 4], true) // => (2 + 1 + 2) / 3 = 1.67
 */
export function averageMovingRange(values: readonly number[], screened: boolean): number {
  const ranges = movingRanges(values)
  if (ranges.length === 0) return 0
  const average = meanOf(ranges)
  const usual = ranges.filter((range) => range < RANGE_LIMIT * average)
  // Without any movement every range is 0, which is not below 0.
  return screened && usual.length > 0 ? meanOf(usual) : average
}

/**
 * The limits of the moving ranges themselves: the lower half of an XmR chart, 0 to 3.267 times their average.
 *
 * For looking only: each value is part of two ranges, so no rule about runs may be read from them. Returns
 * `undefined` for fewer than two values.
 *
 * @example movingRangeLimits([10, 12, 11]) // => centre 1.5, upper 4.9 (1.5 × 3.267)
 */
export function movingRangeLimits(values: readonly number[]): Limits | undefined {
  if (values.length < 2) return undefined
  const centre = averageMovingRange(values, false)
  const upper = RANGE_LIMIT * centre
  return within(
    { floor: 0 },
    { centre, outer: { lower: 0, upper }, near: { lower: 0, upper: (2 / 3) * upper } },
  )
}
