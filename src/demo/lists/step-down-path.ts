import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type PlacementStay, isResidential, placementStaysOf } from './placement-stays.ts'

const PURPOSE_STEP_DOWNS = 63

/** Of moves out of residential care to a family, so many were planned as a step-down. */
const PLANNED = 0.85
/** Of stays from which no such move came, so many had a plan for one. */
const PLANNED_IN_VAIN = 0.28
const SHORTEST_STAY = 60
/** Reasons for change of placement that a planned move can have; none when care ends with the stay. */
const PLANNED_REASONS = new Set(['CARPL', 'OTHER', ''])

const IN_VAIN: Weights<string> = [
  ['No carers found', 45],
  ['The child’s needs changed', 25],
  ['The child wishes to stay', 20],
  ['The family could not offer care', 10],
]

/** A plan to move a child out of residential care; its days may lie after the last return. */
export interface StepDown {
  readonly to: 'Foster care' | 'Connected carer' | 'Home to parents'
  readonly stay: PlacementStay
  readonly agreedOn: DayNumber
  readonly plannedFor: DayNumber
  readonly achievedOn: DayNumber | undefined
  readonly givenUpOn: DayNumber | undefined
  readonly givenUpBecause: string
}

/** The step-downs of a period of care in order: carried out, given up or still waiting. */
export function stepDownsOf(plan: SettledPlan, child: Child, period: PeriodOfCare): StepDown[] {
  const stays = placementStaysOf(period)
  return stays.flatMap((stay, at) => {
    if (!isResidential(stay.placement.code) || stay.endedOn - stay.startedOn < SHORTEST_STAY) return []
    const random = new Random(plan.seed, child.number, PURPOSE_STEP_DOWNS, stay.startedOn)
    const to = destination(period, stay, stays[at + 1])
    const stepDown = to ? carriedOut(random, stay, to) : inVain(random, child, stay)
    return stepDown ? [stepDown] : []
  })
}

function destination(
  period: PeriodOfCare,
  stay: PlacementStay,
  next: PlacementStay | undefined,
): StepDown['to'] | undefined {
  if (!PLANNED_REASONS.has(stay.changeReason)) return undefined
  if (next?.household === 'foster') return 'Foster care'
  if (next?.household === 'kin') return 'Connected carer'
  const goesHome = !next && period.episodes.at(-1)!.endReason === 'E4A'
  return next?.household === 'parents' || goesHome ? 'Home to parents' : undefined
}

function carriedOut(random: Random, stay: PlacementStay, to: StepDown['to']): StepDown | undefined {
  if (!random.chance(PLANNED)) return undefined
  const days = Math.round(Math.max(30, random.lognormal(130, 0.45)))
  const agreedOn = Math.max(weekdayOnOrBefore(stay.endedOn - days), stay.startedOn + 20)
  const plannedFor = Math.max(agreedOn + 20, stay.endedOn + random.whole(-60, 25))
  const achievedOn = stay.endedOn
  return { to, stay, agreedOn, plannedFor, achievedOn, givenUpOn: undefined, givenUpBecause: '' }
}

function inVain(random: Random, child: Child, stay: PlacementStay): StepDown | undefined {
  const to = random.chance(0.75) ? 'Foster care' : 'Home to parents'
  const agreedOn = weekdayOnOrBefore(stay.startedOn + 40 + Math.round(random.exponential(250)))
  const isSoonAdult = agreedOn > birthday(child.bornOn, 17)
  if (!random.chance(PLANNED_IN_VAIN) || agreedOn >= stay.endedOn || isSoonAdult) return undefined
  const givenUpOn = Math.min(stay.endedOn, agreedOn + random.whole(90, 420))
  const isMoved = givenUpOn === stay.endedOn
  const givenUpBecause = isMoved ? 'The child’s needs changed' : random.pick(IN_VAIN)
  const plannedFor = agreedOn + random.whole(90, 200)
  return { to, stay, agreedOn, plannedFor, achievedOn: undefined, givenUpOn, givenUpBecause }
}
