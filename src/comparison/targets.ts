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
  readonly baseline?: { readonly on: Day; readonly value: number }
  readonly milestones: readonly Milestone[]
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
