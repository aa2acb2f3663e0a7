import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { escaped } from '../../publishing/index.ts'

/** One column of a table: its head, and what stands in it for a row. */
export interface Column<Row> {
  readonly head: Child
  readonly cell: (row: Row) => Child
  /** Numbers stand right, in figures of equal width. */
  readonly numeric?: boolean
  /** Names the row; one column of a table. */
  readonly names?: boolean
  readonly sort?: 'ascending' | 'descending' | 'none' | undefined
  /** Never broken over lines: days, codes. */
  readonly whole?: boolean
}

interface Shown<Row> {
  readonly caption: string
  /** Whether a heading just above says the same already; listeners still hear the caption. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** What it means that there is no row. */
  readonly empty: string
  /** On a narrow screen: `scroll` inside its own frame, or `stack` each row's cells below each other. */
  readonly narrow?: 'scroll' | 'stack'
  /** A table whose columns have widths of their own in the style sheet. */
  readonly look?: 'area' | 'journey' | 'cut' | 'target' | 'success'
}

/**
 * A table in the mark-up of GOV.UK Frontend's own (`table.test.tsx` holds the two together; the macro takes
 * 40 ms for a list of 600 children, which is too long). With no rows it is a sentence saying what that means.
 */
export function Table<Row>(shown: Shown<Row>) {
  const { caption, captionHidden, columns, rows, empty, narrow = 'scroll', look } = shown
  if (rows.length === 0) return <p class="govuk-body hw-empty">{empty}</p>
  const table = (
    <table class={`govuk-table hw-table hw-table--${narrow}${look ? ` hw-table--${look}` : ''}`} role="table">
      <caption
        class={`govuk-table__caption ${captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--s'}`}
      >
        {caption}
      </caption>
      <thead class="govuk-table__head" role="rowgroup">
        <tr class="govuk-table__row" role="row">
          {columns.map(({ head, numeric, sort }) => (
            <th
              scope="col"
              role="columnheader"
              class={`govuk-table__header${numeric ? ' govuk-table__header--numeric' : ''}`}
              aria-sort={sort}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role="rowgroup">
        {raw(rows.map((row) => rowOf(columns, row)).join(''))}
      </tbody>
    </table>
  )
  if (narrow === 'stack') return table
  return (
    <div class="hw-scroll" role="region" aria-label={caption} tabindex={0}>
      {table}
    </div>
  )
}

/** Rows are written as text: a list of 600 children has 6,000 cells, and a component for each takes 60 ms. */
function rowOf<Row>(columns: readonly Column<Row>[], row: Row): string {
  return `<tr class="govuk-table__row" role="row">${columns.map((column) => cellOf(column, row)).join('')}</tr>`
}

function cellOf<Row>({ cell, names, numeric, whole }: Column<Row>, row: Row): string {
  const content = contentOf(cell(row))
  const kept = whole ? ' hw-whole' : ''
  if (names) return `<th scope="row" role="rowheader" class="govuk-table__header${kept}">${content}</th>`
  const right = numeric ? ' govuk-table__cell--numeric' : ''
  return `<td role="cell" class="govuk-table__cell${right}${kept}">${content}</td>`
}

function contentOf(content: Child): string {
  if (typeof content === 'string') return escaped(content)
  return typeof content === 'number' ? String(content) : String(<>{content}</>)
}
