import type { RowFinding } from './row-finding.ts'

/**
 * One table as a file holds it, before anybody knows what it is: a CSV file, a sheet of a workbook, a module of
 * an XML return. Every cell is the text a person would read in it.
 */
export interface RawTable {
  /** The sheet or module it came from; `undefined` for a file that is one table. */
  readonly part: string | undefined
  readonly header: readonly string[]
  /** A row may have fewer or more cells than the header. */
  readonly rows: readonly (readonly string[])[]
  /** Where each row starts: the line of a text file, the row number of a sheet. */
  readonly lines: readonly number[]
  /** The line or row number the header stands on. */
  readonly headerLine: number
  /** What was noticed while reading: an assumed encoding, formulas, merged cells, characters nobody can see. */
  readonly findings: readonly RowFinding[]
  /** In which system a bare number in a column of days counts: Excel's days since 1900 or since 1904. */
  readonly countsDaysFrom?: 1900 | 1904
  /** Each row as one text, when the reader has it at hand: two rows that say the same have the same text. */
  readonly texts?: readonly string[]
}

/** What a reader made of a file: its tables, and parts that it names but cannot read, each with a reason. */
export interface RawFile {
  readonly format: 'csv' | 'xlsx' | 'xml'
  readonly tables: readonly RawTable[]
  readonly leftAside: readonly { readonly part: string; readonly reason: string }[]
}
