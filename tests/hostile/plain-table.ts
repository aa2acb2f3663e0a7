/** A row of a file as a reader that knows nothing of the product finds it. */
export interface PlainRow {
  readonly line: number
  /** The last line of it, for rows that go over several. */
  readonly lastLine: number
  /** What may have been written in the cell under a head: several texts where a number may be shown as a day. */
  written(position: number, column: string): readonly string[]
  readonly width: number
  readonly isBlank: boolean
}

/** A table of a file as that reader finds it. */
export interface PlainTable {
  /** Rows below the heads, in order. */
  readonly rows: readonly PlainRow[]
  /** The head that stands at a position; `undefined` where there is none. */
  readonly headAt: (position: number) => string | undefined
}
