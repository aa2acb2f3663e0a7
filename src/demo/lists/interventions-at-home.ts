import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { type ChildAtHome, type Course, type FamilyAtHome, familiesAtHome } from './families-at-home.ts'
import { type Intervention, type Work, conferenceOf, declined } from './intervention.ts'

const PURPOSE_INTERVENTIONS = 64

const SUITABLE = 0.95
const ACCEPTED = 0.88
const FINISHED = 0.93
/** Of families that stayed together, so many would have had a child placed without the work. */
const AVOIDED = 0.75
/** Of families in pre-proceedings or at court, so many are offered a conference. */
const CONFERENCE_BEFORE_COURT = 0.65

const DAYS: Partial<Readonly<Record<Course, number>>> = { 'edge-of-care': 140, mst: 130 }

const REASONS: Weights<string> = [
  ['Goals of the work reached', 50],
  ['Parents and school working to one plan', 25],
  ['Relatives help at weekends', 25],
]

const PURPOSES_OF_CONFERENCES: Weights<string> = [
  ['To avoid removal from home', 55],
  ['To keep the child safe at home', 45],
]

/** The work with families whose children never came into care: a row for each child of each family. */
export function* interventionsAtHome(plan: SettledPlan): Generator<Intervention> {
  for (const family of familiesAtHome(plan)) {
    const random = new Random(plan.seed, family.number, PURPOSE_INTERVENTIONS)
    const work = workWith(random, family)
    if (!work) continue
    for (const child of family.children) yield { ...work, ...identity(family, child) }
  }
}

function identity(family: FamilyAtHome, { id, bornOn }: ChildAtHome) {
  return { childId: id, familyId: family.id, bornOn }
}

function workWith(random: Random, { course, concernOn }: FamilyAtHome): Work | undefined {
  const referredOn = weekdayOnOrBefore(concernOn)
  switch (course) {
    case 'conference':
      return conferenceOf(random, referredOn, random.pick(PURPOSES_OF_CONFERENCES))
    case 'pre-proceedings':
    case 'proceedings':
      if (!random.chance(CONFERENCE_BEFORE_COURT)) return undefined
      return conferenceOf(
        random,
        weekdayOnOrBefore(concernOn + random.whole(0, 30)),
        'To avoid removal from home',
      )
    default:
      return supportOf(random, course, referredOn)
  }
}

function supportOf(random: Random, course: 'edge-of-care' | 'mst', referredOn: DayNumber): Work {
  const isEdge = course === 'edge-of-care'
  const kind = isEdge ? 'Edge-of-care support' : 'Multisystemic therapy'
  const team = isEdge ? 'Edge of Care' : 'MST'
  const purpose = 'To avoid removal from home'
  const begun = { kind, purpose, referredOn, team } as const
  if (!random.chance(SUITABLE))
    return declined(begun, referredOn + random.whole(3, 14), 'Referral not suitable')
  const offeredOn = weekdayOnOrBefore(referredOn + random.whole(3, 12))
  if (!random.chance(ACCEPTED)) return { ...declined(begun, offeredOn + 7, 'Family declined'), offeredOn }
  const startedOn = weekdayOnOrBefore(offeredOn + random.whole(4, 18))
  const isFinished = random.chance(FINISHED)
  const days = random.lognormal(DAYS[course]!, 0.25) * (isFinished ? 1 : 0.4)
  const endedOn = weekdayOnOrBefore(startedOn + Math.round(days))
  const avoidedOn = isFinished && random.chance(AVOIDED) ? endedOn : undefined
  const outcome = isFinished ? 'Stayed with the family' : 'Work ended early'
  const outcomeReason = isFinished ? random.pick(REASONS) : 'Family no longer answered'
  return { ...begun, offeredOn, startedOn, endedOn, outcome, outcomeReason, avoidedOn, returnedOn: undefined }
}
