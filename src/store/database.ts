/** A value as queries take and give it. Days are `2026-03-31`. */
export type Value = string | number | boolean | null

/** The column types of our tables. */
export type ColumnType = 'text' | 'integer' | 'double' | 'day' | 'blob'

export interface TableShape {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[]
}

/** A table to copy, with the condition on the rows to keep. */
export interface TableCopy {
  readonly table: string
  readonly where?: string
}

/** Some columns of a table whose rows are summed up in a digest. */
export interface Digested {
  readonly table: string
  readonly columns: readonly string[]
}

/** One column of values to append: text, numbers, days as whole days since 1970, bytes; `null` where blank. */
export type ColumnValues = readonly (string | number | Uint8Array | null)[]

/**
 * What the product needs of a database engine: the whole of it. DuckDB is behind it today; PostgreSQL can
 * be. SQL given to it stays in the subset both speak (`tests/architecture/common-sql.test.ts`).
 */
export interface Database {
  /** Runs one or several statements for their effect. Values only with a single statement. */
  run(sql: string, values?: readonly Value[]): Promise<void>
  /** The rows of a query; whole numbers as `number`, days as `2026-03-31`. */
  rows<Row extends object>(sql: string, values?: readonly Value[]): Promise<Row[]>
  /** Appends whole columns of equal length to a table, far faster than inserting rows. */
  append(table: TableShape, columns: readonly ColumnValues[]): Promise<void>
  /**
   * Does the work all or nothing: what the work throws undoes everything it wrote. The work must use the
   * database it is handed. Readers go on seeing the state before until it is done.
   */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /**
   * A digest of what some columns of a table hold, for each that is asked for and in that order: the same whatever the
   * order of the rows, and another when a value, or how often a row is there, changes. Only to be held against one of
   * the same engine.
   */
  digests(asked: readonly Digested[]): Promise<string[]>
  /**
   * A database of its own, in memory, that starts with copies of some tables: those rows of each that a condition
   * keeps (`received_at <= '…'`), or all. What is done in it changes nothing here, and is gone when it is closed.
   */
  beside(copies: readonly TableCopy[]): Promise<Database>
  close(): Promise<void>
}
