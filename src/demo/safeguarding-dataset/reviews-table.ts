import type { DayNumber } from '../calendar.ts'
import { Random } from '../random.ts'
import { reviewsOf } from '../reviews-file.ts'
import { isoDay, monthsAfter } from './iso-days.ts'
import { isOpen, periodsOnRecord } from './periods-on-record.ts'
import type { SsdTable } from './ssd-table.ts'

const PURPOSE_REVIEWS = 123
const CANCELLED = 0.03
const ARRANGED_BEFORE_DAYS = 7
/** Twenty working days with no bank holiday among them: Anytown's system does not know of bank holidays. */
const FIRST_WITHIN_DAYS = 28

/**
 * Reviews: those held since the first return began, a few that were cancelled and held a week later, and for
 * each open period the one that is due next, with no date yet.
 */
export const reviewsTable: SsdTable = {
  object: 'ssd_cla_reviews',
  heads: [
    'clar_cla_review_id',
    'clar_cla_id',
    'clar_cla_review_due_date',
    'clar_cla_review_date',
    'clar_cla_review_cancelled',
    'clar_cla_review_participation',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      for (const { id, period } of periodsOnRecord(plan, child)) {
        if (!period) continue
        const random = new Random(plan.seed, child.number, PURPOSE_REVIEWS, period.startedOn)
        let last: DayNumber = period.startedOn
        let held = 0
        for (const { on, code } of reviewsOf(plan, child, period)) {
          const due = isoDay(dueAfter(last, held))
          const arranged = on - ARRANGED_BEFORE_DAYS
          const cancelled = random.chance(CANCELLED) && arranged > last && arranged >= plan.firstDay
          if (cancelled) yield [`${id}-R${held + 1}C`, id, due, isoDay(arranged), 'Y', '']
          if (on >= plan.firstDay) yield [`${id}-R${held + 1}`, id, due, isoDay(on), 'N', code]
          last = on
          held++
        }
        if (isOpen(period, plan)) yield [`${id}-R${held + 1}`, id, isoDay(dueAfter(last, held)), '', 'N', '']
      }
    }
  },
}

/** When a review is due: 20 working days into care, three months after the first, six after each later one. */
function dueAfter(last: DayNumber, held: number): DayNumber {
  if (held === 0) return last + FIRST_WITHIN_DAYS
  return monthsAfter(last, held === 1 ? 3 : 6)
}
