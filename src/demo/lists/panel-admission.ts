import { weekdayOnOrBefore } from '../calendar.ts'
import type { PeriodOfCare } from '../model.ts'
import type { Random, Weights } from '../random.ts'
import { type Asked, inFavour, nextWorkingDay } from './panel-request.ts'

/** Of decisions, so many are written down. */
const WRITTEN_DOWN = 0.93
/** Of children who come into care by agreement or an interim order, so many come in an emergency. */
const EMERGENCY = 0.35
/** Of emergencies, so many are agreed by the next working day. */
const NEXT_DAY = 0.86

const ADMITTED_BY: Weights<string> = [
  ['Head of service and director', 88],
  ['Head of service', 8],
  ['Service or team manager', 4],
]

/** Entering care: agreed before it, or in an emergency by the next working day. Remand is the court's decision. */
export function* requestsToEnterCare(
  random: Random,
  { startedOn, episodes }: PeriodOfCare,
): Generator<Asked> {
  const { legalStatus } = episodes[0]!
  if (legalStatus === 'J1' || episodes[0]!.startedOn !== startedOn || !random.chance(WRITTEN_DOWN)) return
  const isEmergency = legalStatus.startsWith('L') || random.chance(EMERGENCY)
  const before = weekdayOnOrBefore(startedOn - random.whole(0, 6))
  const after = nextWorkingDay(startedOn + (random.chance(NEXT_DAY) ? 0 : random.whole(2, 12)))
  const decidedOn = isEmergency ? after : before
  yield {
    panel: 'Admission to care',
    request: 'To enter care',
    isEmergency,
    requestedOn: isEmergency ? startedOn : decidedOn - random.whole(0, 9),
    decidedOn,
    decision: inFavour(random),
    decidedBy: random.pick(ADMITTED_BY),
    packageAgreed: 'Placement and family time',
    reviewOn: decidedOn + 28,
  }
}
