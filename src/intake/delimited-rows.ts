import { CsvError, type Options, parse } from 'csv-parse/sync'
import { UnreadableFileError } from '../core/index.ts'
import type { RawTable } from './raw-table.ts'
import type { RowFinding } from './row-finding.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LINE_END = /\r\n|\n|\r/
/** Excel's own hint on the first line of a file: `sep=;`. */
const SEPARATOR_HINT = /^"?sep=(.)"?(\r\n|\n|\r)/i
/** More lines than this with a quotation mark that is never closed are no slips any more. */
const MOST_UNCLOSED = 20

/**
 * Splits the text of a CSV file into its header and rows. The delimiter is the one that splits the header
 * line into most cells; blank lines are passed over. A line whose quotation mark is never closed is left out
 * with a finding, because the rest of the file would be swallowed by it.
 *
 * @throws UnreadableFileError when there are too many such lines, or the text cannot be split
 */
export function delimitedRows(name: string, text: string): RawTable {
  const marked = text.startsWith('\uFEFF') ? text.slice(1) : text
  const hint = SEPARATOR_HINT.exec(marked)
  const body = hint ? marked.slice(hint[0].length) : marked
  const delimiter = hint?.[1] ?? delimiterOf(body)
  const findings: RowFinding[] = []
  const before = hint ? 1 : 0
  const records = parseRecords(name, body, delimiter, before, findings)
  const kept = records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return {
    part: undefined,
    header: kept[0]?.cells ?? [],
    headerLine: kept[0]?.line ?? 1,
    rows: kept.slice(1).map(({ cells }) => cells),
    lines: kept.slice(1).map(({ line }) => line),
    texts: kept.slice(1).map(({ text: whole }) => whole),
    findings,
  }
}

/** Of the first lines, the one that splits into most cells tells: titles above the heads have no delimiter. */
function delimiterOf(body: string): string {
  const lines = body
    .split(LINE_END, 50)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const most = (delimiter: string) => Math.max(1, ...lines.map((line) => line.split(delimiter).length))
  const first = (delimiter: string) => lines[0]?.split(delimiter).length ?? 1
  return DELIMITERS.reduce((best, candidate) => {
    if (first(candidate) !== first(best)) return first(candidate) > first(best) ? candidate : best
    return most(candidate) > most(best) ? candidate : best
  })
}

interface Line {
  readonly cells: string[]
  readonly line: number
  readonly text: string
}

function parseRecords(
  name: string,
  body: string,
  delimiter: string,
  linesBefore: number,
  findings: RowFinding[],
): Line[] {
  // Without quotation marks no record can hold a line break or a delimiter: lines and cells are what they seem.
  if (!body.includes('"'))
    return body
      .split(LINE_END)
      .map((text, at) => ({ cells: text.split(delimiter), line: linesBefore + at + 1, text }))
  const options: Options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
  }
  let rest = body
  for (let unclosed = 0; unclosed <= MOST_UNCLOSED; unclosed++) {
    const records = parseQuoted(name, rest, options)
    const line = records ? swallowingLine(records, delimiter) : lastOpenedLine(rest, delimiter)
    if (line === undefined) return records!.map((record) => ({ ...record, line: linesBefore + record.line }))
    findings.push({ code: 'quote-unclosed', line: linesBefore + line })
    rest = withoutLine(rest, line)
  }
  throw broken(name, 'CSV_QUOTE_NOT_CLOSED')
}

/** The records of a text with quotation marks; `undefined` when one is never closed. */
function parseQuoted(name: string, text: string, options: Options): Line[] | undefined {
  try {
    let startsOn = 1
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => {
      const line = startsOn
      startsOn = info.lines + 1
      return { cells: record, line, text: record.join('\u001f') }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return undefined
    throw broken(name, error.code)
  }
}

/**
 * The line of a record whose quotation mark was closed only by one of a later row: its cell then holds a line
 * break and, behind it, a cell that opens with a quotation mark.
 */
function swallowingLine(records: readonly Line[], delimiter: string): number | undefined {
  const opensInside = (cell: string) =>
    /[\r\n]/.test(cell) && (cell.includes(`${delimiter}"`) || /[\r\n]"/.test(cell))
  return records.find(({ cells }) => cells.some(opensInside))?.line
}

/** The line of the quotation mark that is still open at the end. */
function lastOpenedLine(text: string, delimiter: string): number {
  let [line, opened] = [1, 1]
  let [quoted, atStart] = [false, true]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line++
    if (quoted) {
      if (sign !== '"') continue
      if (text[at + 1] === '"') at++
      else quoted = false
    } else if (sign === '"' && atStart) {
      quoted = true
      opened = line
    }
    atStart = sign === delimiter || sign === '\n' || sign === '\r'
  }
  return opened
}

/** The text with one line emptied, so that the others keep their numbers. */
function withoutLine(text: string, line: number): string {
  let start = 0
  const ends = /\r\n|\n|\r/g
  for (let at = 1; at < line; at++) {
    if (!ends.exec(text)) return text
    start = ends.lastIndex
  }
  ends.lastIndex = start
  const end = ends.exec(text)?.index ?? text.length
  return text.slice(0, start) + text.slice(end)
}

function broken(name: string, code: string): UnreadableFileError {
  return new UnreadableFileError(
    'csv-broken',
    `${name}: the file cannot be split into cells (${code}). Look for quotation marks that are never closed`,
  )
}
