import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { Random } from '../random.ts'

/** Of families offered a conference, so many hold one; of those held, so many make a plan. */
const HELD = 0.66
const PLAN_MADE = 0.86
const OFFERED = 0.94

/** Work with a child's family; its days are as they truly come, some after the last return. */
export interface Intervention {
  readonly childId: string
  readonly familyId: string
  readonly bornOn: DayNumber
  readonly kind: string
  readonly purpose: string
  readonly referredOn: DayNumber
  readonly offeredOn: DayNumber | undefined
  readonly startedOn: DayNumber | undefined
  readonly endedOn: DayNumber
  readonly outcome: string
  readonly outcomeReason: string
  readonly avoidedOn: DayNumber | undefined
  readonly returnedOn: DayNumber | undefined
  readonly team: string
}

/** Work without the child it is with. */
export type Work = Omit<Intervention, 'childId' | 'familyId' | 'bornOn'>

/** A referral that led to no work. */
export function declined(
  begun: Pick<Work, 'kind' | 'purpose' | 'referredOn' | 'team'>,
  endedOn: DayNumber,
  outcome: string,
): Work {
  const nothing = { offeredOn: undefined, startedOn: undefined, avoidedOn: undefined, returnedOn: undefined }
  return { ...begun, ...nothing, endedOn, outcome, outcomeReason: '' }
}

/** A family group conference: offered or not, held or not, with a plan or without. */
export function conferenceOf(random: Random, referredOn: DayNumber, purpose: string): Work {
  const begun = { kind: 'Family group conference', purpose, referredOn, team: 'Family Group Conferences' }
  if (!random.chance(OFFERED))
    return declined(begun, referredOn + random.whole(5, 20), 'Referral not suitable')
  const offeredOn = weekdayOnOrBefore(referredOn + random.whole(3, 14))
  if (!random.chance(HELD)) {
    const endedOn = weekdayOnOrBefore(offeredOn + random.whole(7, 30))
    return { ...declined(begun, Math.max(endedOn, offeredOn), 'Family declined'), offeredOn }
  }
  const heldOn = weekdayOnOrBefore(offeredOn + 14 + Math.round(random.exponential(18)))
  const outcome = random.chance(PLAN_MADE) ? 'Family plan made' : 'No family plan made'
  const days = { offeredOn, startedOn: heldOn, endedOn: heldOn, avoidedOn: undefined, returnedOn: undefined }
  return { ...begun, ...days, outcome, outcomeReason: '' }
}
