import type { IncomingFile } from '../files/reception.ts'
import type { PublishedContents } from '../published/contents.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { Recognised } from '../recognition/recognise.ts'
import type { CheckedRows } from '../rows/check-rows.ts'
import type { FileYears } from '../rows/collection-year.ts'

/** A table of a file, recognised and checked, before anything is kept. */
export interface PreparedTable {
  readonly part: string | undefined
  readonly recognised: Recognised
  readonly rows: CheckedRows
  readonly years: FileYears
  readonly asAt: number | undefined
  readonly findings: readonly RowFinding[]
}

/** A part of a file that no table answers to, with enough of it to make a mapping from. */
export interface UnknownPart {
  readonly part: string | undefined
  readonly reason: string
  readonly raw: RawTable | undefined
}

/** A file read through and checked: what would be kept of it, and what would not. */
export interface PreparedFile {
  readonly file: IncomingFile
  readonly sha256: string
  readonly tables: readonly PreparedTable[]
  readonly unknown: readonly UnknownPart[]
  /** What it came to, when it is a file that others publish and no table of the catalogue. */
  readonly published?: PublishedContents
}
