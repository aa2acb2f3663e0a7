const WHOLE = /^-?(?:0|[1-9]\d*)$/

/**
 * The number of a cell as a person writes it: whole numbers without a point, decimals in the fewest digits that
 * give the same number, nothing with an exponent. What is not a number is given as it stands.
 *
 * @example numberText('1.0E2') // => '100'
 * @example numberText('0.10000000000000001') // => '0.1'
 */
export function numberText(written: string): string {
  if (WHOLE.test(written)) return written === '-0' ? '0' : written
  const text = written.trim()
  if (text === '') return ''
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (Number.isInteger(number)) return BigInt(number).toString()
  const shortest = String(number)
  return shortest.includes('e') ? withoutExponent(shortest) : shortest
}

/** Only numbers nearer to nought than a millionth are decimals with an exponent. */
function withoutExponent(text: string): string {
  const [, sign, digits, exponent] = /^(-?)([\d.]+)e-(\d+)$/.exec(text)!
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits!.replace('.', '')}`
}
