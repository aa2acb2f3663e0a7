import { severityOf, UnreadableFileError, type FindingCode } from '../../src/core/index.ts'
import type { Formats } from '../../src/intake/index.ts'
import { SECRET } from './corpus/hostile-file.ts'
import type { HostileFile } from './corpus/index.ts'
import type { Came, StoredTable } from './hand-in.ts'
import { plainText } from './plain-csv.ts'
import { changedInSilence } from './round-trip.ts'

/** Codes that speak of one cell, and codes that speak of one row. */
const OF_A_CELL = new Set(
  (
    'value-missing value-malformed value-unmapped cell-error cell-too-long cell-unseen-character formula-as-text ' +
    'indicator-unknown period-impossible numerator-above-denominator day-impossible day-in-future code-unknown ' +
    'code-not-of-year number-impossible'
  ).split(' '),
)
const OF_A_ROW = new Set('row-short row-long quote-unclosed row-of-template row-duplicated'.split(' '))

const WHAT_TO_DO = /Export|Save|Open|Ask|Unpack|Copy|Use a workspace|Look for|mapping|Load|with Homeward/
const LONGEST_SENTENCE = 1_000
const LONGEST_NAME = 200
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/

const MEGABYTE = 1024 * 1024
const SECONDS_A_MEGABYTE = 2

/** What is true of every file that is handed in, whatever it holds; each complaint is a sentence. */
export function complaintsOf(file: HostileFile, bytes: Uint8Array, came: Came, formats: Formats): string[] {
  const known =
    came.outcome === 'refused'
      ? ofRefusal(file, bytes, came)
      : came.tables.flatMap((table) =>
          ofTable(bytes, table, formats).map((text) => `${table.part ?? 'table'}: ${text}`),
        )
  return [...known, ...ofCosts(bytes, came)]
}

function ofRefusal(
  { name, says = '' }: HostileFile,
  bytes: Uint8Array,
  { error, before, after }: Came,
): string[] {
  if (!(error instanceof UnreadableFileError))
    return [`it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]
  const { message } = error
  const shown = message.slice(0, 300)
  return [
    before === after ? '' : `the store was ${before} and is ${after}`,
    message.includes(name) ? '' : `the message does not name the file: ${shown}`,
    WHAT_TO_DO.test(message) ? '' : `the message does not say what to do: ${shown}`,
    message.length <= LONGEST_SENTENCE ? '' : `the message is ${message.length} characters long`,
    CONTROL.test(message) ? 'the message holds control characters' : '',
    ...cellsOf(bytes)
      .filter((cell) => message.includes(cell) && !says.includes(cell) && !name.includes(cell))
      .map((cell) => `the message says the cell ${cell.slice(0, 50)}`),
  ].filter(Boolean)
}

/** Texts of a file that no message may repeat: its secret child, and what stands below the first line. */
function cellsOf(bytes: Uint8Array): string[] {
  if (bytes.length > MEGABYTE) return [SECRET]
  const lines = plainText(bytes)
    .split(/\r\n|\n|\r/)
    .slice(1)
  return [
    SECRET,
    ...lines.flatMap((line) => line.split(/[,;\t|"<>^]/)).filter((cell) => cell.trim().length >= 6),
  ]
}

function ofTable(bytes: Uint8Array, kept: StoredTable, formats: Formats): string[] {
  return [
    kept.said === kept.rows.length
      ? ''
      : `the load says ${kept.said} rows and the store has ${kept.rows.length}`,
    ...kept.findings.flatMap(({ code, line, column, cell, detail }) => {
      const place = `${code} ${line ?? '-'} ${(column ?? '-').slice(0, 50)}`
      return [
        severityOf(code as FindingCode) ? '' : `${place} is no finding`,
        OF_A_CELL.has(code) && (line === null || column === null) ? `${place} does not say which cell` : '',
        OF_A_ROW.has(code) && line === null ? `${place} does not say which row` : '',
        (column ?? '').length > LONGEST_NAME || (detail ?? '').length > 2 * LONGEST_NAME
          ? `${place} is far too long`
          : '',
        CONTROL.test(column ?? '') || CONTROL.test(detail ?? '') ? `${place} holds control characters` : '',
        (cell ?? '').length > 32_767 ? `${place} keeps a cell of ${cell!.length} characters` : '',
      ]
    }),
    ...changedInSilence(bytes, kept, formats),
  ].filter(Boolean)
}

/** Generous, for machines that do other work too: what is meant is hours and gigabytes. */
function ofCosts({ length }: Uint8Array, { milliseconds, grownBytes }: Came): string[] {
  const allowed = 1_000 * SECONDS_A_MEGABYTE * Math.max(1, length / MEGABYTE)
  return [
    milliseconds <= allowed
      ? ''
      : `it took ${Math.round(milliseconds)} ms, and ${Math.round(allowed)} are allowed`,
    grownBytes < 1024 * MEGABYTE ? '' : `it took ${Math.round(grownBytes / MEGABYTE)} MB of memory`,
  ].filter(Boolean)
}
