import type { Place } from './trend-points.ts'

/** A picture of a line over time, as it is drawn: heights and words, nothing more to decide. */
export interface TrendDrawing {
  readonly places: readonly Place[]
  /** What the vertical axis counts. */
  readonly unit: string
  readonly percentage: boolean
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
}

export const PICTURE_SIZE = { width: 680, height: 300 } as const
/** Around the plot; on the right stand the latest figure and the target by name. */
export const MARGIN = { top: 42, right: 92, left: 48 } as const
/** Under the plot: the names of months, and the notes where there are any. */
export const BOTTOM = { plain: 32, noted: 54 } as const

export const codeOf = (place: Place) => place.period.code

/** The places that have a figure to draw. */
export function drawn(places: readonly Place[]): Place[] {
  return places.filter(({ value }) => value !== undefined)
}

/** The place of a period that is drawn. */
export function placeAt({ places }: TrendDrawing, code: string): Place {
  return places.find(({ period }) => period.code === code)!
}
