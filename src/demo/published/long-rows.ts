import { isFew, NOT_APPLICABLE, roundedCell, shareCell, SUPPRESSED, countCell } from './signs.ts'
import type { Place } from './statistics-file.ts'
import type { YearCounts } from './year-counts.ts'

/** A line of a dataset in the long layout: what it is of, and how many of how many. */
export interface Line {
  readonly labels: readonly string[]
  readonly count: number
  readonly of: number
  /** The count is a sum of scores, and their average stands in the column of counts. */
  readonly isAverage?: boolean
}

/** Turns lines that every authority has into rows of a place: its labels, a count and a percentage. */
export function longRows(
  { isSum, counts }: Place,
  linesOf: (counts: YearCounts) => readonly Line[],
): string[][] {
  const all = counts.map(linesOf)
  return all[0]!.map((line, at) => {
    const sum = (part: 'count' | 'of') => all.reduce((total, lines) => total + lines[at]![part], 0)
    const added = { ...line, count: sum('count'), of: sum('of') }
    return [...line.labels, ...(isSum ? cellsOfSum(added) : cellsOfAuthority(added))]
  })
}

function cellsOfSum({ count, of, isAverage }: Line): string[] {
  if (isAverage) return [shareCell(count, of, 1, 1), NOT_APPLICABLE]
  return [roundedCell(count), shareCell(count, of, 100, 0)]
}

function cellsOfAuthority({ count, of, isAverage }: Line): string[] {
  if (of === 0) return [NOT_APPLICABLE, NOT_APPLICABLE]
  if (isAverage) return [isFew(of) ? SUPPRESSED : shareCell(count, of, 1, 1), NOT_APPLICABLE]
  if (isFew(of) || isFew(count)) return [SUPPRESSED, SUPPRESSED]
  return [countCell(count), shareCell(count, of, 100, 0)]
}
