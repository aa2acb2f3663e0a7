import { type DayNumber, ageOn, dateText, weekdayOnOrBefore } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'
import { Random, type Weights } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'
import { valueOn } from './trends.ts'
import type { SettledPlan } from './plan.ts'

/** Twenty working days are 28 days when no bank holiday falls in them; on-time reviews keep inside that. */
const FIRST_WITHIN = 26
const SECOND_WITHIN = 88
const LATER_WITHIN = 180

/** How children of 4 and over take part. PN7, no views given, comes on top and falls over the years. */
const PARTICIPATION: Weights<string> = [
  ['PN1', 50],
  ['PN2', 3],
  ['PN3', 3],
  ['PN4', 2.4],
  ['PN5', 11],
  ['PN6', 26],
]
const VIEWS_NOT_GIVEN = 0.055
const FIRST_AGE_TO_TAKE_PART = 4

export const reviewsFile: ReturnFile = {
  name: 'Reviews',
  columns: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  rows({ plan, year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      const born = dateText(child.bornOn)
      for (const period of periods) {
        for (const { on, code } of reviewsOf(plan, child, period)) {
          if (on > year.endsOn) break
          if (on >= year.startsOn) lines.push(`${child.id},${born},${dateText(on)},${code}`)
        }
      }
    }
    return lines
  },
}

/**
 * The reviews of a period of care: the first within 20 working days, the second within three months of it,
 * then every six months; some are late, fewer as the years go on.
 */
export function* reviewsOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): Generator<{ on: DayNumber; code: string }> {
  const random = new Random(plan.seed, child.number, PURPOSE.reviews, period.startedOn)
  const firstOn =
    period.startedOn +
    interval(random, FIRST_WITHIN, 12, valueOn('lateReviews', period.startedOn, plan.lastDay))
  let on = weekdayOnOrBefore(firstOn)
  let within = SECOND_WITHIN
  while (on < period.endedOn && on <= plan.lastDay) {
    yield { on, code: participation(random, plan, child, on) }
    const late = valueOn('lateReviews', on, plan.lastDay)
    on = weekdayOnOrBefore(on + interval(random, within, within === SECOND_WITHIN ? 25 : 30, late))
    within = LATER_WITHIN
  }
}

/** Days to the next review: up to `early` days before the deadline, or a few weeks after it when late. */
function interval(random: Random, within: number, early: number, late: number): number {
  return random.chance(late)
    ? within + 8 + Math.round(random.exponential(18))
    : within - random.whole(0, early)
}

function participation(random: Random, plan: SettledPlan, child: Child, on: DayNumber): string {
  if (ageOn(child.bornOn, on) < FIRST_AGE_TO_TAKE_PART) return 'PN0'
  const none = VIEWS_NOT_GIVEN * valueOn('viewsNotGiven', on, plan.lastDay)
  return random.chance(none) ? 'PN7' : random.pick(PARTICIPATION)
}
