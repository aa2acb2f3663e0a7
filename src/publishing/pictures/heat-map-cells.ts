import type { Better } from '../../comparison/index.ts'

/**
 * How a cell stands to what is usual: from one standard deviation on the better or the worse side, or much so from
 * two. `neutral` where neither side is better; `not rated` of few, or with nothing usual to hold it against.
 */
export type HeatVerdict =
  | 'much better'
  | 'better'
  | 'usual'
  | 'worse'
  | 'much worse'
  | 'neutral'
  | 'not rated'
  | 'no value'

/** One value of the map, with where it stands. */
export interface HeatCell {
  /** As it is printed: `12.2%`, `5 of 7`, a dash. */
  readonly shown: string
  readonly verdict: HeatVerdict
  /** How many standard deviations it lies from what is usual, above it positive. */
  readonly distance?: number
  /** Stands under the figure in place of the words of its verdict: `band A`. */
  readonly said?: string
}

export interface HeatColumn {
  /** Over the column, as short as may be: `Mar 26`. */
  readonly short: string
  /** The same in full, for sentences: `March 2026`. */
  readonly words: string
}

/** A table of values whose cells are shaded by how unusual they are. */
export interface HeatMap {
  readonly caption: string
  /** What the rows are: `Indicator`, `Authority`. */
  readonly rowHead: string
  readonly columns: readonly HeatColumn[]
  readonly rows: readonly {
    readonly name: string
    /** A row that stands out: the authority itself. */
    readonly own?: boolean
    readonly cells: readonly HeatCell[]
  }[]
  /** What the shading means. */
  readonly shading: string
  readonly reading: string
}

/** A value before it is judged. */
export interface HeatValue {
  readonly value: number | undefined
  /** As it is printed; a share of few as its counts: `5 of 7`. */
  readonly shown: string
  /** Whether it rests on too few to be rated. Default false. */
  readonly few?: boolean
}

/** What is usual of a figure. */
export interface Usual {
  readonly mean: number
  readonly deviation: number
}

/** With fewer values nothing is known of what is usual. */
const FEWEST = 6

/**
 * Mean and standard deviation (n − 1) of values. `undefined` for fewer than six, and for values that are all the
 * same, from which nothing has a standard distance.
 *
 * @example usualOf([2, 4, 4, 4, 5, 5, 7, 9]) // => { mean: 5, deviation: 2.138 } (√(32 / 7))
 */
export function usualOf(values: readonly number[]): Usual | undefined {
  if (values.length < FEWEST) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (values.length - 1))
  return deviation > Math.abs(mean) * 1e-9 ? { mean, deviation } : undefined
}

/** A value with where it stands. */
export function heatCell(
  { value, shown, few }: HeatValue,
  usual: Usual | undefined,
  better: Better,
): HeatCell {
  if (value === undefined) return { shown, verdict: 'no value' }
  if (better === 'neutral') return { shown, verdict: 'neutral' }
  if (few || !usual) return { shown, verdict: 'not rated' }
  const distance = (value - usual.mean) / usual.deviation
  const good = better === 'higher' ? distance : -distance
  return { shown, verdict: verdictOf(good), distance }
}

function verdictOf(good: number): HeatVerdict {
  const size = Math.abs(good)
  if (size < 1) return 'usual'
  const way = good > 0 ? 'better' : 'worse'
  return size < 2 ? way : `much ${way}`
}
