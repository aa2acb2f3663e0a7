/** Signs that stand in place of a number. */
export const SUPPRESSED = 'c'
export const NOT_APPLICABLE = 'z'
export const NOT_AVAILABLE = 'x'

/** Counts of an authority from 1 to this many are suppressed. */
const FEW = 5
/** Counts of England and its regions are rounded to this. */
const ROUNDED_TO = 10

/** Whether a count is so small that somebody could be known by it. */
export function isFew(count: number): boolean {
  return count >= 1 && count <= FEW
}

/** A count of an authority: as it is, or suppressed. */
export function countCell(count: number): string {
  return isFew(count) ? SUPPRESSED : String(count)
}

/** A count of England or a region. */
export function roundedCell(count: number): string {
  return String(ROUNDED_TO * Math.round(count / ROUNDED_TO))
}

/**
 * A share or rate from unrounded counts, halves up. Nothing has no share.
 *
 * @example shareCell(46, 80, 100, 0) // => '58'
 */
export function shareCell(count: number, of: number, per: number, places: number): string {
  if (of === 0) return NOT_APPLICABLE
  const scale = 10 ** places
  return String(Math.floor((2 * per * scale * count + of) / (2 * of)) / scale)
}
