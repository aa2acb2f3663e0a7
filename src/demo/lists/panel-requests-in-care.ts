import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { courtCasesOf } from './court-path.ts'
import { requestsToEnterCare } from './panel-admission.ts'
import { requestsAboutPlacements } from './panel-placements.ts'
import { type Asked, type PanelRequest, inFavour } from './panel-request.ts'
import { permanencePlansOf, planAgreedOn } from './permanence-path.ts'
import { placementStaysOf } from './placement-stays.ts'
import { preProceedingsOf } from './pre-proceedings-path.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_PANEL_IN_CARE = 67

/** Of decisions of each kind, so many are written down. */
const GATEWAY = 0.96
const PERMANENCE = 0.65
/** Of permanence requests, so many are sent back once. */
const DEFERRED = 0.06

/** Requests about a child’s time in care: to enter it, about the courts, the placements and the plans. */
export function* panelRequestsInCare(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): Generator<PanelRequest> {
  if (period.startedOn > plan.lastDay) return
  const random = new Random(plan.seed, child.number, PURPOSE_PANEL_IN_CARE, period.startedOn)
  const spells = allocations(plan, child, period)
  const teamOn = (on: DayNumber) => {
    const worker =
      on < period.startedOn ? undefined : allocatedOn(spells, Math.min(on, period.endedOn - 1))?.worker
    return worker ? teamOf(worker) : 'Family Support and Court'
  }
  for (const asked of [
    ...requestsToEnterCare(random, period),
    ...gateway(plan, random, child, period),
    ...requestsAboutPlacements(random, period),
    ...plans(plan, random, child, period),
  ])
    yield {
      isEmergency: false,
      reviewOn: undefined,
      team: teamOn(asked.requestedOn),
      ...asked,
      childId: child.id,
    }
}

function* gateway(plan: SettledPlan, random: Random, child: Child, period: PeriodOfCare): Generator<Asked> {
  const cases = courtCasesOf(plan, child, period)
  const before = preProceedingsOf(plan, child, period, cases)
  const panel = { panel: 'Legal gateway', decidedBy: 'The panel' }
  if (before && random.chance(GATEWAY))
    yield {
      ...panel,
      request: 'To start pre-proceedings',
      requestedOn: before.agreedOn - random.whole(3, 12),
      decidedOn: before.agreedOn,
      decision: 'Agreed',
      packageAgreed: 'Letter before proceedings and first meeting',
      reviewOn: before.reviewDueOn,
    }
  for (const { application, withLegalOn } of cases) {
    if (application === 'Placement order' || !random.chance(GATEWAY)) continue
    const isCare = application === 'Care or supervision order'
    const decidedOn = weekdayOnOrBefore(withLegalOn)
    yield {
      ...panel,
      request: isCare ? 'To issue proceedings' : 'To apply for discharge or another order',
      requestedOn: decidedOn - random.whole(2, 10),
      decidedOn,
      decision: inFavour(random),
      packageAgreed: '',
    }
  }
}

function* plans(plan: SettledPlan, random: Random, child: Child, period: PeriodOfCare): Generator<Asked> {
  const cases = courtCasesOf(plan, child, period)
  const question = { child, period, cases, stays: placementStaysOf(period) }
  for (const each of permanencePlansOf(plan, question)) {
    const decidedOn = planAgreedOn(plan, child, each)
    if (decidedOn === undefined || !random.chance(PERMANENCE)) continue
    const isAdoption = each.plan === 'Adoption'
    const requestedOn = decidedOn - random.whole(6, 21)
    const asked = {
      panel: isAdoption ? 'Adoption' : 'Permanence',
      request: 'To agree a permanence plan',
      requestedOn,
      decidedOn,
      decision: inFavour(random),
      decidedBy: isAdoption ? 'Service director' : 'The panel',
      packageAgreed: each.plan,
      reviewOn: decidedOn + 91,
    }
    if (random.chance(DEFERRED)) {
      const sentBackOn = requestedOn - 7
      const first = {
        requestedOn: sentBackOn - 14,
        decidedOn: sentBackOn,
        decision: 'Deferred',
        packageAgreed: '',
      }
      yield { ...asked, ...first, reviewOn: decidedOn }
    }
    yield asked
  }
}
