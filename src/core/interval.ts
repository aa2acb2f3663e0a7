/** A lower and an upper limit, in the unit of the estimate they belong to. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}
