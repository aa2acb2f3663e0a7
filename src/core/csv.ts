/** A cell of a table that is downloaded. */
export type CsvCell = string | number | null

/**
 * A table as RFC 4180 asks for: comma, CRLF, quotes doubled. Text that a spreadsheet would run as a formula
 * gets an apostrophe in front (also behind invisible characters); a number stays a number, negative ones too.
 */
export function writeCsv(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [heads, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n') + '\r\n'
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const safe = isFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const INVISIBLE = /^[\s\p{Cc}\p{Cf}]+/u

function isFormula(text: string): boolean {
  const seen = text.replace(INVISIBLE, '')
  // A negative number in a cell of text is no danger, and would stop being a number with an apostrophe.
  if (/^-\d+(?:\.\d+)?$/.test(text)) return false
  return /^[=+\-@|]/.test(seen) || /^[\t\r\n\0]/.test(text)
}
