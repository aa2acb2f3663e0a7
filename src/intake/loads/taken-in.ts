import type { RowFinding } from '../raw-tables/row-finding.ts'
import type { UnknownPart } from './prepared-file.ts'

/** What became of a table of a file that was recognised. */
export interface Load {
  readonly loadId: number
  readonly file: string
  /** The sheet or module, when the file holds several tables. */
  readonly part: string | undefined
  readonly sha256: string
  readonly kind: string
  readonly year: number | undefined
  /** The day the file is a picture of, or on which a publisher released it, where that is known. */
  readonly asAt: string | undefined
  readonly rows: number
  readonly findings: number
  /** `dated`: it was loaded already, and the day of its release was said or corrected now. */
  readonly state: 'loaded' | 'loaded with findings' | 'already loaded' | 'dated'
  /** The file of the same table and year or day that this one takes the place of. */
  readonly replaces: string | undefined
  /** Those of its findings that are found only beside what was loaded before: what a release revises of another. */
  readonly beside?: readonly RowFinding[]
}

/** What became of a file: a load for each table in it, and the parts that no table answers to. */
export interface TakenIn {
  readonly loads: readonly Load[]
  readonly unknown: readonly UnknownPart[]
}
