import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random, Weights } from '../random.ts'
import { known } from './list-file.ts'

/** What a panel or a senior manager was asked about a child, and what they truly decided. */
export interface PanelRequest {
  readonly childId: string
  readonly panel: string
  readonly request: string
  readonly isEmergency: boolean
  readonly requestedOn: DayNumber
  readonly decidedOn: DayNumber
  readonly decision: string
  readonly decidedBy: string
  readonly packageAgreed: string
  readonly reviewOn: DayNumber | undefined
  readonly team: string
}

/** A request as it is first thought of: planned and without a review unless it says otherwise. */
export type Asked = Omit<PanelRequest, 'childId' | 'team' | 'isEmergency' | 'reviewOn'> &
  Partial<Pick<PanelRequest, 'team' | 'isEmergency' | 'reviewOn'>>

const AGREED: Weights<string> = [
  ['Agreed', 92],
  ['Agreed with conditions', 8],
]

/** A decision in favour, sometimes with conditions. */
export function inFavour(random: Random): string {
  return random.pick(AGREED)
}

/** The day itself when it is from Monday to Friday, the Monday after otherwise. */
export function nextWorkingDay(on: DayNumber): DayNumber {
  return weekdayOnOrBefore(on) === on ? on : weekdayOnOrBefore(on) + 3
}

/** The cells of a request, with the decision only once it has been taken. */
export function requestRow(plan: SettledPlan, request: PanelRequest): string[] {
  const decided = known(plan, request.decidedOn)
  const isReviewed = decided !== '' && request.reviewOn !== undefined
  return [
    request.childId,
    request.panel,
    request.request,
    request.isEmergency ? 'Emergency' : 'Planned',
    dateText(request.requestedOn),
    decided,
    decided && request.decision,
    decided && request.decidedBy,
    decided && request.packageAgreed,
    isReviewed ? dateText(request.reviewOn!) : '',
    request.team,
  ]
}
