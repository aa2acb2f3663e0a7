import type { Formats, InputTable, RawTable } from '../../../intake/index.ts'
import type { ReadFile, Upload } from '../upload.ts'
import type { ColumnChoice } from './choices.ts'

/** What the page of a mapping shows: the part, the table it is read as, and what is chosen so far. */
export interface Mapped {
  readonly upload: Upload
  readonly file: ReadFile
  /** The place of the part among those not recognised. */
  readonly at: number
  /** The part as it came, and with its heads where they are taken to stand. */
  readonly whole: RawTable
  readonly headsAt: number
  readonly raw: RawTable
  /** `undefined` while nothing in the file is like any table and nobody has chosen one. */
  readonly table: InputTable | undefined
  readonly choices: readonly ColumnChoice[]
  readonly name: string
  readonly formats: Formats
}
