import { weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type FamilyAtHome, familiesAtHome } from './families-at-home.ts'
import type { PanelRequest } from './panel-request.ts'
import { preProceedingsAtHome } from './pre-proceedings-path.ts'
import { courtCaseAtHome } from './proceedings-at-home.ts'

const PURPOSE_PANEL_AT_HOME = 78

/** Of families at the edge of care, so many were put to the panel with a request to place the children. */
const ASKED_FOR_CARE = 0.4
/** Of families in pre-proceedings, so many were first put to the gateway with a request to issue at once. */
const ASKED_TO_ISSUE = 0.12

const TEAM = 'Family Support and Court'

/** Requests about children who stayed out of care: a row for each child of each family. */
export function* panelRequestsAtHome(plan: SettledPlan): Generator<PanelRequest> {
  for (const family of familiesAtHome(plan)) {
    const random = new Random(plan.seed, family.number, PURPOSE_PANEL_AT_HOME)
    for (const request of requestsFor(plan, random, family))
      for (const { id } of family.children) yield { ...request, childId: id }
  }
}

function* requestsFor(plan: SettledPlan, random: Random, family: FamilyAtHome): Generator<PanelRequest> {
  const common = { childId: '', isEmergency: false, decision: 'Agreed', reviewOn: undefined, team: TEAM }
  if (family.course === 'edge-of-care' && random.chance(ASKED_FOR_CARE)) {
    const decidedOn = weekdayOnOrBefore(family.concernOn)
    yield {
      ...common,
      panel: 'Admission to care',
      request: 'To enter care',
      requestedOn: decidedOn - random.whole(1, 8),
      decidedOn,
      decision: 'Not agreed',
      decidedBy: 'Head of service and director',
      packageAgreed: 'Edge-of-care support instead',
      reviewOn: decidedOn + 56,
    }
  }
  const before = preProceedingsAtHome(plan, family)
  if (!before) return
  const gateway = { ...common, panel: 'Legal gateway', decidedBy: 'The panel', packageAgreed: '' }
  const askedToIssue = family.course === 'pre-proceedings' && random.chance(ASKED_TO_ISSUE)
  yield {
    ...gateway,
    request: askedToIssue ? 'To issue proceedings' : 'To start pre-proceedings',
    requestedOn: before.agreedOn - random.whole(3, 12),
    decidedOn: before.agreedOn,
    decision: askedToIssue ? 'Not agreed' : 'Agreed',
    packageAgreed: askedToIssue ? 'Pre-proceedings first' : 'Letter before proceedings and first meeting',
    reviewOn: before.reviewDueOn,
  }
  const courtCase = courtCaseAtHome(plan, family)
  const decidedOn = courtCase ? courtCase.withLegalOn : before.endedOn
  yield {
    ...gateway,
    request: courtCase ? 'To issue proceedings' : 'To end pre-proceedings',
    requestedOn: decidedOn - random.whole(3, 10),
    decidedOn,
  }
}
