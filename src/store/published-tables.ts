import type { TableShape } from './database.ts'

/** What a published measure is: one row for each measure that a release describes. */
export const publishedMeasureTable: TableShape = {
  name: 'published_measure',
  columns: [
    { name: 'load_id', type: 'integer' },
    { name: 'line', type: 'integer' },
    /** The publisher's short name (`LACDistance`), or dataset, filters and indicator of a release (`cla-number-and-rate/on-31-march/rate_per_10000`). */
    { name: 'measure', type: 'text' },
    { name: 'title', type: 'text' },
    { name: 'topic', type: 'text' },
    /** `High`, `Low`, or `-` when neither is good; null when the release does not say. */
    { name: 'polarity', type: 'text' },
    /** Decimal places it is shown with. */
    { name: 'decimals', type: 'integer' },
    /** 0 when the publisher puts no quartile bands on it. */
    { name: 'banded', type: 'integer' },
    { name: 'year_kind', type: 'text' },
    { name: 'source', type: 'text' },
    { name: 'method', type: 'text' },
  ],
}

/** Published values: release × measure × area × period. */
export const publishedValueTable: TableShape = {
  name: 'published_value',
  columns: [
    { name: 'load_id', type: 'integer' },
    /** The line of the file, or the row of a Parquet file, counted from 1. */
    { name: 'line', type: 'integer' },
    { name: 'measure', type: 'text' },
    /** The three-digit code of an authority; 970 England, 980 to 990 regions; `314+318` for two that are counted as one. */
    { name: 'area', type: 'text' },
    /** As printed: `2025`, `2024-25 (OT)`, `202425`. */
    { name: 'period', type: 'text' },
    { name: 'year', type: 'integer' },
    /** Null where the publisher prints a sign instead of a number. */
    { name: 'value', type: 'double' },
    /** The sign printed: `-`, `c`, `x`, `z`, `k`, `low`, `u`; null beside an ordinary number. */
    { name: 'symbol', type: 'text' },
  ],
}

/** The statistical neighbours of each authority by a model, nearest first. */
export const publishedNeighbourTable: TableShape = {
  name: 'published_neighbour',
  columns: [
    { name: 'load_id', type: 'integer' },
    { name: 'line', type: 'integer' },
    /** The month of the model: `2021-04`, `2025-05`. */
    { name: 'model', type: 'text' },
    { name: 'area', type: 'text' },
    /** 1 for the nearest. */
    { name: 'place', type: 'integer' },
    { name: 'neighbour', type: 'text' },
    { name: 'closeness', type: 'text' },
  ],
}

/** The areas a release names: authorities, regions and England, with the region each lies in. */
export const publishedAreaTable: TableShape = {
  name: 'published_area',
  columns: [
    { name: 'load_id', type: 'integer' },
    { name: 'line', type: 'integer' },
    { name: 'area', type: 'text' },
    { name: 'name', type: 'text' },
    { name: 'region', type: 'text' },
    /** The nine-character code, where the release gives it. */
    { name: 'gss', type: 'text' },
  ],
}

/** The tables of what others publish. */
export const publishedTables: readonly TableShape[] = [
  publishedMeasureTable,
  publishedValueTable,
  publishedNeighbourTable,
  publishedAreaTable,
]
