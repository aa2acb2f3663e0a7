import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import type { ListFile } from './list-file.ts'
import { socialWorkersOf, workerOn } from './allocated.ts'
import { type Change, changedBy } from './over-time.ts'
import { teamOf } from './teams.ts'

const PURPOSE_SUMMARIES = 31

const FIRST_WITHIN = 20
/** No summary is written again sooner; most follow within three months of the one before. */
const SHORTEST_DAYS = 40
const MEAN_DAYS_MORE: Change = { from: 46, to: 34 }
const PROFILE: Change = { from: 0.68, to: 0.86 }

/** Updates of case summaries: soon after care starts, then about every three months. */
export const caseSummaries: ListFile = {
  table: 'local/case-summaries',
  heads: ['Child ID', 'Case summary updated', 'Profile updated', 'Summary written by', 'Team'],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const workers = socialWorkersOf(plan, child, period)
        const random = new Random(plan.seed, child.number, PURPOSE_SUMMARIES, period.startedOn)
        for (const on of updates(plan, period, random)) {
          const worker = workerOn(workers, on)
          const isWhole = random.chance(changedBy(plan, PROFILE, on))
          rows.push([child.id, dateText(on), isWhole ? 'Yes' : 'No', worker, teamOf(worker)])
        }
      }
    }
    return rows
  },
}

/** The days of updates in a period of care, from the first day of the returns to the last. */
function* updates(plan: SettledPlan, period: PeriodOfCare, random: Random): Generator<DayNumber> {
  let on = weekdayOnOrBefore(period.startedOn + random.whole(3, FIRST_WITHIN))
  while (on < period.endedOn && on <= plan.lastDay) {
    if (on >= plan.firstDay) yield on
    const more = random.exponential(changedBy(plan, MEAN_DAYS_MORE, on))
    on = weekdayOnOrBefore(on + SHORTEST_DAYS + Math.round(more))
  }
}
