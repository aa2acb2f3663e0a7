import {
  publishedAreaTable,
  publishedMeasureTable,
  publishedNeighbourTable,
  publishedValueTable,
  type TableShape,
} from '../../store/index.ts'

/** A column of a published table as it is shown. */
export interface PublishedColumn {
  readonly name: string
  readonly head: string
  readonly numeric: boolean
}

/** The heads of the columns that are shown; how a figure is worked out is too long for a table and is left aside. */
const HEADS: Readonly<Record<string, string>> = {
  line: 'Line',
  measure: 'Measure',
  title: 'Title',
  topic: 'Topic',
  polarity: 'Good when',
  decimals: 'Decimals',
  banded: 'In quartile bands',
  year_kind: 'Kind of year',
  source: 'Source',
  area: 'Area',
  period: 'Period',
  year: 'Year',
  value: 'Value',
  symbol: 'Sign',
  model: 'Model',
  place: 'Place',
  neighbour: 'Neighbour',
  closeness: 'How close',
  name: 'Name',
  region: 'Region',
  gss: 'Nine-character code',
}

/** The table in which the rows of a kind of published file are kept, of those it may fill the one it is about. */
export function publishedTableOf(kind: string): TableShape {
  switch (kind) {
    case 'published/lait-measures':
      return publishedMeasureTable
    case 'published/neighbours':
      return publishedNeighbourTable
    case 'published/areas':
      return publishedAreaTable
    default:
      return publishedValueTable
  }
}

/** The columns of a published table that are shown, in their order. */
export function columnsShown({ columns }: TableShape): PublishedColumn[] {
  return columns.flatMap(({ name, type }) =>
    HEADS[name] === undefined ? [] : [{ name, head: HEADS[name], numeric: type !== 'text' }],
  )
}
