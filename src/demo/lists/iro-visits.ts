import { type DayNumber, ageOn, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { reviewsOf } from '../reviews-file.ts'
import { workerOn } from './allocated.ts'
import type { ListFile } from './list-file.ts'
import { type Change, changedBy } from './over-time.ts'
import { officersOf } from './reviewing-officers.ts'

const PURPOSE_IRO_VISITS = 24

/** The list goes back far enough before the first return to tell who had a visit in the six months before it. */
const LOOKS_BACK = 184

/** How many reviews the officer visits the child before: so many have had a visit in the last six months. */
const VISITED: Change = { from: 0.5, to: 0.64 }
const IN_TOUCH_OTHERWISE = 0.25
const SEEN_ALONE = 0.74
const FIRST_AGE_ALONE = 4

const OTHERWISE: Weights<string> = [
  ['Telephone or video call', 70],
  ['Message or letter', 25],
  ['Other contact', 5],
]

/** Visits of reviewing officers in the weeks before a review, and other contacts in between. */
export const iroVisits: ListFile = {
  table: 'local/iro-visits',
  heads: ['Child ID', 'Date of visit or contact', 'Kind of contact', 'Child seen alone', 'Reviewing officer'],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const officers = officersOf(plan, child, period)
        for (const { on, kind, alone } of contactsOf(plan, child, period))
          rows.push([child.id, dateText(on), kind, alone, workerOn(officers, on)])
      }
    }
    return rows
  },
}

interface Contact {
  readonly on: DayNumber
  readonly kind: string
  readonly alone: string
}

function* contactsOf(plan: SettledPlan, child: Child, period: PeriodOfCare): Generator<Contact> {
  const random = new Random(plan.seed, child.number, PURPOSE_IRO_VISITS, period.startedOn)
  let before = period.startedOn
  const isListed = (on: DayNumber) => on >= plan.firstDay - LOOKS_BACK && on > before
  for (const review of reviewsOf(plan, child, period)) {
    const visitOn = weekdayOnOrBefore(review.on - random.whole(1, 20))
    const isVisited = random.chance(changedBy(plan, VISITED, review.on))
    const isAlone = random.chance(SEEN_ALONE) && ageOn(child.bornOn, visitOn) >= FIRST_AGE_ALONE
    if (isVisited && isListed(visitOn)) yield { on: visitOn, kind: 'Visit', alone: isAlone ? 'Yes' : 'No' }
    const otherwiseOn = weekdayOnOrBefore(review.on - random.whole(30, 120))
    const kind = random.pick(OTHERWISE)
    if (random.chance(IN_TOUCH_OTHERWISE) && isListed(otherwiseOn)) yield { on: otherwiseOn, kind, alone: '' }
    before = review.on
  }
}
