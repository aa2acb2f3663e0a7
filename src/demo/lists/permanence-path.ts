import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import type { CourtCase } from './court-path.ts'
import { type PermanenceQuestion, PLAN, type PlanDraft, draftsOf } from './permanence-drafts.ts'
import type { PlacementStay } from './placement-stays.ts'

const PURPOSE_PERMANENCE_PATH = 74
const PURPOSE_PLAN_AGREED = 77

/** The orders that plans need. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  [PLAN.family]: ['Care order discharged', 'Supervision order', 'No order'],
  [PLAN.guardianship]: ['Special guardianship order', 'Child arrangements order'],
  Adoption: ['Placement order'],
}

/** A plan that another follows within so few days was never one. */
const SHORTEST_PLAN_DAYS = 5
/** Codes of the placements that make a plan come true. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  [PLAN.fostering]: ['U1', 'U4'],
  [PLAN.living]: ['K3'],
  [PLAN.residential]: ['K1', 'K2', 'R1', 'S1'],
}

/** Reasons for leaving care that make a plan come true. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  [PLAN.family]: ['E4A', 'E4B'],
  [PLAN.guardianship]: ['E41', 'E45', 'E46', 'E47', 'E48'],
  Adoption: ['E11', 'E12'],
}

/** A permanence plan of a child in force from one day to another. */
export interface PermanencePlan {
  readonly plan: string
  readonly from: DayNumber
  /** The day it gave way to another or the child left care, which may be after the last return. */
  readonly until: DayNumber
  /** The day the plan comes true; undefined when it never does. */
  readonly reachedOn: DayNumber | undefined
  /** The proceedings that the plan needs, if any. */
  readonly courtCase: CourtCase | undefined
}

/**
 * The plans of a period of care one after another: on every day of it exactly one is in force. A long-term
 * foster placement that breaks down ends its plan and begins it anew.
 */
export function permanencePlansOf(plan: SettledPlan, question: PermanenceQuestion): PermanencePlan[] {
  const { child, period } = question
  const random = new Random(plan.seed, child.number, PURPOSE_PERMANENCE_PATH, period.startedOn)
  const drafts = inForce(draftsOf(random, question), question)
  return drafts.flatMap(({ plan: name, from }, at) => {
    const until = drafts[at + 1]?.from ?? period.endedOn
    const starts = name === PLAN.fostering ? [from, ...breakdowns(question, from, until)] : [from]
    return starts.map((start, nth): PermanencePlan => {
      const end = starts[nth + 1] ?? until
      const days = { from: start, until: end, reachedOn: reachedOn(question, name, start, end) }
      return { plan: name, ...days, courtCase: caseFor(question, name, end) }
    })
  })
}

/** The drafts that came to be plans: the first from the start of care, none followed at once by another. */
function inForce(drafts: readonly PlanDraft[], { period }: PermanenceQuestion): PlanDraft[] {
  const kept: PlanDraft[] = []
  for (const { plan, from } of drafts) {
    if (kept.length > 0 && from >= period.endedOn - SHORTEST_PLAN_DAYS) continue
    while (kept.length > 0 && kept.at(-1)!.from > from - SHORTEST_PLAN_DAYS) kept.pop()
    if (kept.at(-1)?.plan === plan) continue
    kept.push({ plan, from: kept.length === 0 ? period.startedOn : from })
  }
  return kept
}

/** The days on which long-term foster placements ended though the plan did not. */
function breakdowns({ stays }: PermanenceQuestion, from: DayNumber, until: DayNumber): DayNumber[] {
  const ends = stays.filter(({ codes }) => codes.some(({ code }) => CODES[PLAN.fostering]!.includes(code)))
  return ends
    .map(({ endedOn }) => endedOn)
    .filter((on) => on > from + SHORTEST_PLAN_DAYS && on < until - SHORTEST_PLAN_DAYS)
}

/** The proceedings whose order makes the plan come true. */
function caseFor({ cases }: PermanenceQuestion, plan: string, until: DayNumber): CourtCase | undefined {
  const outcomes = ORDERS[plan] ?? []
  return cases.find(({ outcome, concludedOn }) => concludedOn <= until && outcomes.includes(outcome))
}

function reachedOn(
  { child, period, stays }: PermanenceQuestion,
  plan: string,
  from: DayNumber,
  until: DayNumber,
): DayNumber | undefined {
  const codes = CODES[plan]
  if (codes) return firstCode(stays, from, until, codes)
  const endsCare = until === period.endedOn && until < birthday(child.bornOn, 18)
  const reasons = REASONS[plan] ?? []
  return endsCare && reasons.includes(period.episodes.at(-1)!.endReason) ? until : undefined
}

/** The first day of the plan on which the child's placement has one of the codes. */
function firstCode(
  stays: readonly PlacementStay[],
  from: DayNumber,
  until: DayNumber,
  wanted: readonly string[],
): DayNumber | undefined {
  for (const { codes, endedOn } of stays) {
    const at = codes.findIndex(({ code }) => wanted.includes(code))
    const on = at === -1 ? undefined : Math.max(codes[at]!.on, from)
    if (on !== undefined && on < endedOn && on < until) return on
  }
  return undefined
}

/** The day a review, panel or decision maker agrees a plan; undefined for a plan left open or given up first. */
export function planAgreedOn(
  plan: SettledPlan,
  child: Child,
  { plan: name, from, until }: PermanencePlan,
): DayNumber | undefined {
  if (name === PLAN.undetermined) return undefined
  if (name === 'Adoption') return from
  const on = weekdayOnOrBefore(
    from + new Random(plan.seed, child.number, PURPOSE_PLAN_AGREED, from).whole(3, 30),
  )
  return on < until ? on : undefined
}
