import type { ComparatorLine, PublishedMeasure } from '../../comparison/index.ts'
import { childrenApart, costApart, showAmongPublished, showCount } from '../../publishing/index.ts'
import { Table } from '../parts/table.tsx'

interface Shown {
  readonly caption: string
  readonly measure: PublishedMeasure
  readonly name: string
  /** Whose count it is, and when it was: `Kirklees at 31 March 2026`. */
  readonly own: string
  readonly count: number
  readonly population: number
  readonly per: number
  readonly lines: readonly ComparatorLine[]
  readonly hasCost: boolean
}

interface Row {
  readonly name: string
  readonly rate: number
  readonly at: number
  readonly difference: number | undefined
  readonly cost: number | null
}

/** How many there are, and how many there would be at the rate of each of the others, of one population. */
export function ComparatorsTable({
  caption,
  measure,
  name,
  own,
  count,
  population,
  per,
  lines,
  hasCost,
}: Shown) {
  const rows: Row[] = [
    { name: own, rate: (count * per) / population, at: count, difference: undefined, cost: null },
    ...lines.map((line) => ({ ...line, at: line.children })),
  ]
  return (
    <Table
      caption={caption}
      rows={rows}
      empty=""
      columns={[
        { head: 'At the rate of', names: true, cell: (row) => row.name },
        { head: 'Rate', numeric: true, cell: ({ rate }) => showAmongPublished(rate, measure) },
        { head: 'Population', numeric: true, cell: () => showCount(population) },
        { head: 'Number at it', numeric: true, cell: ({ at }) => showCount(at) },
        {
          head: `${name} has`,
          numeric: true,
          cell: ({ difference }) => (difference === undefined ? '' : childrenApart(difference)),
        },
        ...(hasCost
          ? [
              {
                head: 'Gross, at average cost, a year',
                numeric: true,
                cell: ({ cost }: Row) => (cost === null ? '' : costApart(cost)),
              },
            ]
          : []),
      ]}
    />
  )
}
