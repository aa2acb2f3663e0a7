import type { RawTable } from '../raw-tables/raw-table.ts'
import { bareName, withHeadsOn } from '../recognition/heads.ts'

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
    const table = row === 0 ? raw : withHeadsOn(raw, row - 1)
    return { table, at: Object.fromEntries(places) as Record<Name, number> }
  }
  return undefined
}
