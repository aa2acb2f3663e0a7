import { CsvError, type Options, parse } from 'csv-parse/sync'
import { UnreadableFileError } from '../../core/index.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const LINE_END = /\r\n|\n|\r/
/** Excel's own hint on the first line of a file: `sep=;`. */
const SEPARATOR_HINT = /^"?sep=(.)"?(\r\n|\n|\r)/i
/** More lines than this with a quotation mark that is never closed are no slips any more. */
const MOST_UNCLOSED = 20

/**
 * Splits the text of a CSV file into its header and rows; lines of blank cells are passed over. A line whose
 * quotation mark is never closed is left out with a finding, because the rest of the file would be swallowed by it.
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
  const kept = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
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

/**
 * The delimiter that splits the first line into most cells, when it splits the lines below it so as well. A title
 * with commas above the heads does not: then it is the one that splits most lines.
 */
function delimiterOf(body: string): string {
  const lines = body
    .split(LINE_END, 50)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const counts = DELIMITERS.map((delimiter) => {
    const each = lines.map((line) => line.split(delimiter).length)
    const inOrder = each.toSorted((a, b) => a - b)
    const median = inOrder[Math.floor(inOrder.length / 2)] ?? 1
    return { delimiter, first: each[0] ?? 1, median, most: Math.max(1, ...each) }
  })
  const better = (by: 'first' | 'median', a: Split, b: Split) => b[by] - a[by] || b.most - a.most
  const [byFirst] = counts.toSorted((a, b) => better('first', a, b))
  if (byFirst!.first === byFirst!.median) return byFirst!.delimiter
  return counts.toSorted((a, b) => better('median', a, b))[0]!.delimiter
}

interface Split {
  readonly first: number
  readonly median: number
  readonly most: number
}

interface Line {
  readonly cells: string[]
  readonly line: number
  readonly text: string
}

/** A record of the library, with how many lines and blank lines it has counted up to its end. */
interface QuotedRecord {
  readonly record: string[]
  readonly info: { readonly lines: number; readonly empty_lines: number }
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
    // The library makes an error object of each blank line before it lets it pass.
    skip_empty_lines: true,
    info: true,
  }
  const whole = withoutOpenLines(name, body, delimiter, linesBefore, findings)
  try {
    const records = parse(whole, options) as unknown as readonly QuotedRecord[]
    let line = linesBefore + 1
    let counted = 0
    let blank = 0
    return records.map(({ record, info }) => {
      line += info.empty_lines - blank
      const startsOn = line
      const text = record.join('\u001f')
      // The library counts the two signs of a Windows line end inside a cell as two lines.
      line += info.lines - counted - (info.empty_lines - blank) <= 1 ? 1 : 1 + lineEndsIn(text)
      counted = info.lines
      blank = info.empty_lines
      return { cells: record, line: startsOn, text }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw broken(name, error.code)
  }
}

/**
 * The text with every line emptied whose quotation mark is never closed, or closed only by one of a later row: what
 * follows such a mark is then no delimiter. The other lines keep their numbers.
 */
function withoutOpenLines(
  name: string,
  text: string,
  delimiter: string,
  linesBefore: number,
  findings: RowFinding[],
): string {
  const pieces: string[] = []
  let line = linesBefore + 1
  let from = 0
  for (let unclosed = 0; ; unclosed++) {
    const open = firstLeftOpen(text, delimiter, from)
    if (!open) return pieces.join('') + text.slice(from)
    if (unclosed === MOST_UNCLOSED) throw broken(name, 'CSV_QUOTE_NOT_CLOSED')
    const end = text.slice(open.openedAt).search(LINE_END)
    const next = end === -1 ? text.length : open.openedAt + end
    const lost = text.slice(open.recordAt, next).split(LINE_END)
    line += lineEndsIn(text.slice(from, open.recordAt))
    findings.push(...lost.map((_, at) => ({ code: 'quote-unclosed' as const, line: line + at })))
    line += lost.length - 1
    // A space, so that a return before the line and a line feed behind it do not become one line end.
    pieces.push(text.slice(from, open.recordAt), lost.map(() => ' ').join('\n'))
    from = next
  }
}

/** Where a cell is opened that no mark closes, and where its row begins; `undefined` when all are closed. */
function firstLeftOpen(
  text: string,
  delimiter: string,
  from: number,
): { readonly openedAt: number; readonly recordAt: number } | undefined {
  const bounds = [undefined, delimiter, '\n', '\r']
  let recordAt = from
  let at = from
  for (;;) {
    const openedAt = text.indexOf('"', at)
    if (openedAt === -1) return undefined
    const between = text.slice(at, openedAt)
    const rowEnd = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'))
    if (rowEnd !== -1) recordAt = at + rowEnd + 1
    at = openedAt + 1
    if (!bounds.includes(text[openedAt - 1])) continue
    let close = text.indexOf('"', at)
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
    if (close === -1) return { openedAt, recordAt }
    if (!bounds.includes(text[close + 1]) && LINE_END.test(text.slice(openedAt, close)))
      return { openedAt, recordAt }
    at = close + 1
  }
}

function lineEndsIn(text: string): number {
  return text.split(LINE_END).length - 1
}

function broken(name: string, code: string): UnreadableFileError {
  return new UnreadableFileError(
    'csv-broken',
    `${name}: the file cannot be split into cells (${code}). Look for quotation marks that are never closed`,
  )
}
