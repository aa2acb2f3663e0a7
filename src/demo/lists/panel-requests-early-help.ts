import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { familiesAtHome } from './families-at-home.ts'
import type { PanelRequest } from './panel-request.ts'

const PURPOSE_PANEL_EARLY_HELP = 182

/** Of families the council worries about, so many were brought to a meeting between early help and social care. */
const STEPPED_DOWN_AFTER = 0.35
const STEP_UP_ASKED = 0.25
const HELP_ASKED = 0.3

const STEP_DOWN: Weights<string> = [
  ['Agreed', 78],
  ['Deferred', 12],
  ['Not agreed', 10],
]
const STEP_UP: Weights<string> = [
  ['Not agreed', 72],
  ['Agreed', 28],
]
const HELP: Weights<string> = [
  ['Agreed', 85],
  ['Agreed with conditions', 10],
  ['Not agreed', 5],
]

type Asked = Pick<PanelRequest, 'panel' | 'request' | 'decision' | 'decidedOn' | 'team'>

/** What the weekly consultation with early help and the teams around families were asked, for each child of a family. */
export function* panelRequestsEarlyHelp(plan: SettledPlan): Generator<PanelRequest> {
  for (const { number, concernOn, children } of familiesAtHome(plan)) {
    const random = new Random(plan.seed, number, PURPOSE_PANEL_EARLY_HELP)
    for (const asked of askedAbout(random, concernOn))
      for (const { id, bornOn } of children) {
        const requestedOn = asked.decidedOn - 7
        if (bornOn > requestedOn) continue
        const decided = { decidedBy: 'The panel', packageAgreed: '', reviewOn: undefined }
        yield { ...asked, ...decided, childId: id, isEmergency: false, requestedOn }
      }
  }
}

function* askedAbout(random: Random, concernOn: DayNumber): Generator<Asked> {
  const on = (days: number) => weekdayOnOrBefore(concernOn + days)
  const consultation = 'Early help consultation'
  if (random.chance(STEP_UP_ASKED))
    yield {
      panel: 'Team around the family',
      request: 'To step up to social care',
      decision: random.pick(STEP_UP),
      decidedOn: on(random.whole(20, 250)),
      team: 'Step-In',
    }
  if (random.chance(HELP_ASKED))
    yield {
      panel: consultation,
      request: 'To find early help for the family',
      decision: random.pick(HELP),
      decidedOn: on(random.whole(0, 40)),
      team: 'Family Support and Court',
    }
  if (random.chance(STEPPED_DOWN_AFTER))
    yield {
      panel: consultation,
      request: 'To step down to early help',
      decision: random.pick(STEP_DOWN),
      decidedOn: on(random.whole(100, 300)),
      team: 'Family Support and Court',
    }
}
