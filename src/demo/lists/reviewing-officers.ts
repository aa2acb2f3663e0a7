import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type Allocated, oneAfterAnother } from './allocated.ts'

const PURPOSE_OFFICERS = 22

/** The IRO Handbook has a full-time reviewing officer look after 50 to 70 children. */
const CHILDREN_EACH = 60
const MEAN_DAYS_WITH_OFFICER = 1_000
/** A reviewing officer is to be allocated within five working days. */
const LATEST_DAY = 5

export const REVIEWING_SERVICE = 'Reviewing Service'

/** The independent reviewing officers of a period of care one after another. */
export function officersOf(plan: SettledPlan, child: Child, period: PeriodOfCare): Allocated[] {
  const random = new Random(plan.seed, child.number, PURPOSE_OFFICERS, period.startedOn)
  const workers = Math.max(2, Math.round(plan.children / CHILDREN_EACH))
  const service = { prefix: 'IRO998', workers, meanDays: MEAN_DAYS_WITH_OFFICER }
  return oneAfterAnother(random, service, period.startedOn + random.whole(0, LATEST_DAY), period.endedOn)
}
