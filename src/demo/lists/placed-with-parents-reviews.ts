import { type DayNumber, dateText } from '../calendar.ts'
import type { CareEpisode, Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { ListFile } from './list-file.ts'
import { monthly } from './months.ts'
import { type Change, changedBy } from './over-time.ts'

const PURPOSE_HOME = 35

const DAY_OF_REVIEW = 14
const REVIEWED: Change = { from: 0.88, to: 0.99 }
/** Of children at home in proceedings, so many are there under directions of the court. */
const SECTION_38_6 = 0.15
const DAYS_MORE_WHEN_DELAYED = 91
const MANAGERS = 3

const AFTER_PROCEEDINGS: Weights<string> = [
  ['Supervision order', 36],
  ['Proceedings end without an order', 22],
  ['Remain on the care order at home', 18],
  ['Not decided yet', 18],
  ['Removal from home', 6],
]
const ON_CARE_ORDER: Weights<string> = [
  ['Discharge of the care order', 62],
  ['Remain on the care order at home', 22],
  ['Special guardianship order', 6],
  ['Removal from home', 5],
  ['Not decided yet', 5],
]
const DELAYS: Weights<string> = [
  ['Court timetable', 40],
  ['Legal services', 16],
  ['An assessment is outstanding', 20],
  ['Help for the family is not in place yet', 10],
  ['Change or absence of the worker', 8],
  ['Circumstances of the family', 6],
]

/** The senior manager’s monthly look at the children placed with their parents. */
export const placedWithParentsReviews: ListFile = {
  table: 'local/placed-with-parents-reviews',
  heads: [
    'Child ID',
    'Reviewed on',
    'Legal basis',
    'Planned outcome',
    'To be achieved by',
    'Reason for delay',
    'Reviewed by',
  ],
  rows({ plan, children }) {
    const days = monthly(plan, DAY_OF_REVIEW)
    const rows: string[][] = []
    for (const child of children)
      for (const episode of child.periods.flatMap(({ episodes }) => episodes))
        if (episode.placement.code === 'P1') rows.push(...reviewsAtHome(plan, child, episode, days))
    return rows
  },
}

/** The reviews in one episode at home. A timescale that has passed is set anew, with what held the plan up. */
function* reviewsAtHome(
  plan: SettledPlan,
  child: Child,
  episode: CareEpisode,
  days: readonly DayNumber[],
): Generator<string[]> {
  const random = new Random(plan.seed, child.number, PURPOSE_HOME, episode.startedOn)
  const isCareOrder = episode.legalStatus !== 'C1'
  const basis = isCareOrder ? 'Care order' : interimBasis(random)
  const outcome = random.pick(isCareOrder ? ON_CARE_ORDER : AFTER_PROCEEDINGS)
  const manager = `SM998${String(random.whole(1, MANAGERS)).padStart(4, '0')}`
  let achieveBy = episode.startedOn + random.whole(120, 330)
  let delay = ''
  for (const on of days) {
    if (on < episode.startedOn || on >= episode.endedOn) continue
    for (; achieveBy <= on; achieveBy += DAYS_MORE_WHEN_DELAYED) delay = random.pick(DELAYS)
    if (random.chance(changedBy(plan, REVIEWED, on)))
      yield [child.id, dateText(on), basis, outcome, dateText(achieveBy), delay, manager]
  }
}

function interimBasis(random: Random): string {
  return random.chance(SECTION_38_6) ? 'Directions under section 38(6)' : 'Interim care order'
}
