import type { RawTable } from '../raw-table.ts'
import { bareName } from '../recognise.ts'

/** A table of a published file, with where each of the columns that were asked for stands. */
export interface FoundColumns<Name extends string> {
  readonly table: RawTable
  readonly at: Readonly<Record<Name, number>>
}

/** How many rows under the first are looked through for the heads: titles and index rows stand above them. */
const ROWS_ABOVE_HEADS = 15

/**
 * A table with its heads where they really stand, and the columns of those names in it, whatever their order, letter
 * case, spaces or signs; the first column where two have one name. `undefined` unless every one is there.
 */
export function columnsNamed<Name extends string>(
  raw: RawTable,
  names: Readonly<Record<Name, readonly string[]>>,
): FoundColumns<Name> | undefined {
  const asked = Object.entries(names) as [Name, readonly string[]][]
  for (const [row, heads] of [raw.header, ...raw.rows.slice(0, ROWS_ABOVE_HEADS)].entries()) {
    const bare = heads.map(bareName)
    const places = asked.map(([name, also]) => [name, bare.findIndex((head) => also.includes(head))] as const)
    if (places.some(([, at]) => at === -1)) continue
    return { table: startingAt(raw, row), at: Object.fromEntries(places) as Record<Name, number> }
  }
  return undefined
}

/** The table with its heads on a row further down: 0 is where they stand already. */
function startingAt(raw: RawTable, row: number): RawTable {
  if (row === 0) return raw
  return {
    ...raw,
    header: raw.rows[row - 1]!,
    headerLine: raw.lines[row - 1]!,
    rows: raw.rows.slice(row),
    lines: raw.lines.slice(row),
  }
}
