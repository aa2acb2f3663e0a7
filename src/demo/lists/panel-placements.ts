import { weekdayOnOrBefore } from '../calendar.ts'
import type { PeriodOfCare } from '../model.ts'
import type { Random } from '../random.ts'
import { type Asked, inFavour, nextWorkingDay } from './panel-request.ts'
import { type PlacementStay, isResidential, placementStaysOf } from './placement-stays.ts'

/** Of residential placements and of placements with parents, so many were put to the panel. */
const HOMES = 0.9
const WITH_PARENTS = 0.85

/** Requests to place a child with the parents or in a children’s home. */
export function* requestsAboutPlacements(random: Random, period: PeriodOfCare): Generator<Asked> {
  for (const stay of placementStaysOf(period)) {
    const isFirst = stay.startedOn === period.startedOn
    if (stay.household === 'parents' && !isFirst && random.chance(WITH_PARENTS))
      yield withParents(random, stay)
    if (isResidential(stay.placement.code) && random.chance(HOMES)) yield home(random, stay)
  }
}

function withParents(random: Random, { startedOn }: PlacementStay): Asked {
  const decidedOn = weekdayOnOrBefore(startedOn - random.whole(2, 25))
  return {
    panel: 'Permanence',
    request: 'To place with parents',
    requestedOn: decidedOn - random.whole(5, 20),
    decidedOn,
    decision: inFavour(random),
    decidedBy: 'Head of service',
    packageAgreed: 'Support plan at home',
    reviewOn: decidedOn + 84,
  }
}

function home(random: Random, { startedOn }: PlacementStay): Asked {
  const isEmergency = random.chance(0.3)
  const decidedOn = isEmergency
    ? nextWorkingDay(startedOn)
    : weekdayOnOrBefore(startedOn - random.whole(1, 12))
  return {
    panel: 'Resources',
    request: 'To use a residential placement',
    isEmergency,
    requestedOn: isEmergency ? startedOn : decidedOn - random.whole(1, 10),
    decidedOn,
    decision: inFavour(random),
    decidedBy: isEmergency ? 'Service director' : 'The panel',
    packageAgreed: 'Children’s home with weekly cost agreed',
    reviewOn: decidedOn + 91,
  }
}
