import type { Incident } from '../missing-file.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random, Weights } from '../random.ts'
import { DAY, HOUR, type Moment, dayOf, momentOn, rounded } from './moments.ts'
import { changedBy } from './over-time.ts'

/** An incident with its times, before anything was done about it. */
export interface Away {
  readonly kind: Incident['kind']
  readonly from: Moment
  readonly returnedAt: Moment
  /** Set for a child of another council. */
  readonly isOthers?: boolean
}

/** An incident with what the police and the return interviewers did. */
export interface Followed extends Away {
  readonly policeToldAt: Moment | undefined
  readonly policeAnsweredAt: Moment | undefined
  readonly offeredAt: Moment | undefined
  /** `Yes`, `No`, or blank while there is no answer. */
  readonly accepted: string
  readonly interviewedAt: Moment | undefined
  readonly reason: string
}

/** The share of returns with an offer at all, and of the offers the share made in the 72 hours. */
const OFFERED = { from: 0.74, to: 0.96 }
const OFFERED_AWAY = 0.45
const OFFERED_TO_OTHERS = 0.4
const WITHIN_72_HOURS = { from: 0.7, to: 0.92 }
const ACCEPTED = 0.7
const HELD_WHEN_ACCEPTED = 0.9
const OFFICE = { opens: 9 * HOUR, closes: 17 * HOUR }
/** An offer on the day of the return takes a return by the early afternoon. */
const EARLY_ENOUGH = 14 * HOUR

const REASONS_NOT_HELD: Weights<string> = [
  ['Could not be reached', 58],
  ['Went missing again first', 32],
  ['Other', 10],
]

const POLICE_TOLD_AFTER = { least: 25, most: 170 }
/** Minutes from the report until the police take it up, in the middle of all; their answer has become quicker. */
const POLICE_ANSWER = { from: 190, to: 110 }
const SPREAD_OF_ANSWERS = 0.7

/** What followed an incident. */
export function followUp(random: Random, plan: SettledPlan, away: Away): Followed {
  return { ...away, ...police(random, plan, away), ...interview(random, plan, away) }
}

function police(
  random: Random,
  plan: SettledPlan,
  { kind, from, returnedAt }: Away,
): Pick<Followed, 'policeToldAt' | 'policeAnsweredAt'> {
  if (kind === 'A') return { policeToldAt: undefined, policeAnsweredAt: undefined }
  const most = Math.min(POLICE_TOLD_AFTER.most, returnedAt - from - 10)
  const policeToldAt = rounded(
    from + random.whole(POLICE_TOLD_AFTER.least, Math.max(POLICE_TOLD_AFTER.least, most)),
  )
  const typical = changedBy(plan, POLICE_ANSWER, dayOf(from))
  const answer = rounded(policeToldAt + 5 + random.lognormal(typical, SPREAD_OF_ANSWERS))
  return { policeToldAt, policeAnsweredAt: answer < returnedAt ? answer : undefined }
}

function interview(
  random: Random,
  plan: SettledPlan,
  { kind, returnedAt, isOthers }: Away,
): Pick<Followed, 'offeredAt' | 'accepted' | 'interviewedAt' | 'reason'> {
  const backOn = dayOf(returnedAt)
  const offered = changedBy(plan, OFFERED, backOn)
  const nothing = { offeredAt: undefined, accepted: '', interviewedAt: undefined }
  if (isOthers && !random.chance(OFFERED_TO_OTHERS))
    return { ...nothing, reason: 'Left to the placing authority' }
  if (!random.chance(kind === 'A' ? OFFERED_AWAY : offered)) return { ...nothing, reason: notOffered(kind) }
  const days = random.chance(changedBy(plan, WITHIN_72_HOURS, backOn))
    ? random.whole(returnedAt - backOn * DAY < EARLY_ENOUGH ? 0 : 1, 2)
    : 4 + Math.round(random.exponential(4))
  const earliest = days === 0 ? Math.max(OFFICE.opens, returnedAt - backOn * DAY + 30) : OFFICE.opens
  const offeredAt = momentOn(backOn + days, random.whole(earliest, OFFICE.closes))
  if (dayOf(offeredAt) > plan.lastDay) return { ...nothing, reason: '' }
  if (!random.chance(ACCEPTED))
    return { offeredAt, accepted: 'No', interviewedAt: undefined, reason: 'Young person refused' }
  if (!random.chance(HELD_WHEN_ACCEPTED))
    return { offeredAt, accepted: 'Yes', interviewedAt: undefined, reason: random.pick(REASONS_NOT_HELD) }
  const heldAfter = random.whole(0, 2)
  const soonest = heldAfter === 0 ? offeredAt - dayOf(offeredAt) * DAY + 30 : OFFICE.opens
  const interviewedAt = momentOn(
    dayOf(offeredAt) + heldAfter,
    random.whole(soonest, OFFICE.closes + 2 * HOUR),
  )
  return { offeredAt, accepted: 'Yes', interviewedAt, reason: '' }
}

/** Away with whereabouts known asks for no interview; a missing child should have had an offer. */
function notOffered(kind: Incident['kind']): string {
  return kind === 'A' ? 'Not needed' : 'Not offered'
}
