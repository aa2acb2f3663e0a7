import { type Change, displayRule, type ValuedPoint } from '../comparison/index.ts'
import type { Indicator } from '../measures/index.ts'
import { NO_VALUE, pointsOf, showCount, showDifference } from './show.ts'

/**
 * A change in a column of a table, with its sign: `+0.6 points`, `−4`, `no change`. A dash where there is nothing to
 * compare with, or where either percentage may not be printed because it is of fewer than ten.
 */
export function showChange(
  indicator: Pick<Indicator, 'measure'>,
  latest: ValuedPoint | undefined,
  change: Change | undefined,
): string {
  if (!change || !latest) return NO_VALUE
  const { children, points, units, since } = change
  if (indicator.measure === 'percentage' && [latest, since].some(tooFew)) return NO_VALUE
  const size =
    points !== undefined
      ? pointsOf(points)
      : units !== undefined
        ? showDifference(indicator, units, latest.value, since.value ?? 0)
        : showCount(Math.abs(children ?? 0))
  if (Number.parseFloat(size) === 0) return 'no change'
  return `${(points ?? units ?? children ?? 0) < 0 ? '−' : '+'}${size}`
}

function tooFew({ denominator = 0 }: { denominator?: number | undefined }): boolean {
  return displayRule(denominator) === 'count-only'
}
