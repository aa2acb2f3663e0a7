import { type DayNumber, ageOn, birthday, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import type { CourtCase } from './court-path.ts'
import { type PlacementStay, isResidential, stayOn } from './placement-stays.ts'

const PURPOSE_PERMANENCE_PATH = 74
const PURPOSE_PLAN_AGREED = 77

const FAMILY = 'Return to family'
const GUARDIANSHIP = 'Special guardianship or child arrangements'
const FOSTERING = 'Long-term fostering'
const RESIDENTIAL = 'Long-term residential placement'
const LIVING = 'Supported living in the community'
const UNDETERMINED = 'Not yet determined'

/** The orders that plans need. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  [FAMILY]: ['Care order discharged', 'Supervision order', 'No order'],
  [GUARDIANSHIP]: ['Special guardianship order', 'Child arrangements order'],
  Adoption: ['Placement order'],
}

/** A plan is settled by the second review, about four months into care. */
const DAYS_TO_PLAN = 110
/** Children who stay this long before an order to relatives had another plan first. */
const LONG_BEFORE_ORDER_DAYS = 600
const SHORTEST_PLAN_DAYS = 5

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

interface Draft {
  readonly plan: string
  readonly from: DayNumber
}

/** What a period of care is known by when its plans are worked out. */
export interface PermanenceQuestion {
  readonly child: Child
  readonly period: PeriodOfCare
  readonly cases: readonly CourtCase[]
  readonly stays: readonly PlacementStay[]
}

/** The plans of a period of care one after another: on every day of it exactly one is in force. */
export function permanencePlansOf(plan: SettledPlan, question: PermanenceQuestion): PermanencePlan[] {
  const { child, period } = question
  const random = new Random(plan.seed, child.number, PURPOSE_PERMANENCE_PATH, period.startedOn)
  const drafts: Draft[] = []
  for (const draft of draftsOf(random, question)) {
    const last = drafts.at(-1)
    if (draft.from >= period.endedOn - SHORTEST_PLAN_DAYS && last) continue
    if (last?.plan === draft.plan) continue
    while (drafts.length > 0 && drafts.at(-1)!.from > draft.from - SHORTEST_PLAN_DAYS) drafts.pop()
    drafts.push(drafts.length === 0 ? { ...draft, from: period.startedOn } : draft)
  }
  return drafts.map(({ plan: name, from }, at) => {
    const until = drafts[at + 1]?.from ?? period.endedOn
    const courtCase = caseFor(question, name, until)
    return { plan: name, from, until, reachedOn: reachedOn(question, name, from, until), courtCase }
  })
}

function draftsOf(random: Random, { child, period, cases, stays }: PermanenceQuestion): Draft[] {
  const { startedOn, endedOn, adoption } = period
  const undecided = (plan: string): Draft => ({
    plan: random.chance(0.75) ? UNDETERMINED : plan,
    from: startedOn,
  })
  const settledOn = settledDay(random, period, cases)
  if (adoption && adoption.decidedOn < endedOn) {
    const drafts = [undecided(FAMILY), { plan: 'Adoption', from: adoption.decidedOn }]
    if (adoption.reversedOn !== undefined) drafts.push({ plan: FOSTERING, from: adoption.reversedOn })
    return drafts
  }
  const reason = period.episodes.at(-1)!.endReason
  if (['E41', 'E45', 'E46', 'E47', 'E48'].includes(reason)) {
    const wait = endedOn - startedOn
    if (wait < LONG_BEFORE_ORDER_DAYS)
      return [undecided(FAMILY), { plan: GUARDIANSHIP, from: Math.min(settledOn, endedOn - 60) }]
    const changedOn = endedOn - Math.min(wait - 200, 200 + Math.round(random.exponential(150)))
    return [undecided(FAMILY), { plan: FOSTERING, from: settledOn }, { plan: GUARDIANSHIP, from: changedOn }]
  }
  if (reason === 'E4A' || reason === 'E4B')
    return homeDrafts(random, { child, period, cases, stays }, settledOn)
  if (['E2', 'E3', 'E9', 'E14', 'E15', 'E16'].includes(reason) && endedOn - startedOn < 200)
    return [{ plan: reason === 'E3' ? 'Other' : UNDETERMINED, from: startedOn }]
  return lastingDrafts(random, { child, period, cases, stays }, settledOn)
}

/** Children who go home: mostly that was the plan, some were to stay in care first. */
function homeDrafts(random: Random, { period }: PermanenceQuestion, settledOn: DayNumber): Draft[] {
  const { startedOn, endedOn } = period
  if (endedOn - startedOn < 500) return [{ plan: FAMILY, from: startedOn }]
  const changedOn = endedOn - Math.round(Math.max(90, random.lognormal(260, 0.4)))
  return [
    { plan: UNDETERMINED, from: startedOn },
    { plan: FOSTERING, from: settledOn },
    { plan: FAMILY, from: changedOn },
  ]
}

/** Children who grow up in care: with foster carers or in a home, and later on their own with support. */
function lastingDrafts(
  random: Random,
  { child, period, stays }: PermanenceQuestion,
  settledOn: DayNumber,
): Draft[] {
  const drafts: Draft[] = []
  const { startedOn, endedOn } = period
  const isAdolescent = child.unaccompanied || ageOn(child.bornOn, startedOn) >= 14
  const first = isAdolescent ? startedOn + random.whole(10, 45) : settledOn
  drafts.push({ plan: random.chance(isAdolescent ? 0.3 : 0.75) ? UNDETERMINED : FAMILY, from: startedOn })
  const planOf = (stay: PlacementStay | undefined) => {
    if (stay?.household === 'supported') return LIVING
    return stay && isResidential(stay.placement.code) ? RESIDENTIAL : FOSTERING
  }
  drafts.push({ plan: planOf(stayOn(stays, first)), from: first })
  for (const stay of stays) {
    const isLasting = stay.endedOn - stay.startedOn > 180 || stay.endedOn === endedOn
    if (stay.startedOn <= first || !isLasting) continue
    if (stay.household === 'supported')
      drafts.push({ plan: LIVING, from: stay.startedOn - random.whole(20, 90) })
    else if (isResidential(stay.placement.code) && random.chance(0.4))
      drafts.push({ plan: RESIDENTIAL, from: stay.startedOn + random.whole(30, 120) })
  }
  return drafts.sort((a, b) => a.from - b.from)
}

/** The day the plan is settled: before the final hearing where there are care proceedings. */
function settledDay(random: Random, { startedOn }: PeriodOfCare, cases: readonly CourtCase[]): DayNumber {
  const care = cases.find(({ application }) => application === 'Care or supervision order')
  const usual = startedOn + Math.round(random.lognormal(DAYS_TO_PLAN, 0.35))
  return care ? Math.max(usual, care.concludedOn - random.whole(25, 80)) : usual
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
  const endsCare = until === period.endedOn
  const isMinor = period.endedOn < birthday(child.bornOn, 18)
  if (plan === FOSTERING) return firstCode(stays, from, until, ['U1', 'U4'])
  if (plan === LIVING) return firstCode(stays, from, until, ['K3'])
  if (plan === RESIDENTIAL) return firstCode(stays, from, until, ['K1', 'K2', 'R1', 'S1'])
  if (plan === UNDETERMINED || plan === 'Other' || !endsCare || !isMinor) return undefined
  return period.endedOn
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
  if (name === UNDETERMINED) return undefined
  if (name === 'Adoption') return from
  const on = weekdayOnOrBefore(
    from + new Random(plan.seed, child.number, PURPOSE_PLAN_AGREED, from).whole(3, 30),
  )
  return on < until ? on : undefined
}
