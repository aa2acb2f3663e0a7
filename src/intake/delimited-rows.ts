import { CsvError, parse } from 'csv-parse/sync'
import { UnreadableFileError } from '../core/index.ts'

/** The records of a delimited file, each with the line it starts on as an editor counts lines. */
export interface DelimitedRows {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly number[]
  /** Each row as one text: two rows that say the same have the same text. */
  readonly texts: readonly string[]
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Splits the text of a CSV file into its header and rows. The delimiter is the one that splits the header
 * line into most cells; blank lines are passed over.
 *
 * @throws UnreadableFileError when a quotation mark is never closed or the text cannot be split
 */
export function delimitedRows(name: string, text: string): DelimitedRows {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const firstLine = body.split(/\r\n|\n|\r/, 50).find((line) => line.trim() !== '') ?? ''
  const delimiter = DELIMITERS.reduce((best, candidate) =>
    firstLine.split(candidate).length > firstLine.split(best).length ? candidate : best,
  )
  const records = parseRecords(name, body, delimiter)
  const kept = records.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return {
    header: kept[0]?.cells ?? [],
    rows: kept.slice(1).map(({ cells }) => cells),
    lines: kept.slice(1).map(({ line }) => line),
    texts: kept.slice(1).map(({ text: whole }) => whole),
  }
}

interface Line {
  readonly cells: string[]
  readonly line: number
  readonly text: string
}

function parseRecords(name: string, body: string, delimiter: string): Line[] {
  // Without quotation marks no record can hold a line break or a delimiter: lines and cells are what they seem.
  if (!body.includes('"'))
    return body.split(/\r\n|\n|\r/).map((text, at) => ({ cells: text.split(delimiter), line: at + 1, text }))
  const options = { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
  try {
    let startsOn = 1
    const records = parse(body, { ...options, info: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return records.map(({ record, info }) => {
      const line = startsOn
      startsOn = info.lines + 1
      return { cells: record, line, text: record.join('\u001f') }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? `, near line ${String(error['lines'])}` : ''
    throw new UnreadableFileError(
      'csv-broken',
      `${name}${line}: the file cannot be split into cells (${error.code}). Look for a quotation mark that is never closed`,
    )
  }
}
