import type { DayNumber } from './calendar.ts'
import type { AdoptionPath } from './model.ts'
import type { Random, Weights } from './random.ts'

/** Adopted by the foster carers the child already lives with. */
const WITH_FOSTER_CARER = 0.24
/** With the birth parents' consent, so that no placement order is ever made. */
const BY_CONSENT = 0.05

const REASONS_REVERSED: Weights<string> = [
  ['RD1', 30],
  ['RD2', 10],
  ['RD3', 45],
  ['RD4', 15],
]

/**
 * The way to an adoption order: decision, placement order, match, moving in, order. Means follow the
 * published stages for 2025: 9 months from entering care to the decision, 10 to the match, 1 to moving in
 * and 9 to the order.
 */
export function drawAdoption(
  random: Random,
  startedOn: DayNumber,
): { path: AdoptionPath; endedOn: DayNumber } {
  const consent = random.chance(BY_CONSENT)
  const decidedOn = startedOn + Math.round(Math.max(55, random.lognormal(245, 0.38)))
  const orderedOn = consent ? undefined : decidedOn + random.whole(5, 60)
  const earliestMatch = (orderedOn ?? decidedOn) + 10
  const matchedOn = Math.max(earliestMatch, decidedOn + Math.round(random.lognormal(245, 0.6)))
  const placedOn = matchedOn + random.whole(12, 45)
  const endedOn = placedOn + Math.round(Math.max(80, random.lognormal(210, 0.4)))
  const withFosterCarer = random.chance(WITH_FOSTER_CARER)
  const path = { decidedOn, orderedOn, matchedOn, placedOn, withFosterCarer }
  return { path: { ...path, reversedOn: undefined, reasonReversed: '' }, endedOn }
}

/** A plan for adoption that is given up: a placement order, then a return to the care order. */
export function drawReversedAdoption(random: Random, startedOn: DayNumber): AdoptionPath {
  const decidedOn = startedOn + Math.round(Math.max(55, random.lognormal(260, 0.4)))
  const orderedOn = decidedOn + random.whole(5, 60)
  const reversedOn = orderedOn + Math.round(Math.max(60, random.lognormal(420, 0.5)))
  return {
    decidedOn,
    orderedOn,
    matchedOn: undefined,
    placedOn: undefined,
    withFosterCarer: false,
    reversedOn,
    reasonReversed: random.pick(REASONS_REVERSED),
  }
}
