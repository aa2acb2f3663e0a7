import type { FindingCode } from '../core/index.ts'

/**
 * One table of the histories: what a row of it means, and the SQL that makes it from the tables before it.
 * The steps run in order; together they turn returns into the life of each child.
 */
export interface HistoryStep {
  readonly table: string
  readonly meaning: string
  readonly sql: string
  /**
   * Whether it reads the loads of all inputs at once. It is then small and made anew each time, and the histories that
   * read it go by its rows.
   */
  readonly readsAllLoads?: true
  /** What this step repaired or found odd: a query giving `child_id`, `load_id` and `line`. */
  readonly findings?: readonly HistoryFinding[]
}

export interface HistoryFinding {
  readonly code: FindingCode
  readonly sql: string
}

/** The day that stands for an open end in SQL. */
export const OPEN = `DATE '9999-12-31'`
