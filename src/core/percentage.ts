import { roundedShare } from './rounding.ts'

/** A part of a whole, as two counts: 59 of 665. The two always travel together. */
export interface Share {
  readonly numerator: number
  readonly denominator: number
}

/**
 * A share in per cent, unrounded. A share of nobody has no percentage: `undefined`, not 0.
 *
 * Multiplied before it is divided, so that equal shares (1 of 3, 2 of 6) are equal numbers.
 *
 * @example percentage({ numerator: 46, denominator: 80 }) // => 57.5
 */
export function percentage({ numerator, denominator }: Share): number | undefined {
  return denominator === 0 ? undefined : (100 * numerator) / denominator
}

/**
 * A share as people read it, rounded half away from zero in whole numbers: never from the unrounded per cent.
 *
 * @param places decimal places shown, 1 unless told
 * @example showPercentage({ numerator: 59, denominator: 665 }) // => '8.9%'
 */
export function showPercentage(share: Share, places = 1): string | undefined {
  const { numerator, denominator } = share
  const rounded = roundedShare({ numerator, denominator, per: 100, places })
  return rounded && `${rounded}%`
}
