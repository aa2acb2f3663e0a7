import type { Better } from '../../comparison/index.ts'
import { heatCell, type HeatColumn, type HeatMap, type HeatValue, usualOf } from './heat-map-cells.ts'
import { neighboursHeatReading, monthsHeatReading } from './heat-map-reading.ts'

export { heatMapDrawing } from './heat-map-drawing.ts'
export { heatMapHtml } from './heat-map-html.ts'
export { heatMapTable } from './heat-map-reading.ts'
export type { HeatCell, HeatColumn, HeatMap, HeatValue, HeatVerdict } from './heat-map-cells.ts'

/** An indicator over months: what is drawn of it and what went before. */
export interface MonthsRow {
  readonly name: string
  readonly better: Better
  /** One for each column. */
  readonly values: readonly HeatValue[]
  /** Its figures before the first column, the oldest first; those of few are left out. */
  readonly earlier: readonly number[]
}

/**
 * Indicators by months. Each figure is held against the mean of all the months of its own row before it, so nothing
 * that came later colours what was known then.
 */
export function heatMapOfMonths(asked: {
  readonly caption: string
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly MonthsRow[]
}): HeatMap {
  const { caption, columns } = asked
  const rows = asked.rows.map(({ name, better, values, earlier }) => {
    const past = [...earlier]
    const cells = values.map((one) => {
      const cell = heatCell(one, usualOf(past), better)
      if (one.value !== undefined && !one.few) past.push(one.value)
      return cell
    })
    return { name, cells }
  })
  const map = { caption, rowHead: 'Indicator', columns, rows, shading: MONTHS_SHADING }
  return { ...map, reading: monthsHeatReading(map) }
}

const MONTHS_SHADING =
  'Shading shows how far a figure is from the mean of the earlier months of its own row: pale from 1 standard deviation, dark and “much” from 2. It is no test of chance. Not rated: figures of few children, and rows with fewer than 6 earlier months or none that differ. Measures without a good direction are not shaded, nor how many there are on a day: they are mostly the same from month to month.'

/** What was published of one measure for the authority and its neighbours. */
export interface NeighboursMeasure extends HeatColumn {
  readonly better: Better
  readonly own: HeatValue
  /** One for each neighbour, in the order of their names. */
  readonly neighbours: readonly HeatValue[]
}

/** Neighbours by measures: each figure is held against the mean of the neighbours that have one, for that measure. */
export function heatMapOfNeighbours(asked: {
  readonly caption: string
  readonly own: string
  readonly neighbours: readonly string[]
  readonly measures: readonly NeighboursMeasure[]
}): HeatMap {
  const { caption, own, neighbours, measures } = asked
  const usual = measures.map((measure) =>
    usualOf(measure.neighbours.flatMap(({ value, few }) => (value === undefined || few ? [] : [value]))),
  )
  const rowOf = (name: string, values: readonly HeatValue[]) => ({
    name,
    cells: values.map((value, at) => heatCell(value, usual[at], measures[at]!.better)),
  })
  const rows = [
    {
      ...rowOf(
        own,
        measures.map((measure) => measure.own),
      ),
      own: true,
    },
    ...neighbours.map((name, at) =>
      rowOf(
        name,
        measures.map((measure) => measure.neighbours[at]!),
      ),
    ),
  ]
  const columns = measures.map(({ short, words }) => ({ short, words }))
  const map = { caption, rowHead: 'Authority', columns, rows, shading: NEIGHBOURS_SHADING }
  return { ...map, reading: neighboursHeatReading(map) }
}

const NEIGHBOURS_SHADING =
  'Shading shows how far a figure is from the mean of the statistical neighbours for the same measure: pale from 1 standard deviation, dark and “much” from 2. It is no test of chance. Not rated: figures of few children, and measures that fewer than 6 neighbours have or all have alike. Measures without a good direction are not shaded.'
