import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { reviewsOf } from '../reviews-file.ts'
import { workerOn } from './allocated.ts'
import { known, type ListFile } from './list-file.ts'
import { type Change, changedBy } from './over-time.ts'
import { officersOf } from './reviewing-officers.ts'

const PURPOSE_MINUTES = 33

/** Twenty working days are 28 days when no bank holiday falls in them; minutes in time keep inside that. */
const IN_TIME: Change = { from: 0.66, to: 0.84 }
const EARLIEST_DAY = 6
const LATEST_DAY = 27
const FIRST_LATE_DAY = 36
const NEVER_FILED = 0.02

/** The minutes of every review of the SSDA903 return: most on the file within twenty working days. */
export const reviewMinutes: ListFile = {
  table: 'local/review-minutes',
  heads: ['Child ID', 'Review held on', 'Minutes on file', 'Reviewing officer'],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const officers = officersOf(plan, child, period)
        const random = new Random(plan.seed, child.number, PURPOSE_MINUTES, period.startedOn)
        for (const { on } of reviewsOf(plan, child, period)) {
          const filedOn = filed(random, plan, on)
          if (on >= plan.firstDay)
            rows.push([child.id, dateText(on), known(plan, filedOn), workerOn(officers, on)])
        }
      }
    }
    return rows
  },
}

function filed(random: Random, plan: SettledPlan, reviewOn: DayNumber): DayNumber | undefined {
  if (random.chance(NEVER_FILED)) return undefined
  const isInTime = random.chance(changedBy(plan, IN_TIME, reviewOn))
  const days = isInTime
    ? random.whole(EARLIEST_DAY, LATEST_DAY)
    : FIRST_LATE_DAY + Math.round(random.exponential(16))
  return weekdayOnOrBefore(reviewOn + days)
}
