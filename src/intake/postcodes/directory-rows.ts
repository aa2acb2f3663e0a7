import type { Cell } from '../inputs/cells.ts'
import type { LimitedFindings } from '../raw-tables/limited-findings.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { DirectoryHeader } from './directory-header.ts'

/** Some of the rows of a directory, typed: their lines, and one array for each column of the table. */
export interface DirectoryBatch {
  readonly lines: readonly number[]
  readonly columns: readonly (readonly Cell[])[]
}

/** So many rows are held at a time, whatever the length of the file. */
const ROWS_IN_A_BATCH = 10_000
const QUOTE = 34
const RETURN = 13

/** The letters, digits and letters of a postcode without its space; GIR 0AA is one too. */
const POSTCODE = /^[A-Z]{1,3}\d?[A-Z\d]?\d[A-Z]{2}$/
const AREA_CODE = /^[A-Z]\d{8}$/
const MONTH = /^\d{4}(?:0[1-9]|1[0-2])$/
const GRID_REFERENCE = /^\d{1,7}$/
/** A real county; England has other codes in the same column, such as Inner London (E13000001) or none (E99999999). */
const COUNTY = /^E10\d{6}$/
/** What stands for no grid reference in some releases. */
const NO_GRID_REFERENCE = '0'

/** How a cell of each column is read; `undefined` for one that cannot be what the column asks for. */
const READ: Readonly<Record<string, (text: string) => Cell | undefined>> = {
  postcode: (text) => {
    const bare = text.replaceAll(' ', '').toUpperCase()
    return POSTCODE.test(bare) ? bare : undefined
  },
  introduced: month,
  terminated: month,
  county: areaCode,
  authority: areaCode,
  easting: gridReference,
  northing: gridReference,
}

/**
 * Reads the rows of a postcode directory as they come, never more than a batch of them in memory. A row that cannot
 * be read is left out and is a finding.
 *
 * Only the cells up to the last column that is kept are looked at: the forty behind it are most of the file.
 */
export async function* directoryRows(
  { table, positions }: DirectoryHeader,
  chunks: AsyncIterable<Uint8Array>,
  findings: LimitedFindings,
): AsyncGenerator<DirectoryBatch> {
  const wanted = table.columns.map(({ name }, at) => ({ name, position: positions[at], read: READ[name]! }))
  const last = Math.max(...positions.map((position) => position ?? -1))
  const [county, authority] = ['county', 'authority'].map((name) =>
    wanted.findIndex((column) => column.name === name),
  ) as [number, number]
  const readLine = (text: string, start: number, end: number): Cell[] | Fault => {
    const cells = cellsUpTo(last, text, start, end)
    if (!cells) return { detail: 'too few cells' }
    const row = wanted.map(({ position, read }) => (position === undefined ? null : read(cells[position]!)))
    const wrong = row.indexOf(undefined)
    if (wrong !== -1) {
      const { name, position } = wanted[wrong]!
      return { column: name, cell: cells[position!]!.slice(0, 100), detail: name }
    }
    if (COUNTY.test(String(row[county]))) row[authority] = row[county]
    return row as Cell[]
  }
  let batch = emptyBatch(wanted.length)
  let line = 0
  for await (const text of wholeLines(chunks)) {
    for (let start = 0, next = 0; start < text.length; start = next) {
      const feed = text.indexOf('\n', start)
      const stop = feed === -1 ? text.length : feed
      const end = text.charCodeAt(stop - 1) === RETURN ? stop - 1 : stop
      next = stop + 1
      line++
      if (line === 1 || end <= start) continue
      const row = readLine(text, start, end)
      if (!Array.isArray(row)) {
        findings.add({ code: 'directory-row-left-out', line, ...row })
        continue
      }
      batch.lines.push(line)
      for (let at = 0; at < row.length; at++) batch.columns[at]!.push(row[at]!)
      if (batch.lines.length < ROWS_IN_A_BATCH) continue
      yield batch
      batch = emptyBatch(wanted.length)
    }
  }
  if (batch.lines.length > 0) yield batch
}

/** Why a row was left out. */
type Fault = Pick<RowFinding, 'column' | 'cell' | 'detail'>

function emptyBatch(columns: number): { lines: number[]; columns: Cell[][] } {
  return { lines: [], columns: Array.from({ length: columns }, () => []) }
}

/** The text of the file in pieces that end where a line does. */
async function* wholeLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const text = rest + decoder.decode(chunk, { stream: true })
    const end = text.lastIndexOf('\n') + 1
    if (end > 0) yield text.slice(0, end)
    rest = text.slice(end)
  }
  yield rest + decoder.decode()
}

/** The cells of a line up to the one at `last`; `undefined` when it has fewer, or a quotation mark is never closed. */
function cellsUpTo(last: number, text: string, start: number, end: number): string[] | undefined {
  const cells: string[] = []
  let at = start
  while (cells.length <= last) {
    if (at > end) return undefined
    if (text.charCodeAt(at) === QUOTE) {
      const close = text.indexOf('"', at + 1)
      if (close === -1 || close >= end) return undefined
      cells.push(text.slice(at + 1, close).trim())
      at = close + 2
    } else {
      const comma = text.indexOf(',', at)
      const stop = comma === -1 || comma > end ? end : comma
      cells.push(text.slice(at, stop).trim())
      at = stop + 1
    }
  }
  return cells
}

function month(text: string): Cell | undefined {
  if (text === '') return null
  return MONTH.test(text) ? text : undefined
}

function areaCode(text: string): Cell | undefined {
  if (text === '') return null
  return AREA_CODE.test(text) ? text : undefined
}

function gridReference(text: string): Cell | undefined {
  if (text === '' || text === NO_GRID_REFERENCE) return null
  return GRID_REFERENCE.test(text) ? Number(text) : undefined
}
