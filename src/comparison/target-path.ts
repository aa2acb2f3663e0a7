import { compareDays, type Day, daysSinceEpoch } from '../core/index.ts'
import { type Milestone, milestoneAt, type Target } from './targets.ts'

/** Where a target's path stands on a day. */
export interface PathPoint {
  /**
   * The height of the straight line that leads from the baseline to the milestones: for drawing, never for a verdict.
   * `undefined` before it begins; after the last milestone it stays where that one is.
   */
  readonly drawn: number | undefined
  /** The milestone that a figure of the day is judged by, as in {@link milestoneAt}; `undefined` before the baseline. */
  readonly judged: Milestone | undefined
}

/**
 * The path of a target on a day: the straight line that is drawn, and the stage that is judged.
 *
 * The two differ on purpose. Report 001's 45 children placed at home, 30 by July and 20 by December, stand on the line
 * at about 37 at the end of March, but no stage asks for less than 30 by July: a figure is held against that.
 * Without a baseline the line begins at the first milestone.
 *
 * @example pathAt(placedAtHome, day('2017-09-30')).drawn // => 26.01: 61 of the 153 days from 30 down to 20
 */
export function pathAt(target: Target, on: Day): PathPoint {
  const beforeBaseline = target.baseline !== undefined && compareDays(on, target.baseline.on) < 0
  return {
    drawn: lineAt(cornersOf(target), on),
    judged: beforeBaseline ? undefined : milestoneAt(target, on),
  }
}

/** The points a target's line is drawn through, in the order of their days: the baseline and every milestone. */
export function cornersOf({ baseline, milestones }: Target): Milestone[] {
  const start = baseline ? [{ by: baseline.on, value: baseline.value }] : []
  return [...start, ...milestones].toSorted((a, b) => compareDays(a.by, b.by))
}

function lineAt(corners: readonly Milestone[], on: Day): number | undefined {
  const next = corners.findIndex(({ by }) => compareDays(by, on) >= 0)
  if (next === -1) return corners.at(-1)?.value
  const [from, to] = [corners[next - 1], corners[next]!]
  if (compareDays(to.by, on) === 0) return to.value
  if (!from) return undefined
  const passed = daysSinceEpoch(on) - daysSinceEpoch(from.by)
  const length = daysSinceEpoch(to.by) - daysSinceEpoch(from.by)
  return from.value + ((to.value - from.value) * passed) / length
}
