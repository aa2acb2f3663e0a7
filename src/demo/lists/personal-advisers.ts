import { type DayNumber, birthday } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type Allocated, oneAfterAnother } from './allocated.ts'

const PURPOSE_ADVISERS = 23

/** An adviser works with about 22 young people, and there are half as many of those as children in care. */
const CHILDREN_FOR_EACH_ADVISER = 44
const MEAN_DAYS_WITH_ADVISER = 600
const ONLY_AT_18 = 0.1
/** Most get an adviser some time around their 17th birthday. */
const DAYS_AROUND_17 = { before: 260, after: 110 }
/** Thirteen weeks of care since 14 make a young person of 16 eligible for the services of a care leaver. */
const DAYS_TO_BE_ELIGIBLE = 91
/** The demo authority follows its care leavers until this birthday. */
const LAST_BIRTHDAY = 21

export const LEAVING_CARE = 'Leaving Care'

/** The time in which a young person is owed a pathway plan and a personal adviser. */
export interface Preparing {
  readonly from: DayNumber
  readonly until: DayNumber
}

/**
 * From when to when a child is owed the services of a young person leaving care: from 16, and after thirteen
 * weeks in care since 14. `undefined` for those who never are.
 */
export function preparingOf(child: Child): Preparing | undefined {
  const until = birthday(child.bornOn, LAST_BIRTHDAY)
  const last = child.periods.at(-1)
  if (!last) return child.leftCareOn === undefined ? undefined : { from: child.leftCareOn, until }
  const sinceFourteen = Math.max(last.startedOn, birthday(child.bornOn, 14))
  const from = Math.max(birthday(child.bornOn, 16), sinceFourteen + DAYS_TO_BE_ELIGIBLE)
  if (child.leftCareOn !== undefined) return { from, until }
  return from < last.endedOn ? { from, until: last.endedOn } : undefined
}

/** The personal advisers of a young person one after another. */
export function advisersOf(plan: SettledPlan, child: Child): Allocated[] {
  const preparing = preparingOf(child)
  if (!preparing) return []
  const random = new Random(plan.seed, child.number, PURPOSE_ADVISERS)
  const { before, after } = DAYS_AROUND_17
  const around17 = birthday(child.bornOn, 17) + random.whole(-before, after)
  const drawn = random.chance(ONLY_AT_18) ? birthday(child.bornOn, 18) : around17
  const latest = child.leftCareOn ?? preparing.until
  const from = Math.min(Math.max(drawn, preparing.from), Math.max(latest, preparing.from))
  const workers = Math.max(2, Math.round(plan.children / CHILDREN_FOR_EACH_ADVISER))
  const service = { prefix: 'PA998', workers, meanDays: MEAN_DAYS_WITH_ADVISER }
  return oneAfterAnother(random, service, from, preparing.until)
}
