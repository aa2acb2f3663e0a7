import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { CourtCase } from './court-path.ts'
import type { FamilyAtHome } from './families-at-home.ts'
import { preProceedingsAtHome } from './pre-proceedings-path.ts'

const PURPOSE_COURT_AT_HOME = 72

/** How care proceedings end for children who live with a parent or a relative throughout. */
const OUTCOMES: Weights<string> = [
  ['Supervision order', 40],
  ['Special guardianship order', 24],
  ['No order', 16],
  ['Child arrangements order', 16],
  ['Withdrawn', 4],
]

/** The care proceedings of a family whose children never came into care; undefined for the other courses. */
export function courtCaseAtHome(plan: SettledPlan, family: FamilyAtHome): CourtCase | undefined {
  const before = preProceedingsAtHome(plan, family)
  if (family.course !== 'proceedings' || !before) return undefined
  const random = new Random(plan.seed, family.number, PURPOSE_COURT_AT_HOME)
  const issuedOn: DayNumber = before.endedOn
  return {
    application: 'Care or supervision order',
    withLegalOn: issuedOn - random.whole(3, 25),
    issuedOn,
    concludedOn: weekdayOnOrBefore(issuedOn + Math.round(Math.max(70, random.lognormal(235, 0.35)))),
    outcome: random.pick(OUTCOMES),
  }
}
