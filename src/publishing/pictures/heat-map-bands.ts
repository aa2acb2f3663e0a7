import type { HeatCell, HeatColumn, HeatMap, HeatVerdict } from './heat-map-cells.ts'
import type { Band } from './national-strip-standing.ts'

/** A figure with the quarter of England's authorities that it lies in. */
export interface BandedValue {
  readonly value: number | undefined
  readonly shown: string
  /** `undefined` where the publisher calls neither end good, or puts no bands on the measure. */
  readonly band: Band | undefined
}

/** A measure with what is published of it for each authority of the map. */
export interface BandedMeasure {
  readonly name: string
  /** One for each authority, in the order of the columns. */
  readonly values: readonly BandedValue[]
}

/**
 * Measures by authorities, the one that is looked from first: each figure shaded by the quarter of all of England's
 * authorities that it lies in, which is not only a quarter of those on the map.
 */
export function heatMapOfBands(asked: {
  readonly caption: string
  /** The first is the authority itself. */
  readonly authorities: readonly HeatColumn[]
  readonly measures: readonly BandedMeasure[]
}): HeatMap {
  const { caption, authorities, measures } = asked
  const rows = measures.map(({ name, values }) => ({ name, cells: values.map(cellOf) }))
  const reading = readingOf(authorities[0]?.words ?? '', measures)
  return { caption, rowHead: 'Measure', columns: authorities, rows, shading: SHADING, reading }
}

const SHADING =
  'Shading shows the quarter of all authorities of England that a figure lies in: dark and A the best, pale and B the next, pale and C the one after, dark and D the worst. It is no test of chance. Measures of which the publisher calls neither end good are not shaded.'

const VERDICTS: Readonly<Record<Band, HeatVerdict>> = {
  A: 'much better',
  B: 'better',
  C: 'worse',
  D: 'much worse',
}

function cellOf({ value, shown, band }: BandedValue): HeatCell {
  if (value === undefined) return { shown, verdict: 'no value' }
  if (band === undefined) return { shown, verdict: 'neutral' }
  return { shown, verdict: VERDICTS[band], said: `band ${band}` }
}

/** “Of 42 measures that have bands, Kirklees is in the best quarter of England in 9 and in the worst in 6.” */
function readingOf(own: string, measures: readonly BandedMeasure[]): string {
  const bands = measures.flatMap(({ values }) => values[0]?.band ?? [])
  if (bands.length === 0) return `No measure here has bands, so none is shaded for ${own}.`
  const count = (band: Band) => bands.filter((each) => each === band).length
  const of =
    bands.length === 1 ? 'Of 1 measure that has bands' : `Of ${bands.length} measures that have bands`
  return `${of}, ${own} is in the best quarter of England in ${count('A')} and in the worst in ${count('D')}.`
}
