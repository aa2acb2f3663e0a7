const LONGEST = 100
// eslint-disable-next-line no-control-regex
const NOT_TO_PRINT = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/**
 * A name that stands in a file, such as a head or a sheet's, as it may be printed: in one line, without signs
 * that move a terminal's cursor or turn the direction of a text, and no longer than a name is.
 *
 * @example shownName(' Date\nof visit ') // => 'Date of visit'
 */
export function shownName(name: string): string {
  const plain = name
    .trim()
    .replaceAll(/\s*[\r\n]\s*/g, ' ')
    .replaceAll(NOT_TO_PRINT, '\uFFFD')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}
