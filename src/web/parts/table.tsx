import type { Child } from 'hono/jsx'

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
  readonly look?: 'area' | 'journey' | 'cut'
}

/**
 * A table in the mark-up of GOV.UK Frontend's own (`table.test.tsx` holds the two together; the macro takes 40 ms
 * for a list of 600 children, which is too long). With no rows it is a sentence saying what that means.
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
        {rows.map((row) => (
          <tr class="govuk-table__row" role="row">
            {columns.map((column) => (
              <Cell column={column} row={row} />
            ))}
          </tr>
        ))}
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

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { cell, names, numeric, whole } = column
  const kept = whole ? ' hw-whole' : ''
  if (names)
    return (
      <th scope="row" role="rowheader" class={`govuk-table__header${kept}`}>
        {cell(row)}
      </th>
    )
  return (
    <td role="cell" class={`govuk-table__cell${numeric ? ' govuk-table__cell--numeric' : ''}${kept}`}>
      {cell(row)}
    </td>
  )
}
