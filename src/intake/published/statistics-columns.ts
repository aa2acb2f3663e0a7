import { readPublishedCell } from './published-cell.ts'
import type { StatisticsTable } from './statistics-table.ts'

/** A column that does not say when or where: what it is called, and what it holds. */
export interface StatisticsColumn {
  readonly name: string
  readonly at: number
  /** `numbers` also when signs stand among them; `one text` when every row says the same. */
  readonly holds: 'nothing' | 'numbers' | 'one text' | 'texts'
  /** The different texts in it, when it holds texts. */
  readonly texts: readonly string[]
}

/** Looks at what a column of a table holds. A column is one of numbers when at least half of what stands in it is. */
export function columnOf({ rows }: StatisticsTable, name: string, at: number): StatisticsColumn {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const text = row[at]!.trim()
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  counts.delete('')
  const texts = [...counts.keys()]
  if (texts.length === 0) return { name, at, holds: 'nothing', texts: [] }
  let filled = 0
  let numbers = 0
  for (const [text, count] of counts) {
    filled += count
    if (readPublishedCell(text) !== undefined) numbers += count
  }
  if (2 * numbers >= filled) return { name, at, holds: 'numbers', texts: [] }
  return { name, at, holds: texts.length === 1 ? 'one text' : 'texts', texts }
}
