import type { Day } from '../../core/index.ts'
import type { ColumnValues } from '../../store/index.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'

/** The kinds of published files that are known; each load of one is of this kind. */
export type PublishedKind =
  | 'published/lait-values'
  | 'published/lait-measures'
  | 'published/neighbours'
  | 'published/areas'
  | 'published/statistics'

/** Rows for one of the tables of `store/published-tables.ts`: its columns after `load_id`, of equal length. */
export type PublishedRows = readonly ColumnValues[]

/** What a published file came to, before it is kept. */
export interface PublishedContents {
  readonly kind: PublishedKind
  /** Which of a publisher's files it is (`cla-number-and-rate`): a later release of the same dataset is a later vintage. */
  readonly dataset: string
  /** What the release calls itself or is dated by: `2025`, `May 2025`, `mid-2024`. */
  readonly release: string
  /** The day it dates itself by, for models of neighbours the end of their month. No values have one: they are of years. */
  readonly datedOn?: Day
  /** Rows of values, measures, neighbours or areas read; what a person is told of the size. */
  readonly count: number
  readonly measures?: PublishedRows
  readonly values?: PublishedRows
  readonly neighbours?: PublishedRows
  readonly areas?: PublishedRows
  readonly findings: readonly RowFinding[]
}
