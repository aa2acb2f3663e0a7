import { roundedNumber } from '../../core/index.ts'

/** Decimal places where the publisher names none. */
const USUAL = 1

/**
 * The decimal places that published values need: none where all are whole, whatever their publisher allows for.
 *
 * @example placesOf([64, 83.1], 1) // => 1; placesOf([64, 67], 1) // => 0
 */
export function placesOf(values: readonly (number | null)[], decimals: number | null): number {
  const most = decimals ?? USUAL
  const needed = values.map((value) => {
    const [, behind = ''] = value === null ? [] : roundedNumber(value, most).split('.')
    return behind.replace(/0+$/, '').length
  })
  return Math.max(0, ...needed)
}
