import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { CareEpisode, Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { PURPOSE } from '../return-file.ts'
import { reviewsOf } from '../reviews-file.ts'
import { known, type ListFile } from './list-file.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const DAYS_TO_FIRST = 7
const WEEK = 7
const FOUR_WEEKS = 28
const SIX_WEEKS = 42
/** Once a placement that is meant to last has lasted a year. */
const TWELVE_WEEKS = 84
/** Carers who are relatives are approved for good within so many days of the child’s coming, with few exceptions. */
const DAYS_TO_APPROVAL = 200
const YEAR = 365

/** The share of visits that come late, and of those held in which the child was not there or not alone. */
const LATE = 0.1
const NOT_SEEN = 0.03
const SEEN_ALONE = 0.72
const AGE_TO_BE_SEEN_ALONE_DAYS = 3 * 365

/** Visits of social workers: one in the first week of a placement, then as often as the law asks for it. */
export const statutoryVisits: ListFile = {
  table: 'local/statutory-visits',
  heads: [
    'Child ID',
    'Date of visit',
    'Child seen',
    'Child seen alone',
    'Recorded on',
    'Social worker',
    'Team',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const spells = allocations(plan, child, period)
        const random = new Random(plan.seed, child.number, PURPOSE.visits, period.startedOn)
        for (const on of visitDays(plan, child, period, random)) {
          const worker = allocatedOn(spells, on)?.worker ?? ''
          const seen = !random.chance(NOT_SEEN)
          const isOld = on - child.bornOn >= AGE_TO_BE_SEEN_ALONE_DAYS
          const alone = seen && random.chance(SEEN_ALONE) && isOld
          const recorded = on + Math.round(random.exponential(2.2))
          const answers = [seen ? 'Yes' : 'No', alone ? 'Yes' : 'No']
          rows.push([
            child.id,
            dateText(on),
            ...answers,
            known(plan, recorded),
            worker,
            worker && teamOf(worker),
          ])
        }
      }
    }
    return rows
  },
}

/** The days of visits in a period of care, from the first day of the returns to the last. */
function* visitDays(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  random: Random,
): Generator<DayNumber> {
  const [firstReview] = reviewsOf(plan, child, period)
  for (const stay of staysOf(period)) {
    const until = Math.min(stay.endedOn, plan.lastDay + 1)
    let on = weekdayOnOrBefore(stay.startedOn + random.whole(1, DAYS_TO_FIRST))
    while (on < until) {
      if (on >= plan.firstDay && on >= stay.startedOn) yield on
      const within = daysToNext(stay, on, firstReview?.on)
      const late = Math.round(within / 10 + random.exponential(within / 4))
      const days = random.chance(LATE) ? within + late : within - random.whole(0, Math.floor(within / 4))
      on = weekdayOnOrBefore(on + days)
    }
  }
}

/** Within how many days of a visit the law asks for the next one. */
function daysToNext(stay: Stay, on: DayNumber, firstReviewOn: DayNumber | undefined): number {
  const days = on - stay.startedOn
  if (stay.code.startsWith('A')) return days < FOUR_WEEKS ? WEEK : FOUR_WEEKS
  const isWithKin = ['U1', 'U2', 'U3'].includes(stay.code) && days < DAYS_TO_APPROVAL
  if (isWithKin || stay.homeOn === 'C1')
    return firstReviewOn === undefined || on + WEEK < firstReviewOn ? WEEK : FOUR_WEEKS
  return days > YEAR && ['U1', 'U4'].includes(stay.code) ? TWELVE_WEEKS : SIX_WEEKS
}

interface Stay {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly code: string
  /** The legal status of a child who lives with a parent; blank for others. */
  readonly homeOn: string
}

/** A child’s stays: episodes in the same placement are one, but for a new order on a child at home. */
function staysOf(period: PeriodOfCare): Stay[] {
  const stays: {
    startedOn: DayNumber
    endedOn: DayNumber
    code: string
    homeOn: string
    at: CareEpisode['placement']
  }[] = []
  for (const { startedOn, endedOn, legalStatus, placement } of period.episodes) {
    const homeOn = placement.code === 'P1' ? legalStatus : ''
    const last = stays.at(-1)
    if (last && last.at === placement && last.homeOn === homeOn) last.endedOn = endedOn
    else stays.push({ startedOn, endedOn, code: placement.code, homeOn, at: placement })
  }
  return stays
}
