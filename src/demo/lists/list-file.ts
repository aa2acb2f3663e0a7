import { type DayNumber, dateText } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'

/** Everything a local list is written from: all children of all years, each as they lived. */
export interface ListContents {
  readonly plan: SettledPlan
  readonly children: readonly Child[]
}

/**
 * One local list of the demo authority: the table of `catalogue/inputs` it is a file of, the heads as the
 * template has them, and its rows from the first day of the first return to the last day of the last.
 */
export interface ListFile {
  /** As the catalogue names it: `local/statutory-visits`. */
  readonly table: string
  readonly heads: readonly string[]
  readonly rows: (contents: ListContents) => string[][]
}

/** A day as the lists write it, or blank when it lies after the last day that the list can know. */
export function known(plan: SettledPlan, on: DayNumber | undefined): string {
  return on === undefined || on > plan.lastDay ? '' : dateText(on)
}
