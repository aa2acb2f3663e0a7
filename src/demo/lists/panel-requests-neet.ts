import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import { leaversFile, leaversIn } from '../leavers-file.ts'
import type { Child } from '../model.ts'
import { type ReturnYear, returnYears } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { ListContents } from './list-file.ts'
import type { PanelRequest } from './panel-request.ts'

const PURPOSE_PANEL_NEET = 79

/** Codes of the OC3 file for not being in education, work or training. */
const NEET = new Set(['G4', 'G5', 'G6'])
/** Of care leavers not in education or work, so many have a plan of the panel. */
const HAS_PLAN = 0.7

const PLANS: Weights<string> = [
  ['Job coach and weekly appointment', 35],
  ['Supported internship', 15],
  ['College application with personal adviser', 25],
  ['Health support before work', 15],
  ['Childcare and return to study', 10],
]

/** Requests for an individual plan of care leavers whom the OC3 file has not in education, work or training. */
export function* panelRequestsNeet({ plan, children }: ListContents): Generator<PanelRequest> {
  for (const year of returnYears(plan)) {
    const leavers = leaversIn(children, year)
    const rows = leaversFile.rows({ plan, year, inCare: [], leavers })
    for (const [at, row] of rows.entries()) {
      const child = leavers[at]!
      const random = new Random(plan.seed, child.number, PURPOSE_PANEL_NEET, year.year)
      const birthdayOn = birthdayIn(child, year)
      if (!NEET.has(row.split(',')[3]!) || birthdayOn === undefined || !random.chance(HAS_PLAN)) continue
      const decidedOn = weekdayOnOrBefore(birthdayOn + random.whole(10, 80))
      yield {
        childId: child.id,
        panel: 'Education and work (NEET)',
        request: 'To agree an individual plan',
        isEmergency: false,
        requestedOn: decidedOn - random.whole(2, 12),
        decidedOn,
        decision: 'Agreed',
        decidedBy: 'The panel',
        packageAgreed: random.pick(PLANS),
        reviewOn: decidedOn + 42,
        team: 'Leaving Care',
      }
    }
  }
}

function birthdayIn(child: Child, { startsOn, endsOn }: ReturnYear): DayNumber | undefined {
  for (let age = 17; age <= 21; age++) {
    const on = birthday(child.bornOn, age)
    if (on >= startsOn && on <= endsOn) return on
  }
  return undefined
}
