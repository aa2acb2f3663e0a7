/** A cell of a published table: a number, or the sign that stands where a number is withheld. */
export interface PublishedCell {
  readonly value: number | null
  readonly symbol: string | null
  /** Digits behind the point, as printed. */
  readonly decimals: number
  /** True for a time written as years and months, which is kept as a number of months. */
  readonly isTime: boolean
}

/**
 * The signs of official statistics: c suppressed, x not available, z not applicable, u of low reliability; k and
 * low both say that a number rounds to 0 and is not 0, so neither is ever read as 0.
 */
export const PUBLISHED_SIGNS: readonly string[] = ['c', 'k', 'low', 'u', 'x', 'z']

const NUMBER = /^([-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?)(?:[eE][-+]?\d+)?$/
const YEARS_AND_MONTHS = /^(\d{1,2}):(0\d|1[01])$/
const IN_BRACKETS = /^\[([a-z]+)\]$/

/**
 * Reads a cell; `undefined` when it is neither a number nor a sign, `'blank'` when nothing stands in it. Signs may
 * be capitals or in square brackets, as later releases write them.
 *
 * @example readPublishedCell('01:07') // => 19 months: one year and seven months
 */
export function readPublishedCell(written: string): PublishedCell | 'blank' | undefined {
  const text = written.trim()
  if (text === '') return 'blank'
  const bare = text.toLowerCase().replace(IN_BRACKETS, '$1')
  if (PUBLISHED_SIGNS.includes(bare)) return { value: null, symbol: bare, decimals: 0, isTime: false }
  const time = YEARS_AND_MONTHS.exec(text)
  if (time) return { value: Number(time[1]) * 12 + Number(time[2]), symbol: null, decimals: 0, isTime: true }
  const number = NUMBER.exec(text)
  if (!number || !/\d/.test(number[1]!)) return undefined
  const value = Number(text.replaceAll(',', ''))
  // Minus nought is nought.
  return { value: value === 0 ? 0 : value, symbol: null, decimals: number[2]?.length ?? 0, isTime: false }
}
