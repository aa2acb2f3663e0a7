import { severityOf, UnreadableFileError } from '../../core/index.ts'
import { delimitedRows } from '../files/delimited-rows.ts'
import type { IncomingFile } from '../files/reception.ts'
import { textOfFile } from '../files/text-of-file.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'

/** A published table as text: heads without stray spaces, and rows that all reach as far as the heads. */
export interface StatisticsTable {
  readonly file: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The line each row stands on. */
  readonly lines: readonly number[]
  readonly findings: readonly RowFinding[]
}

/** The heads of a release with many indicators are some two thousand characters long. */
const HEADS_WITHIN = 16_384

/**
 * Opens a delimited file if its heads are those of a layout; `undefined` when they are not.
 *
 * @throws UnreadableFileError when they are, and rows are cut off or cannot be split
 */
export function openStatistics(
  { name, bytes }: IncomingFile,
  isLayout: (heads: ReadonlySet<string>) => boolean,
): StatisticsTable | undefined {
  if (!isLayout(headsAtFirstSight(bytes))) return undefined
  const { text, assumed } = textOfFile(bytes)
  const { header, rows, lines, findings } = delimitedRows(name, text)
  const heads = headsOf(header)
  const twice = heads.find((head, at) => head !== '' && heads.indexOf(head) !== at)
  if (twice !== undefined) throw damaged(name, { column: twice }, 'the column stands twice')
  const lost = findings.find(({ code }) => severityOf(code) === 'error')
  if (lost) throw damaged(name, { line: lost.line }, 'a quotation mark is never closed')
  rows.forEach((row, at) => {
    const line = lines[at]
    if (row.length < heads.length)
      throw damaged(name, { line }, `the row has ${row.length} cells and there are ${heads.length} heads`)
    if (row.slice(heads.length).some((cell) => cell.trim() !== ''))
      throw damaged(name, { line }, `the row has more cells than the ${heads.length} heads`)
  })
  if (rows.length === 0) throw damaged(name, {}, 'there are heads and no rows')
  const encoding = assumed === undefined ? [] : [{ code: 'encoding-assumed' as const, detail: assumed }]
  return { file: name, heads, rows, lines, findings: [...encoding, ...findings] }
}

/** Most files are something else: the words of their first line tell, before anything is split in earnest. */
function headsAtFirstSight(bytes: Uint8Array): Set<string> {
  const start = textOfFile(bytes.subarray(0, HEADS_WITHIN)).text
  const lines = start.replaceAll(/["\uFEFF]/g, '').split(/[\r\n]+/)
  const first = lines.find((line) => line.trim() !== '' && !/^sep=/i.test(line)) ?? ''
  return new Set(headsOf(first.split(/[,;\t|]/)))
}

function headsOf(header: readonly string[]): string[] {
  return header.map((head) => head.trim())
}

/** The refusal of a published file that is known and is not whole: where, what is wrong, and what to do. */
export function damaged(
  file: string,
  { line, column }: { readonly line?: number | undefined; readonly column?: string | undefined },
  why: string,
): UnreadableFileError {
  const place = [
    file,
    line === undefined ? '' : `line ${line}`,
    column === undefined ? '' : `column ${shownName(column)}`,
  ]
  return new UnreadableFileError(
    'statistics-damaged',
    `${place.filter(Boolean).join(', ')}: ${why}. Download the file again and load it unchanged`,
  )
}
