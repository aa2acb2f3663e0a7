import { roundedNumber } from '../../core/index.ts'
import type { Scale } from './scale.ts'

/** The unit of an indicator that counts money. */
const POUNDS = 'pounds'

/**
 * A number of 0 or more as people write it on a scale, without its unit but with the sign that stands before or right
 * behind it: `1,045`, `25.5`, `12.3%`, `£1,200`.
 */
export function plainNumber(scale: Scale, size: number): string {
  switch (scale.of) {
    case 'count':
      return thousands(size, Number.isInteger(size) ? 0 : 1)
    case 'days between':
      return thousands(size, 0)
    case 'percentage':
      return `${roundedNumber(size, 1)}%`
    case 'rate':
      return thousands(size, 1)
    case 'sum':
    case 'average':
      if (scale.unit === POUNDS) return `£${thousands(size, 0)}`
      return thousands(size, Number.isInteger(size) ? 0 : size < 10 ? 2 : 1)
  }
}

/** What stands behind the number: ` days`, ` for each 100 children looked after`; nothing where the scale says itself. */
export function unitBehind(scale: Scale, size: number): string {
  switch (scale.of) {
    case 'rate':
      return ` for each ${thousands(scale.per, 0)} ${scale.among}`
    case 'days between':
      return size === 1 ? ' day' : ' days'
    case 'average':
      return scale.unit === POUNDS ? '' : ` ${scale.unit}`
    case 'count':
    case 'sum':
    case 'percentage':
      return ''
  }
}

/** The number in words up to twelve, `seven`, and in figures from 13 on. */
export function spelled(count: number): string {
  return WORDS[count] ?? String(count)
}

/** A sentence with its first letter large. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

function thousands(size: number, places: number): string {
  const [whole = '', decimals] = roundedNumber(size, places).split('.')
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? apart : `${apart}.${decimals}`
}
