import { asAt, compareDays, type Day, daysSinceEpoch } from '../../core/index.ts'
import { separated, type SeparatePoints } from './separate-points.ts'

/**
 * The days between one event and the next, each kept under the day of the later one: what to chart when events are too
 * rare to count by the month. The time since the last event is not over yet and is not among them.
 *
 * @param events the day of each event, in any order; two on one day are 0 days apart
 * @example gapsBetween([1 March, 11 March, 11 March]) // => 11 March: 10, 11 March: 0
 */
export function gapsBetween(events: readonly Day[]): SeparatePoints {
  const inOrder = events.toSorted(compareDays)
  const gaps = inOrder.slice(1).map((on, at) => {
    const days = daysSinceEpoch(on) - daysSinceEpoch(inOrder[at]!)
    return { period: asAt(on), numerator: days, denominator: undefined, value: days }
  })
  return separated('gaps', gaps)
}
