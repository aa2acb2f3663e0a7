import type { SheetRow } from './sheet-rows.ts'

/** How far down the heads of a table may stand below its title, and how many rows tell how wide it is. */
const LOOKED_AT = 30

/**
 * Which of a sheet's rows holds the heads of its columns. Above it councils put titles, the day of the export
 * and names of groups of columns, each with few words. It is the first row with two words or more that has more
 * than half as many as the row of most words; but not one set apart from the table by a blank row, when a row
 * with more words follows behind the gap. Returns `undefined` when no row can be one.
 */
export function findHeader(rows: readonly SheetRow[]): number | undefined {
  const looked = rows.slice(0, LOOKED_AT)
  const most = Math.max(0, ...looked.map(({ words }) => words))
  const couldBe = looked.map(({ words }) => words >= 2 && words > most / 2)
  const at = couldBe.findIndex((could, index) => could && !isSetApart(looked, couldBe, index))
  return at === -1 ? undefined : at
}

function isSetApart(rows: readonly SheetRow[], couldBe: readonly boolean[], at: number): boolean {
  const row = rows[at]!
  const next = rows[at + 1]
  if (!next || next.line === row.line + 1) return false
  return rows.some(({ words }, index) => index > at && couldBe[index] && words > row.words)
}
