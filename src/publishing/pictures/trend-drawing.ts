import { PICTURE_WIDTHS } from './picture-frame.ts'
import { letterOf } from './process-marks.ts'
import type { ProcessPicture } from './process-points.ts'
import type { ComparatorMark } from './trend-beside.ts'
import type { Place } from './trend-points.ts'
import { wrapped } from './wrapped-words.ts'

/** A picture of a line over time, as it is drawn: heights and words, nothing more to decide. */
export interface TrendDrawing {
  /** Pixels across. */
  readonly width: number
  readonly places: readonly Place[]
  /** What the vertical axis counts. */
  readonly unit: string
  readonly percentage: boolean
  /** Whether the axis counts pounds. */
  readonly money: boolean
  readonly fromZero: boolean
  /** Printed under the picture: that the axis does not start at zero, what the gaps are. */
  readonly notes: readonly string[]
  /** The highest and lowest of the last twelve, with what is written beside them. */
  readonly marks: readonly { readonly code: string; readonly shape: 'high' | 'low'; readonly words: string }[]
  /** The targets in their order, with what is written at each: `Target 30`. */
  readonly steps: readonly {
    readonly codes: readonly string[]
    readonly value: number
    readonly words: string
  }[]
  readonly average:
    | { readonly codes: readonly string[]; readonly value: number; readonly words: string }
    | undefined
  /** What others published, beside the line. */
  readonly comparators: readonly ComparatorMark[]
  /** The limits of the line's process and what stands out, one point for each place. */
  readonly process: ProcessPicture | undefined
  /** What happened within the axis, lettered in its order. */
  readonly happened: readonly { readonly code: string; readonly words: string }[]
}

/** A picture for a page, where nothing is noted below but one line. */
export const PICTURE_SIZE = { width: PICTURE_WIDTHS.wide, height: 300 } as const
/** Around the plot; on the right stand the latest figure and the target by name. */
export const MARGIN = { top: 42, right: 92, left: 48 } as const
/** Under the plot: the names of months, the notes, and a line for each thing that happened. */
const BOTTOM = { plain: 32, noted: 54, line: 16 } as const

/** What is printed under the picture, in the lines it takes: the notes, then what happened in its order. */
export function footLines({ notes, happened, width }: TrendDrawing): string[] {
  const lines = (text: string) => wrapped(text, width - 8, { size: 12 })
  const said = notes.join('. ')
  // A page has the room for all notes in one line; a telephone has not.
  const noted = width < PICTURE_SIZE.width ? lines(said) : [said]
  return [
    ...(said === '' ? [] : noted),
    ...happened.flatMap(({ words }, at) => lines(`${letterOf(at)}. ${words}`)),
  ]
}

/** Pixels under the plot. */
export function bottomOf(drawing: TrendDrawing): number {
  const base = drawing.notes.length > 0 ? BOTTOM.noted : BOTTOM.plain
  return base + below(drawing)
}

/** How tall the picture is: what happened stands below it, so the plot keeps its height. */
export function heightOf(drawing: TrendDrawing): number {
  return PICTURE_SIZE.height + below(drawing)
}

/** Pixels for the lines after the first note. */
function below(drawing: TrendDrawing): number {
  const lines = footLines(drawing).length - (drawing.notes.length > 0 ? 1 : 0)
  return lines > 0 ? lines * BOTTOM.line + 4 : 0
}

export const codeOf = (place: Place) => place.period.code

/** The places that have a figure to draw. */
export function drawn(places: readonly Place[]): Place[] {
  return places.filter(({ value }) => value !== undefined)
}

/** The place of a period that is drawn. */
export function placeAt({ places }: TrendDrawing, code: string): Place {
  return places.find(({ period }) => period.code === code)!
}
