import { day, showDay } from '../core/index.ts'
import type { CohortColumn } from '../measures/index.ts'

const NAMED = /\{([a-z0-9_]+)\}/g

/** The columns that a sentence names in braces: `{clock} {counted_from}`. */
export function columnsNamedIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(NAMED)].map(([, name]) => name!))]
}

/**
 * The sentence with what a row holds in place of the columns it names; days as `3 March 2026`. `null` when the row
 * lacks one of them: half a reason is none.
 */
export function fillIn(
  sentence: string,
  row: Readonly<Record<string, string | number | null>>,
  columns: Readonly<Record<string, CohortColumn>>,
): string | null {
  if (columnsNamedIn(sentence).some((name) => (row[name] ?? null) === null)) return null
  return sentence.replace(NAMED, (_, name: string) => {
    const cell = String(row[name])
    return columns[name]!.type === 'day' ? showDay(day(cell)) : cell
  })
}
