import { roundedNumber } from '../../core/index.ts'

/** Decimal places where the publisher names none. */
export const USUAL_DECIMALS = 1

/**
 * A published value as its publisher would show it: rounded half away from zero, without noughts behind the point.
 *
 * @example shownValue(91.64, null) // => '91.6'; shownValue(14, 1) // => '14'
 */
export function shownValue(value: number, decimals: number | null): string {
  const rounded = roundedNumber(value, decimals ?? USUAL_DECIMALS)
  return rounded.includes('.') ? rounded.replace(/\.?0+$/, '') : rounded
}
