import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { socialWorkersOf, workerOn } from './allocated.ts'
import { monthsLater } from './months.ts'
import { type Change, changedBy } from './over-time.ts'
import type { Assessment } from './single-assessments.ts'
import { teamOf } from './teams.ts'

const PURPOSE_UPDATE = 29

/** An assessment is written anew every twelve months, and sooner when the child’s circumstances change. */
const WITHIN_MONTHS = 12
const SOONER = 0.2
const LATE: Change = { from: 0.32, to: 0.16 }
const LATE_IN_DISABLED_CHILDREN: Change = { from: 0.5, to: 0.38 }
const MEAN_DAYS_LATE = 85

/** The update assessments of a period of care one after another, the first within a year of its start. */
export function* updateAssessmentsOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): Generator<Assessment> {
  const random = new Random(plan.seed, child.number, PURPOSE_UPDATE, period.startedOn)
  const workers = socialWorkersOf(plan, child, period)
  let lastOn = period.startedOn
  for (;;) {
    const isSooner = random.chance(SOONER)
    const dueOn = isSooner ? lastOn + random.whole(120, 300) : monthsLater(lastOn, WITHIN_MONTHS)
    const startedOn = weekdayOnOrBefore(dueOn - random.whole(35, 65))
    if (startedOn >= period.endedOn || startedOn > plan.lastDay) return
    const worker = workerOn(workers, startedOn)
    const team = teamOf(worker)
    const late = team === 'Disabled Children' ? LATE_IN_DISABLED_CHILDREN : LATE
    const isLate = random.chance(changedBy(plan, late, dueOn))
    const completedOn = isLate
      ? dueOn + 3 + Math.round(random.exponential(MEAN_DAYS_LATE))
      : weekdayOnOrBefore(dueOn - random.whole(0, 20))
    lastOn = Math.min(completedOn, period.endedOn)
    yield update({ startedOn, dueOn, isLate: lastOn > dueOn, completedOn: lastOn, worker, team })
  }
}

function update(
  assessment: Pick<Assessment, 'startedOn' | 'isLate' | 'completedOn' | 'worker' | 'team'> & {
    dueOn: DayNumber
  },
): Assessment {
  return { kind: 'Update assessment', latestOn: assessment.dueOn, ...assessment }
}
