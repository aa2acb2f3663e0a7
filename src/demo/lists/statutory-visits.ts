import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { CareEpisode, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { PURPOSE } from '../return-file.ts'
import { known, type ListFile } from './list-file.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const DAYS_TO_FIRST = 7
/** Six weeks; twelve once a placement that is meant to last has lasted a year. */
const WITHIN = 42
const WITHIN_LATER = 84

/** The share of visits that come late, and of those held in which the child was not there or not alone. */
const LATE = 0.1
const NOT_SEEN = 0.03
const SEEN_ALONE = 0.72
const AGE_TO_BE_SEEN_ALONE_DAYS = 3 * 365

/** Visits of social workers: one in the first week of a placement, then every six or twelve weeks. */
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
        for (const on of visitDays(plan, period, random)) {
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
function* visitDays(plan: SettledPlan, period: PeriodOfCare, random: Random): Generator<DayNumber> {
  for (const stay of staysOf(period)) {
    const until = Math.min(stay.endedOn, plan.lastDay + 1)
    let on = weekdayOnOrBefore(stay.startedOn + random.whole(1, DAYS_TO_FIRST))
    while (on < until) {
      if (on >= plan.firstDay && on >= stay.startedOn) yield on
      const within = on - stay.startedOn > 365 && stay.lasting ? WITHIN_LATER : WITHIN
      const late = random.chance(LATE) ? 4 + Math.round(random.exponential(12)) : -random.whole(0, 12)
      on = weekdayOnOrBefore(on + within + late)
    }
  }
}

interface Stay {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly lasting: boolean
}

/** A child's stays with one carer: episodes that follow one another in the same placement are one. */
function staysOf(period: PeriodOfCare): Stay[] {
  const stays: {
    startedOn: DayNumber
    endedOn: DayNumber
    lasting: boolean
    at: CareEpisode['placement']
  }[] = []
  for (const { startedOn, endedOn, placement } of period.episodes) {
    const last = stays.at(-1)
    if (last && last.at === placement) last.endedOn = endedOn
    else stays.push({ startedOn, endedOn, at: placement, lasting: ['U1', 'U4'].includes(placement.code) })
  }
  return stays
}
