import { OPEN, type PackedDay } from '../days.ts'
import { daysAfter, isIn, monthsAfter } from './calendar.ts'
import type { Council, ListQuestion } from './council.ts'
import { cellIn, dayIn } from './rows.ts'

interface ProtectionPlan {
  readonly child: string
  readonly startedOn: PackedDay
  /** The day it ended, or the day after the last download that shows it open. */
  readonly goneOn: PackedDay
  /** Open when no download says that it ended. */
  readonly endedOn: PackedDay
}

/** Children on a child protection plan at the end of the day. */
export const onAPlan: ListQuestion = function* (council, { endOn }) {
  for (const { child } of newestInForce(council, endOn)) yield { id: child, scores: true }
}

/** Of the same children: on it for two years or more. */
export const onAPlanForTwoYears: ListQuestion = function* (council, { endOn }) {
  for (const { child, startedOn } of newestInForce(council, endOn))
    yield { id: child, scores: monthsAfter(startedOn, 24) <= endOn }
}

/** Of plans that ended in the period: those that had lasted two years or more. */
export const endedAfterTwoYears: ListQuestion = function* (council, period) {
  for (const { child, startedOn, endedOn } of plansOf(council))
    if (isIn(endedOn, period)) yield { id: child, scores: monthsAfter(startedOn, 24) <= endedOn }
}

/** The plans in force, of a child with two the newer: the older was never closed. */
function newestInForce(council: Council, on: PackedDay): Iterable<ProtectionPlan> {
  const children = new Map<string, ProtectionPlan>()
  for (const plan of plansOf(council)) {
    if (plan.startedOn > on || plan.goneOn <= on) continue
    const other = children.get(plan.child)
    if (!other || other.startedOn < plan.startedOn) children.set(plan.child, plan)
  }
  return children.values()
}

/** Each plan as the last download that shows it has it. */
function plansOf({ pictures }: Council): Iterable<ProtectionPlan> {
  const plans = new Map<string, ProtectionPlan>()
  for (const { on, sheets } of pictures)
    for (const row of sheets.get('List 7')!) {
      const child = cellIn(row, 'Child Unique ID')
      const startedOn = dayIn(row, 'Child Protection Plan Start Date')!
      const endedOn = dayIn(row, 'Child Protection Plan End Date')
      const goneOn = endedOn ?? daysAfter(on, 1)
      plans.set(`${child} ${startedOn}`, { child, startedOn, goneOn, endedOn: endedOn ?? OPEN })
    }
  return plans.values()
}
