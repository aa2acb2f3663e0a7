/**
 * A fraction times a power of ten or a hundred, rounded half away from zero, worked in whole numbers.
 *
 * This is the one declared rounding rule of the product. Floating point never decides a half.
 * Returns `undefined` when the denominator is 0: there is no value, not a value of 0.
 *
 * @param numerator a number of at most four decimals, such as 6.5 posts; @param denominator the same; @param places
 * decimal places shown
 * @throws RangeError when either is no finite number
 * @example roundedShare({ numerator: 46, denominator: 80, per: 100, places: 0 }) // => '58' (57.5 rounds away from 0)
 */
export function roundedShare(share: {
  numerator: number
  denominator: number
  per: number
  places: number
}): string | undefined {
  const { numerator, denominator, per, places } = share
  if (denominator === 0) return undefined
  const scaled = inTenThousandths(numerator) * BigInt(per) * 10n ** BigInt(places)
  return writeDecimal(divideRounding(scaled, inTenThousandths(denominator)), places)
}

/** Sums of posts and pence come with decimals, which figures keep four of. */
function inTenThousandths(number: number): bigint {
  return BigInt(Math.round(number * 10_000))
}

/**
 * Rounds a decimal number half away from zero, deciding the half on its shortest decimal form.
 *
 * @example roundedNumber(1.005, 2) // => '1.01' (binary floating point would say 1.00)
 */
export function roundedNumber(value: number, places: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const power = Number(exponent) - fraction.length + places
  const units = BigInt(whole + fraction)
  const scaled = power >= 0 ? units * 10n ** BigInt(power) : divideRounding(units, 10n ** BigInt(-power))
  return writeDecimal(scaled, places)
}

function divideRounding(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator]
  const magnitude = (2n * n + d) / (2n * d)
  return negative ? -magnitude : magnitude
}

function writeDecimal(scaled: bigint, places: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
