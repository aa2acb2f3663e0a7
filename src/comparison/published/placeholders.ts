/**
 * The places of some values in a statement.
 *
 * @param before how many values of the statement stand before them
 * @example placeholders(['a', 'b'], 1) // => '$2, $3'
 */
export function placeholders(values: readonly unknown[], before = 0): string {
  return values.map((_, at) => `$${before + at + 1}`).join(', ')
}
