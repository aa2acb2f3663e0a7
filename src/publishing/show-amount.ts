import { roundedNumber } from '../core/index.ts'
import type { Indicator } from '../measures/index.ts'

/** A number with its thousands set apart: `12,345`; of half posts and parts of a year one decimal place, `298.6`. */
export function showCount(count: number): string {
  const size = Math.abs(count)
  return signed(count, thousands(Number.isInteger(size) ? String(size) : roundedNumber(size, 1)))
}

/** The unit of an indicator that counts money. */
export const POUNDS = 'pounds'

/** Money as people write it: `£1,961,300`, `−£70`. Whole pounds, but below a hundred pounds with the pence it has: `£8.50`. */
export function showPounds(pounds: number): string {
  const size = Math.abs(pounds)
  const hasPence = size < 100 && !Number.isInteger(size)
  return signed(pounds, `£${thousands(roundedNumber(size, hasPence ? 2 : 0))}`)
}

/** A number of what an indicator counts, with a pound sign where that is money. */
export function amountOf({ unit }: Pick<Indicator, 'unit'>, amount: number): string {
  return unit === POUNDS ? showPounds(amount) : showCount(amount)
}

function thousands(digits: string): string {
  const [whole = '', decimals] = digits.split('.')
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? apart : `${apart}.${decimals}`
}

function signed(value: number, size: string): string {
  return value < 0 ? `−${size}` : size
}
