import { compareDays, type Day } from '../core/index.ts'

/** What should be reached by a day (that day included). */
export interface Milestone {
  readonly by: Day
  readonly value: number
}

/**
 * A target with its stages, such as 30 children placed at home by July and 20 by December.
 * It is set on a number of children (the numerator) or on the value that is printed (per cent, rate, average).
 */
export interface Target {
  readonly on: 'children' | 'value'
  readonly baseline?: { readonly on: Day; readonly value: number } | undefined
  readonly milestones: readonly Milestone[]
  /**
   * How far off still counts as close: children, or points or whatever unit the value has. A tenth of the way from the
   * baseline to the milestone unless given; without a baseline nothing is close.
   */
  readonly tolerance?: number | undefined
  /** Who answers for it. */
  readonly owner?: string | undefined
  /** Where it comes from or what to know of it: “Improvement plan, action 3.2”. */
  readonly note?: string | undefined
}

/**
 * The milestone that a figure of this day is held against: the first that falls on it or later, and after the
 * last one the last for good. Returns `undefined` for a target without milestones.
 *
 * @example milestoneAt(target, day('2017-06-30')) // => { by: 31 July 2017, value: 30 }
 */
export function milestoneAt(target: Target, on: Day): Milestone | undefined {
  const milestones = target.milestones.toSorted((a, b) => compareDays(a.by, b.by))
  return milestones.find(({ by }) => compareDays(by, on) >= 0) ?? milestones.at(-1)
}
