import type { RawTable } from '../raw-tables/raw-table.ts'

/** A head as it is compared: capital letters and digits only. */
export function bareName(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** How many rows at the top of a sheet are looked through for the heads: titles and dates stand above them. */
const ROWS_ABOVE_HEADS = 15

/**
 * The tables a raw table can be read as, with its header where the heads really are: on the first row, or
 * below a title, a date and blank lines. The first is the table as it came.
 */
export function* withHeaderFurtherDown(raw: RawTable): Generator<RawTable> {
  yield raw
  for (let at = 0; at < Math.min(ROWS_ABOVE_HEADS, raw.rows.length); at++) {
    const row = raw.rows[at]!
    if (row.filter((cell) => /[A-Za-z]/.test(cell)).length < 2) continue
    yield withHeadsOn(raw, at)
  }
}

/** The table with its heads on one of its rows, and what stands below them as its rows. */
export function withHeadsOn(raw: RawTable, at: number): RawTable {
  return {
    ...raw,
    header: raw.rows[at]!,
    headerLine: raw.lines[at]!,
    rows: raw.rows.slice(at + 1),
    lines: raw.lines.slice(at + 1),
    ...(raw.texts ? { texts: raw.texts.slice(at + 1) } : {}),
  }
}
