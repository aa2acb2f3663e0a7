import { type DayNumber, ageOn } from '../calendar.ts'
import { Random } from '../random.ts'
import type { SettledPlan } from '../plan.ts'
import type { ListedPeriod } from './periods-listed.ts'

const PLAN_PURPOSE = 102
/** A plan for permanence is due at the second review, about four months after care starts. */
const DAYS_TO_PLAN = 120
const PLAN_IN_TIME = 0.94
const YOUNG_AGE = 12

/** The permanence plan of a child, read off where and how they live; blank until there is one. */
export function permanencePlanOf(plan: SettledPlan, listed: ListedPeriod, on: DayNumber): string {
  const { child, period, episode, ended } = listed
  const random = new Random(plan.seed, child.number, PLAN_PURPOSE, period.startedOn)
  const early = on - period.startedOn < DAYS_TO_PLAN
  if (early ? random.chance(0.7) : !random.chance(PLAN_IN_TIME)) return ''
  const { adoption } = period
  const decided = adoption !== undefined && adoption.decidedOn <= on
  if (decided && (adoption.reversedOn === undefined || adoption.reversedOn > on)) return 'b) Adoption'
  switch (episode.placement.code) {
    case 'U1':
    case 'U4':
      return 'f) Long-term fostering'
    case 'U3':
      return 'c) SGO/CAO'
    case 'P1':
      return 'a) Return to family'
    case 'K3':
      return 'd) Supported living in the community'
    case 'S1':
    case 'R1':
      return 'e) Long-term residential placement'
    default:
  }
  const age = ageOn(child.bornOn, ended ? period.endedOn : on)
  if (age < YOUNG_AGE) return random.pick(YOUNGER)
  return episode.placement.code === 'K2' ? 'e) Long-term residential placement' : random.pick(OLDER)
}

const YOUNGER = [
  ['a) Return to family', 40],
  ['c) SGO/CAO', 25],
  ['f) Long-term fostering', 30],
  ['g) Other', 5],
] as const

const OLDER = [
  ['a) Return to family', 20],
  ['d) Supported living in the community', 20],
  ['f) Long-term fostering', 50],
  ['g) Other', 10],
] as const
