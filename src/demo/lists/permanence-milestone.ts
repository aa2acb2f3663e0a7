import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random, Weights } from '../random.ts'
import type { PermanenceQuestion } from './permanence-drafts.ts'
import type { PermanencePlan } from './permanence-path.ts'

/** Of milestones, so many are set so that they can be met; the others pass before the plan is reached. */
const MET = 0.8
/** Of plans never reached, so many have a milestone still ahead when they end. */
const AHEAD_WHEN_NEVER_REACHED = 0.7
/** Plans looked at again because of delay, of those with a milestone that passed. */
const REVIEWED_FOR_DELAY = 0.6
const REASON_WRITTEN_DOWN = 0.92

const MILESTONE: Readonly<Record<string, string>> = {
  'Return to family': 'Home with no care order',
  'Special guardianship or child arrangements': 'Order made',
  'Supported living in the community': 'Move to supported accommodation',
  'Long-term residential placement': 'Move to the home',
  'Long-term fostering': 'Long-term match at panel',
}

const DELAYS_OF_MATCHES: Weights<string> = [
  ['No family found yet', 42],
  ['Placing brothers and sisters together', 18],
  ['Assessment not finished', 16],
  ['The child’s needs or wishes', 12],
  ['Change of social worker', 12],
]

const DELAYS: Weights<string> = [
  ['Waiting for a court date', 35],
  ['Assessment not finished', 25],
  ['Papers with legal services', 20],
  ['Support or finance not agreed', 12],
  ['The child’s needs or wishes', 8],
]

/** The step a plan waits for, by when it is due, and what is known of its delay. */
export interface Milestone {
  readonly name: string
  readonly dueOn: DayNumber
  /** The day the step is truly taken; undefined when it never is. */
  readonly on: DayNumber | undefined
  readonly delayReason: string
  readonly reviewedOn: DayNumber | undefined
}

/** The next step of a plan on the last day it is known, or the last one there was. */
export function milestoneOf(
  plan: SettledPlan,
  random: Random,
  question: PermanenceQuestion,
  row: PermanencePlan,
): Milestone {
  const { name, on } = stepOf(plan, question, row)
  const usual = row.from + (row.plan === 'Not yet determined' ? 180 : 240)
  const asOf = Math.min(row.until, plan.lastDay)
  const dueOn = weekdayOnOrBefore(dueFor(random, row, on, usual))
  const isLate = dueOn < Math.min(asOf, on ?? asOf)
  const reviewOn = weekdayOnOrBefore(dueOn + random.whole(20, 120))
  const isReviewed = isLate && random.chance(REVIEWED_FOR_DELAY) && reviewOn <= Math.min(asOf, on ?? asOf)
  const isMatch = row.plan === 'Adoption' || row.plan === 'Long-term fostering'
  const reason = random.pick(isMatch ? DELAYS_OF_MATCHES : DELAYS)
  const delayReason = isLate && random.chance(REASON_WRITTEN_DOWN) ? reason : ''
  return { name, dueOn, on, delayReason, reviewedOn: isReviewed ? reviewOn : undefined }
}

function stepOf(
  { lastDay }: SettledPlan,
  { period }: PermanenceQuestion,
  { plan, reachedOn, until }: PermanencePlan,
): { name: string; on: DayNumber | undefined } {
  if (plan === 'Not yet determined' || plan === 'Other')
    return { name: 'Permanence planning meeting', on: until }
  if (plan !== 'Adoption') return { name: MILESTONE[plan] ?? plan, on: reachedOn }
  const matchedOn = period.adoption?.matchedOn
  if (matchedOn === undefined || matchedOn > lastDay) return { name: 'Match with adopters', on: matchedOn }
  return { name: 'Adoption order', on: reachedOn }
}

function dueFor(
  random: Random,
  { from, until }: PermanencePlan,
  on: DayNumber | undefined,
  usual: DayNumber,
): DayNumber {
  if (on === undefined) return random.chance(AHEAD_WHEN_NEVER_REACHED) ? until + random.whole(5, 90) : usual
  if (random.chance(MET)) return on + random.whole(3, 30)
  return Math.max(from + 30, Math.min(usual, on - random.whole(20, 120)))
}
