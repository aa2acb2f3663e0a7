/**
 * The rows without those with the key of a row before: when chance asks twice for the same
 * thing on the same day, the list has it once.
 */
export function firstOfEach(rows: Iterable<string[]>, keyOf: (row: readonly string[]) => string): string[][] {
  const seen = new Set<string>()
  const kept: string[][] = []
  for (const row of rows) {
    const key = keyOf(row)
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(row)
  }
  return kept
}
