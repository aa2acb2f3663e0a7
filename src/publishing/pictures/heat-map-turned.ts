import type { HeatMap } from './heat-map-cells.ts'

/**
 * A map with its rows as columns: a few authorities stand better beside each other than below, where there are many
 * measures.
 *
 * @param rowHead what the rows are now: `Measure`
 */
export function turned(map: HeatMap, rowHead: string): HeatMap {
  return {
    ...map,
    rowHead,
    columns: map.rows.map(({ name }) => ({ short: name, words: name })),
    rows: map.columns.map(({ words }, at) => ({
      name: words,
      cells: map.rows.map(({ cells }) => cells[at]!),
    })),
  }
}
