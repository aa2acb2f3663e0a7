import { liveCareer } from './career.ts'
import type { DayNumber } from './calendar.ts'
import type { CareEpisode, Child, PeriodOfCare } from './model.ts'
import type { ReturnYear, SettledPlan } from './plan.ts'
import { shortBreakChildren } from './short-breaks.ts'

/**
 * Care starts long before the first return, evenly over these days and the years of the returns, so that on
 * its first day children have been in care for as long as real ones have.
 */
const DAYS_OF_WARMING_UP = 19 * 365

/**
 * Everybody in the demo authority's returns. Children are lived one after another, each from their own
 * numbers, until exactly as many as planned are looked after on the last day.
 */
export function populate(plan: SettledPlan): Child[] {
  const horizonStart = plan.firstDay - DAYS_OF_WARMING_UP
  const children: Child[] = []
  let number = 0
  for (let lookedAfter = 0; lookedAfter < plan.children; number++) {
    const child = liveCareer(plan, number, horizonStart)
    if (!child) continue
    children.push(child)
    if (child.periods.some((period) => period.startedOn <= plan.lastDay && period.endedOn > plan.lastDay))
      lookedAfter++
  }
  for (const child of shortBreakChildren(plan, number)) children.push(child)
  return children
}

/** A child with what one return says of them. */
export interface ChildInYear {
  readonly child: Child
  readonly periods: readonly PeriodOfCare[]
  readonly shortBreaks: readonly CareEpisode[]
}

/** The children with an episode in a return's year, in the order of the authority's list. */
export function childrenIn(children: readonly Child[], year: ReturnYear): ChildInYear[] {
  const result: ChildInYear[] = []
  for (const child of children) {
    const periods = child.periods.filter((period) => overlaps(period, year))
    const shortBreaks = child.shortBreaks.filter((episode) => overlaps(episode, year))
    if (periods.length + shortBreaks.length > 0) result.push({ child, periods, shortBreaks })
  }
  return result
}

/** Whether something lasted on any day of a return's year; a day it ended on counts. */
export function overlaps(what: { startedOn: DayNumber; endedOn: DayNumber }, year: ReturnYear): boolean {
  return what.startedOn <= year.endsOn && what.endedOn >= year.startsOn
}
