import { type DayNumber, birthday, dateText } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { Family } from './families.ts'
import { known } from './list-file.ts'
import type { PermanenceQuestion } from './permanence-drafts.ts'
import { milestoneOf } from './permanence-milestone.ts'
import { type PermanencePlan, planAgreedOn } from './permanence-path.ts'

const PURPOSE_PERMANENCE_PLANS = 68

/** Hearings are listed so many days after the court issues the application. */
const DAYS_TO_LISTING = 25
/** Of families with several children in care, so many are to stay together. */
const TOGETHER = 0.8
/** Of children whose plan is open or to go home, so many have a parallel plan. */
const HAS_PARALLEL_PLAN = 0.6

const PARALLEL: Weights<string> = [
  ['Special guardianship or child arrangements', 45],
  ['Long-term fostering', 35],
  ['Adoption', 20],
]

/** The cells of a plan up to its outcome, with what was known on the last day. */
export function permanenceRow(
  plan: SettledPlan,
  question: PermanenceQuestion,
  row: PermanencePlan,
  family: Family,
): string[] {
  const { child } = question
  const random = new Random(plan.seed, child.number, PURPOSE_PERMANENCE_PLANS, row.from)
  const agreedOn = planAgreedOn(plan, child, row)
  const hasParallel = ['Not yet determined', 'Return to family'].includes(row.plan)
  const parallel = random.chance(HAS_PARALLEL_PLAN) && hasParallel ? random.pick(PARALLEL) : ''
  const needsAssessment = row.courtCase !== undefined || row.plan.startsWith('Special guardianship')
  const begunOn = row.from + random.whole(5, 40)
  const assessmentOn = needsAssessment && row.plan !== 'Adoption' && begunOn < row.until ? begunOn : undefined
  const milestone = milestoneOf(plan, random, question, row)
  const isOver = row.until <= plan.lastDay
  const isReached = row.reachedOn !== undefined && row.reachedOn <= plan.lastDay
  const isAhead = !isOver && !isReached && milestone.on !== undefined && row.plan !== 'Not yet determined'
  const expectedOn = isAhead ? Math.max(plan.lastDay + 7, milestone.on! + random.whole(-10, 40)) : undefined
  const size = siblingsOf(plan, family, row)
  return [
    child.id,
    row.plan,
    dateText(row.from),
    known(plan, agreedOn),
    parallel,
    stageOf(plan, question, row, assessmentOn),
    known(plan, assessmentOn),
    ...courtCells(plan, row),
    milestone.name,
    dateText(milestone.dueOn),
    expectedOn === undefined ? '' : dateText(expectedOn),
    milestone.delayReason,
    known(plan, milestone.reviewedOn),
    size > 1 ? family.id : '',
    size > 1 ? String(size) : '',
    known(plan, row.reachedOn),
    known(plan, row.until),
    isOver ? outcomeOf(question, row) : '',
  ]
}

/** With legal services, application issued, hearing listed. */
function courtCells(plan: SettledPlan, { courtCase, from }: PermanencePlan): string[] {
  if (!courtCase) return ['', '', '']
  const { withLegalOn, issuedOn, concludedOn } = courtCase
  const isListed = issuedOn + DAYS_TO_LISTING <= plan.lastDay
  const hearing = isListed ? dateText(concludedOn) : ''
  return [withLegalOn >= from ? known(plan, withLegalOn) : '', known(plan, issuedOn), hearing]
}

function stageOf(
  { lastDay }: SettledPlan,
  { period, stays }: PermanenceQuestion,
  { plan, until, reachedOn, courtCase }: PermanencePlan,
  assessmentOn: DayNumber | undefined,
): string {
  const has = (on: DayNumber | undefined) => on !== undefined && on <= lastDay
  if (has(reachedOn)) return 'Reached'
  if (until <= lastDay) return 'Ended'
  if (plan === 'Adoption') {
    if (has(period.adoption?.placedOn)) return 'Living there before the plan is reached'
    return has(period.adoption?.matchedOn) ? 'Matched' : 'Looking for a family'
  }
  if (courtCase && has(courtCase.issuedOn + DAYS_TO_LISTING)) return 'Hearing listed'
  if (has(courtCase?.issuedOn)) return 'Application made'
  if (has(courtCase?.withLegalOn)) return 'With legal services'
  if (has(assessmentOn)) return 'Being assessed'
  const isHome = stays.some(({ household, startedOn, endedOn }) => {
    return household === 'parents' && startedOn <= lastDay && endedOn > lastDay
  })
  if (plan === 'Return to family' && isHome) return 'Living there before the plan is reached'
  return plan === 'Long-term fostering' ? 'Looking for a family' : 'Identified'
}

function outcomeOf(
  { child, period }: PermanenceQuestion,
  { plan, reachedOn, until }: PermanencePlan,
): string {
  const breaksDown = plan === 'Long-term fostering' && until < period.endedOn
  if (reachedOn !== undefined) return breaksDown ? 'The placement broke down' : 'Reached'
  if (until < period.endedOn) return 'The plan changed'
  return until >= birthday(child.bornOn, 18) ? 'Turned 18' : 'Left care another way'
}

/** How many of the family are in care while the plan lasts, when they are to stay together; one otherwise. */
function siblingsOf(plan: SettledPlan, { children }: Family, { from, until }: PermanencePlan): number {
  if (children.length === 1) return 1
  const random = new Random(plan.seed, children[0]!.number, PURPOSE_PERMANENCE_PLANS)
  if (!random.chance(TOGETHER)) return 1
  return children.filter(({ periods }) =>
    periods.some((each) => each.startedOn < until && each.endedOn > from),
  ).length
}
