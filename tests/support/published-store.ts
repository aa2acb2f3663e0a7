import {
  asColumns,
  type Database,
  loadTable,
  publishedMeasureTable,
  publishedNeighbourTable,
  publishedValueTable,
} from '../../src/store/index.ts'

/** Values of a measure in a period, by area; null where the publisher prints a sign. */
export type PublishedValues = readonly [
  measure: string,
  period: string,
  areas: Readonly<Record<string, number | null>>,
]

/**
 * Puts published values into a store as one release, with what it says of its measures.
 *
 * @param about what else the log of loads keeps of it; a release of the Local Authority Interactive Tool when left out
 */
export async function publish(
  database: Database,
  load: number,
  values: readonly PublishedValues[],
  described: readonly object[] = [],
  about: object = {},
): Promise<void> {
  const rows = values.flatMap(([measure, period, areas]) =>
    Object.entries(areas).map(([area, value]) => ({
      load_id: load,
      line: 1,
      measure,
      area,
      period,
      year: Number(period.slice(0, 4)),
      value,
      symbol: value === null ? '-' : null,
    })),
  )
  const measures = described.map((row, at) => ({ load_id: load, line: at + 2, banded: 1, ...row }))
  const row = {
    load_id: load,
    kind: 'published/lait-values',
    file_name: `release-${load}.csv`,
    received_at: '2026-06-01T09:00:00Z',
    sha256: String(load).padStart(64, '0'),
    ...about,
  }
  await database.append(loadTable, asColumns(loadTable, [row]))
  await database.append(publishedValueTable, asColumns(publishedValueTable, rows))
  await database.append(publishedMeasureTable, asColumns(publishedMeasureTable, measures))
}

/** Puts a model of statistical neighbours into a store, nearest first. */
export async function publishNeighbours(
  database: Database,
  load: number,
  model: string,
  of: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const rows = Object.entries(of).flatMap(([area, all]) =>
    all.map((neighbour, at) => ({ load_id: load, line: 4, model, area, place: at + 1, neighbour })),
  )
  await database.append(publishedNeighbourTable, asColumns(publishedNeighbourTable, rows))
}
