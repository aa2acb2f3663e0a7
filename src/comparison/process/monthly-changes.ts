import { compareDays, endOfMonth, monthOf, previous } from '../../core/index.ts'
import { hasValue, type Measure, type Point, type ValuedPoint } from '../point.ts'
import { separated, type SeparatePoints } from './separate-points.ts'

/**
 * How a number on a day changed in each month, from one month end to the next.
 *
 * The children looked after on 31 May are mostly those of 30 April, so the number itself is never charted; who came and
 * went in between is new. Counts and rates change in children (a rate would jump when the population is estimated
 * anew), percentages in points, all else in its own unit. A month without both its ends has no change; days that are
 * not month ends are passed over.
 *
 * @example monthlyChanges([31 March: 665, 30 April: 668, 31 May: 661], 'count') // => April +3, May −7
 */
export function monthlyChanges(points: readonly Point[], measure: Measure): SeparatePoints {
  const amount = measure === 'rate' ? ({ numerator }: ValuedPoint) => numerator : valueOf
  const ends = points
    .filter(({ period }) => period.kind === 'as-at' && period.endOn.equals(endOfMonth(period.endOn)))
    .filter(hasValue)
    .toSorted((a, b) => compareDays(a.period.endOn, b.period.endOn))
  const changes = ends.slice(1).flatMap((end, at): ValuedPoint[] => {
    const before = ends[at]!
    if (previous(end.period).code !== before.period.code) return []
    const change = amount(end) - amount(before)
    return [{ period: monthOf(end.period.endOn), numerator: change, denominator: undefined, value: change }]
  })
  return separated('changes', changes)
}

function valueOf({ value }: ValuedPoint): number {
  return value
}
