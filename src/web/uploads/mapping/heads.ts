import type { RawTable } from '../../../intake/index.ts'

/** How many rows from the top the heads are looked for in. */
const LOOKED_AT = 15

/** A row that could hold the heads: how far below the top it stands, and on which line of the file. */
export interface HeadRow {
  readonly at: number
  readonly line: number
  readonly heads: readonly string[]
}

/** The rows of a raw table that could be its heads: those with two words or more. */
export function possibleHeads(raw: RawTable): HeadRow[] {
  const rows = [raw.header, ...raw.rows.slice(0, LOOKED_AT)]
  const lines = [raw.headerLine, ...raw.lines]
  return rows
    .map((heads, at) => ({ at, line: lines[at]!, heads }))
    .filter(({ heads }) => heads.filter((cell) => /[A-Za-z]/.test(cell)).length >= 2)
}

/**
 * Where the heads most likely stand: the first row with more than half as many words as the row of most words,
 * as titles and dates above them have few. 0 when no row could be heads.
 */
export function likelyHeads(raw: RawTable): number {
  const words = (row: readonly string[]) => row.filter((cell) => /[A-Za-z]/.test(cell)).length
  const rows = possibleHeads(raw)
  const most = Math.max(0, ...rows.map(({ heads }) => words(heads)))
  return rows.find(({ heads }) => words(heads) > most / 2)?.at ?? 0
}

/** The table with the row so far below its top as its heads. */
export function withHeadsAt(raw: RawTable, at: number): RawTable {
  if (at === 0) return raw
  return {
    ...raw,
    header: raw.rows[at - 1]!,
    headerLine: raw.lines[at - 1]!,
    rows: raw.rows.slice(at),
    lines: raw.lines.slice(at),
  }
}
