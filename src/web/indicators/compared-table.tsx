import type { BesideLive } from '../../comparison/index.ts'
import { type ComparedRow, comparedRows } from '../../publishing/index.ts'
import { type Column, Table } from '../parts/table.tsx'

/** The published figure beside those it is held against, each with the one of the period before. */
export function ComparedTable({ beside }: { readonly beside: BesideLive }) {
  const { caption, before, rows } = comparedRows(beside)
  return (
    <Table
      caption={caption}
      rows={rows}
      empty=""
      columns={[
        { head: 'Whose', names: true, cell: ({ whose }) => whose },
        { head: 'Published', numeric: true, cell: ({ value }) => value },
        ...(before === undefined ? [] : sinceThen(before)),
      ]}
    />
  )
}

/** The period before and what has changed since. */
function sinceThen(before: string): Column<ComparedRow>[] {
  return [
    { head: before, numeric: true, cell: ({ previous }) => previous },
    {
      head: 'Change',
      numeric: true,
      cell: ({ change, reads }) => (
        <>
          {change}
          {reads && <span class="hw-under">{reads}</span>}
        </>
      ),
    },
  ]
}
