import type { FindingCode } from '../../core/index.ts'

/** A finding of a file before the file has a number: the line and column it stands at. */
export interface RowFinding {
  readonly code: FindingCode
  readonly line?: number | undefined
  readonly column?: string | undefined
  /** The cell as it came; never printed to a terminal, a log or a public paper. */
  readonly cell?: string | undefined
  readonly detail?: string | undefined
}
