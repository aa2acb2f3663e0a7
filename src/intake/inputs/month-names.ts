const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * The month that a word means, from 1 to 12: its name, or at least the first three letters of it. `undefined` for any
 * other word, such as “decisions”.
 */
export function monthNamed(word: string): number | undefined {
  const at = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(word.toLowerCase()))
  return at === -1 ? undefined : at + 1
}
