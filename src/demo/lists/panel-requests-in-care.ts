import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { courtCasesOf } from './court-path.ts'
import { type PanelRequest, inFavour } from './panel-request.ts'
import { permanencePlansOf, planAgreedOn } from './permanence-path.ts'
import { type PlacementStay, isResidential, placementStaysOf } from './placement-stays.ts'
import { preProceedingsOf } from './pre-proceedings-path.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_PANEL_IN_CARE = 67

/** Of decisions of each kind, so many are written down. */
const ADMISSIONS = 0.93
const GATEWAY = 0.96
const PERMANENCE = 0.65
const HOMES = 0.9
/** Of placements with parents, so many were put to the panel. */
const WITH_PARENTS = 0.85
/** Of children who come into care by agreement or an interim order, so many come in an emergency. */
const EMERGENCY = 0.35
/** Of emergencies, so many are agreed by the next working day. */
const NEXT_DAY = 0.86
/** Of permanence requests, so many are sent back once. */
const DEFERRED = 0.06

const ADMITTED_BY: Weights<string> = [
  ['Head of service and director', 88],
  ['Head of service', 8],
  ['Service or team manager', 4],
]

type Asked = Omit<PanelRequest, 'childId' | 'team' | 'isEmergency' | 'reviewOn'> &
  Partial<Pick<PanelRequest, 'team' | 'isEmergency' | 'reviewOn'>>

/** Requests about a child's time in care: to enter it, about the courts, the placements and the plans. */
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
    ...admission(random, period),
    ...gateway(plan, random, child, period),
    ...placements(random, period),
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

/** Entering care: agreed before it, or in an emergency by the next working day. Remand is the court's decision. */
function* admission(random: Random, { startedOn, episodes }: PeriodOfCare): Generator<Asked> {
  const { legalStatus } = episodes[0]!
  if (legalStatus === 'J1' || episodes[0]!.startedOn !== startedOn || !random.chance(ADMISSIONS)) return
  const isEmergency = legalStatus.startsWith('L') || random.chance(EMERGENCY)
  const before = weekdayOnOrBefore(startedOn - random.whole(0, 6))
  const after = nextWorkingDay(startedOn + (random.chance(NEXT_DAY) ? 0 : random.whole(2, 12)))
  const decidedOn = isEmergency ? after : before
  yield {
    panel: 'Admission to care',
    request: 'To enter care',
    isEmergency,
    requestedOn: isEmergency ? startedOn : decidedOn - random.whole(0, 9),
    decidedOn,
    decision: inFavour(random),
    decidedBy: random.pick(ADMITTED_BY),
    packageAgreed: 'Placement and family time',
    reviewOn: decidedOn + 28,
  }
}

/** The day itself when it is from Monday to Friday, the Monday after otherwise. */
function nextWorkingDay(on: DayNumber): DayNumber {
  return weekdayOnOrBefore(on) === on ? on : weekdayOnOrBefore(on) + 3
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

function* placements(random: Random, period: PeriodOfCare): Generator<Asked> {
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
