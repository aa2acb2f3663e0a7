const WHOLE = /^-?(?:0|[1-9]\d*)$/
/** A number as Excel writes it: JavaScript would take `0x10` and `0b1` for numbers too. */
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/

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
  if (!isNumber(text)) return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (Number.isInteger(number)) return BigInt(number).toString()
  const shortest = String(number)
  return shortest.includes('e') ? withoutExponent(shortest) : shortest
}

/** Whether a text is a number as Excel writes one. */
export function isNumber(text: string): boolean {
  return NUMBER.test(text)
}

/** Only numbers nearer to nought than a millionth are decimals with an exponent. */
function withoutExponent(text: string): string {
  const [, sign, digits, exponent] = /^(-?)([\d.]+)e-(\d+)$/.exec(text)!
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits!.replace('.', '')}`
}
