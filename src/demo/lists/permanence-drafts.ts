import { type DayNumber, ageOn } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { Random } from '../random.ts'
import type { CourtCase } from './court-path.ts'
import { type PlacementStay, isResidential, stayOn } from './placement-stays.ts'

/** What the tracker calls the plans of Annex A, and the plan of a child who has none yet. */
export const PLAN = {
  family: 'Return to family',
  guardianship: 'Special guardianship or child arrangements',
  fostering: 'Long-term fostering',
  residential: 'Long-term residential placement',
  living: 'Supported living in the community',
  undetermined: 'Not yet determined',
} as const

/** A plan is settled by the second review, about four months into care. */
const DAYS_TO_PLAN = 110
/** Children who stay this long before an order to relatives had another plan first. */
const LONG_BEFORE_ORDER_DAYS = 600

/** A plan and the day it is thought of. */
export interface PlanDraft {
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

/** The plans a child is given, in the order of their days; some may follow too soon to count. */
export function draftsOf(random: Random, { child, period, cases, stays }: PermanenceQuestion): PlanDraft[] {
  const { startedOn, endedOn, adoption } = period
  const undecided = (plan: string): PlanDraft => ({
    plan: random.chance(0.75) ? PLAN.undetermined : plan,
    from: startedOn,
  })
  const settledOn = settledDay(random, period, cases)
  if (adoption && adoption.decidedOn < endedOn) {
    const drafts = [undecided(PLAN.family), { plan: 'Adoption', from: adoption.decidedOn }]
    if (adoption.reversedOn !== undefined) drafts.push({ plan: PLAN.fostering, from: adoption.reversedOn })
    return drafts
  }
  const reason = period.episodes.at(-1)!.endReason
  if (['E41', 'E45', 'E46', 'E47', 'E48'].includes(reason)) {
    const wait = endedOn - startedOn
    if (wait < LONG_BEFORE_ORDER_DAYS)
      return [undecided(PLAN.family), { plan: PLAN.guardianship, from: Math.min(settledOn, endedOn - 60) }]
    const changedOn = endedOn - Math.min(wait - 200, 200 + Math.round(random.exponential(150)))
    return [
      undecided(PLAN.family),
      { plan: PLAN.fostering, from: settledOn },
      { plan: PLAN.guardianship, from: changedOn },
    ]
  }
  if (reason === 'E4A' || reason === 'E4B')
    return homeDrafts(random, { child, period, cases, stays }, settledOn)
  if (['E2', 'E3', 'E9', 'E14', 'E15', 'E16'].includes(reason) && endedOn - startedOn < 200)
    return [{ plan: reason === 'E3' ? 'Other' : PLAN.undetermined, from: startedOn }]
  return lastingDrafts(random, { child, period, cases, stays }, settledOn)
}

/** Children who go home: mostly that was the plan, some were to stay in care first. */
function homeDrafts(random: Random, { period }: PermanenceQuestion, settledOn: DayNumber): PlanDraft[] {
  const { startedOn, endedOn } = period
  if (endedOn - startedOn < 500) return [{ plan: PLAN.family, from: startedOn }]
  const changedOn = endedOn - Math.round(Math.max(90, random.lognormal(260, 0.4)))
  return [
    { plan: PLAN.undetermined, from: startedOn },
    { plan: PLAN.fostering, from: settledOn },
    { plan: PLAN.family, from: changedOn },
  ]
}

/** Children who grow up in care: with foster carers or in a home, and later on their own with support. */
function lastingDrafts(
  random: Random,
  { child, period, stays }: PermanenceQuestion,
  settledOn: DayNumber,
): PlanDraft[] {
  const drafts: PlanDraft[] = []
  const { startedOn, endedOn } = period
  const isAdolescent = child.unaccompanied || ageOn(child.bornOn, startedOn) >= 14
  const first = isAdolescent ? startedOn + random.whole(10, 45) : settledOn
  drafts.push({
    plan: random.chance(isAdolescent ? 0.3 : 0.75) ? PLAN.undetermined : PLAN.family,
    from: startedOn,
  })
  const planOf = (stay: PlacementStay | undefined) => {
    if (stay?.household === 'supported') return PLAN.living
    return stay && isResidential(stay.placement.code) ? PLAN.residential : PLAN.fostering
  }
  drafts.push({ plan: planOf(stayOn(stays, first)), from: first })
  for (const stay of stays) {
    const isLasting = stay.endedOn - stay.startedOn > 180 || stay.endedOn === endedOn
    if (stay.startedOn <= first || !isLasting) continue
    if (stay.household === 'supported')
      drafts.push({ plan: PLAN.living, from: stay.startedOn - random.whole(20, 90) })
    else if (isResidential(stay.placement.code) && random.chance(0.4))
      drafts.push({ plan: PLAN.residential, from: stay.startedOn + random.whole(30, 120) })
  }
  return drafts.sort((a, b) => a.from - b.from)
}

/** The day the plan is settled: before the final hearing where there are care proceedings. */
function settledDay(random: Random, { startedOn }: PeriodOfCare, cases: readonly CourtCase[]): DayNumber {
  const care = cases.find(({ application }) => application === 'Care or supervision order')
  const usual = startedOn + Math.round(random.lognormal(DAYS_TO_PLAN, 0.35))
  return care ? Math.max(usual, care.concludedOn - random.whole(25, 80)) : usual
}
