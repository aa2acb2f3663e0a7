import { showDay } from '../../core/index.ts'
import { NO_VALUE } from '../show.ts'
import { showMean } from './picture-numbers.ts'
import { type ProcessPicture, runsOf, runWords } from './process-points.ts'
import { processChartReading } from './process-reading.ts'
import type { TrendComparator } from './trend-beside.ts'

interface Table {
  readonly heads: string[]
  readonly rows: string[][]
}

/**
 * The table of a trend with what stands beside its line: the limits and what stands out as columns, published values
 * as rows after the periods.
 */
export function besideTable(
  { heads, rows }: Table,
  process: ProcessPicture | undefined,
  comparators: readonly TrendComparator[],
): Table {
  const published = comparators.map(({ name, shown, on }) => [
    `${name}, ${showDay(on)}`,
    shown,
    ...heads.slice(2).map((head) => (head === 'Made from' ? 'published' : NO_VALUE)),
  ])
  if (!process) return { heads, rows: [...rows, ...published] }
  const runs = runsOf(process)
  const ofPoint = (at: number): string[] => {
    const limits = process.points[at]?.limits
    const run = runs.find(({ from, to }) => from <= at && at <= to)
    return [
      ...[limits?.centre, limits?.lower, limits?.upper].map((limit) => showMean(process.unit, limit)),
      run ? runWords(run, process) : '',
    ]
  }
  const middle = process.centre === 'mean' ? 'Mean' : 'Median'
  return {
    heads: [...heads, middle, 'Lower limit', 'Upper limit', 'What stands out'],
    rows: [
      ...rows.map((row, at) => [...row, ...ofPoint(at)]),
      ...published.map((row) => [...row, NO_VALUE, NO_VALUE, NO_VALUE, '']),
    ],
  }
}

/** What stands beside the line, for people who listen to the picture; empty where nothing does. */
export function heardBeside(
  process: ProcessPicture | undefined,
  comparators: readonly TrendComparator[],
  happened: readonly { readonly words: string }[],
): string {
  return [
    ...(process ? [processChartReading(process)] : []),
    ...comparators.map(({ name, shown, on }) => `${name}: ${shown}, ${showDay(on)}.`),
    ...happened.map(({ words }) => words),
  ].join(' ')
}
