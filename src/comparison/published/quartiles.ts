/** The lowest and highest value and the three points that part the values into quarters. */
export interface QuartilePoints {
  readonly lowest: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly highest: number
}

/**
 * The value below which a share of the values lies, between two of them where it falls there: type 7 of R, which is
 * also PERCENTILE.INC of a spreadsheet. The values must be sorted upwards and there must be at least one.
 *
 * Position h = (n - 1) × share, counted from 0; the value is x⌊h⌋ + (h - ⌊h⌋)(x⌊h⌋₊₁ - x⌊h⌋).
 * @example quantile([1, 2, 4, 8], 0.25) // => 1.75 (h = 0.75: 1 + 0.75 × 1)
 */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const [low, high] = [sorted[below]!, sorted[Math.ceil(position)]!]
  return low + (position - below) * (high - low)
}

/**
 * The quartile points over the areas that have a value, of unrounded values. `undefined` when none has one.
 */
export function quartilePoints(values: readonly (number | null)[]): QuartilePoints | undefined {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  if (sorted.length === 0) return undefined
  const [lowest, lower, median, upper, highest] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    quantile(sorted, share),
  )
  return { lowest: lowest!, lower: lower!, median: median!, upper: upper!, highest: highest! }
}
