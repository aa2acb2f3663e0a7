import type { DayNumber } from './calendar.ts'

/** How many years the changes below take; before them everything is as it was at their start. */
const YEARS_OF_CHANGE = 4

/**
 * What moves in Anytown over the four years before `lastDay`, so that its pages have something to say. Each
 * line gives the value four years before the end and the value at the end.
 */
const CHANGES = {
  /** Placing children on a care order with their parents: about 9 % of children, falling to 6 %. */
  parents: [2.9, 1.3],
  /** Moves into children's homes. */
  residential: [0.85, 1.1],
  /** The chance that a review is late. */
  lateReviews: [0.085, 0.03],
  /** Missing incidents. */
  missing: [0.47, 1.02],
  /** Views not given at a review. */
  viewsNotGiven: [1.5, 0.85],
  /** Dentists: the backlog after the pandemic. */
  teeth: [0.9, 1],
} as const

export type Change = keyof typeof CHANGES

/** The value of something that changes over the last four years, on a day. */
export function valueOn(change: Change, on: DayNumber, lastDay: DayNumber): number {
  const [before, after] = CHANGES[change]
  const left = Math.min(1, Math.max(0, (lastDay - on) / (365.25 * YEARS_OF_CHANGE)))
  return after + (before - after) * left
}
