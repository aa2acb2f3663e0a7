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

const MILLION = 1_000_000

/**
 * A whole sum of pounds in a text, with its thousands set apart. The two sums of a percentage are left out: rounded,
 * `£3.1 million of £3.0 million` would no longer give the 101.8% beside it.
 */
const LARGE_SUM = /(?<!£[\d,]+ of )£\d{1,3}(?:,\d{3})+(?!,?\d| of £)/g

/**
 * The sums of a sentence as papers write them: from a million `£1.2 million`, in tables exact. A sum of whole millions
 * has no decimal, so that `£2.0 million` is seen to be rounded and `£2 million` not.
 */
export function sayAmounts(words: string): string {
  return words.replace(LARGE_SUM, (sum) => {
    const pounds = poundsIn(sum)
    if (pounds < MILLION) return sum
    const decimals = pounds % MILLION === 0 ? 0 : 1
    return `£${thousands(roundedNumber(pounds / MILLION, decimals))} million`
  })
}

/** The sums of a label in a picture, where there is no room: `£1.96m`, `£242k`; below £100,000 as they are. */
export function labelAmounts(words: string): string {
  return words.replace(LARGE_SUM, (sum) => {
    const pounds = poundsIn(sum)
    if (pounds < MILLION / 10) return sum
    const inThousands = roundedNumber(pounds / 1000, 0)
    if (Number(inThousands) < 1000) return `£${inThousands}k`
    return `£${thousands(String(Number(roundedNumber(pounds / MILLION, 2))))}m`
  })
}

/** A number along an axis of money, short where that loses nothing: `£1.5m`, `£20k`, `£500`. */
export function poundsTick(pounds: number): string {
  const size = Math.abs(pounds)
  if (size >= MILLION && size % 10_000 === 0) return signed(pounds, `£${thousands(String(size / MILLION))}m`)
  if (size >= 10_000 && size % 1000 === 0) return signed(pounds, `£${thousands(String(size / 1000))}k`)
  return showPounds(pounds)
}

function poundsIn(sum: string): number {
  return Number(sum.replaceAll(/[£,]/g, ''))
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
