import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random } from '../random.ts'

/** A version of a plan of a child: from the day work on it began to the day a later one did, or care ended. */
export interface PlanVersion {
  readonly kind: 'Care plan' | 'Pathway plan' | 'Child-friendly plan' | 'Placement plan'
  readonly startedOn: DayNumber
  readonly dueOn: DayNumber
  /** `undefined` when it was never finished. */
  readonly completedOn: DayNumber | undefined
  readonly reviewedOn?: DayNumber | undefined
  readonly needsAssessedOn?: DayNumber | undefined
  readonly untilOn: DayNumber
  readonly isReplaced: boolean
}

/** How a plan is brought to completion: within so many days, or late by some more. */
export interface Pace {
  readonly earliest: number
  readonly latest: number
  /** The share that is late. */
  readonly late: number
  readonly meanDaysLate: number
}

/** The day a plan begun on a day is completed. */
export function completionOf(random: Random, startedOn: DayNumber, pace: Pace): DayNumber {
  const days = random.chance(pace.late)
    ? pace.latest + 3 + Math.round(random.exponential(pace.meanDaysLate))
    : random.whole(pace.earliest, pace.latest)
  return Math.max(startedOn, weekdayOnOrBefore(startedOn + days))
}

/** The version as it came out: never finished when it was replaced, or care ended, before it was completed. */
export function closed(version: PlanVersion, untilOn: DayNumber, isReplaced: boolean): PlanVersion {
  const { completedOn } = version
  const isFinished = completedOn !== undefined && completedOn < untilOn
  return { ...version, completedOn: isFinished ? completedOn : undefined, untilOn, isReplaced }
}

/** Where a version stands on the last day of the returns, in the words of the list. */
export function standing(plan: SettledPlan, version: PlanVersion): string {
  if (version.untilOn <= plan.lastDay) return version.isReplaced ? 'Replaced by a later one' : 'Ended'
  return version.completedOn !== undefined && version.completedOn <= plan.lastDay ? 'Current' : 'In progress'
}
