import { type DayNumber, ageOn, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import type { Family } from './families.ts'
import { type Intervention, type Work, conferenceOf } from './intervention.ts'
import { placementStaysOf } from './placement-stays.ts'

const PURPOSE_INTERVENTIONS_IN_CARE = 76

/** Of children who came into care, so many had a conference offered around that time. */
const CONFERENCE = 0.45
/** Of those aged 8 to 16, so many had edge-of-care support or therapy that did not keep them at home. */
const SUPPORT_IN_VAIN = 0.1
/** Of children who go home from care, so many have reunification support, and of the older ones therapy. */
const SUPPORTED_HOME = 0.5
const THERAPY_HOME = 0.6
/** Of children who stay in care for years, so many were tried to be returned home. */
const TRIED_IN_VAIN = 0.04

const WHY_ENTERED: Weights<string> = [
  ['Breakdown between parent and child', 40],
  ['Risk outside the home grew', 30],
  ['Parent fell ill', 15],
  ['Violence at home', 12],
  ['Death of a parent', 3],
]

const WHY_RETURNED: Weights<string> = [
  ['Parents made the changes', 65],
  ['Time at home was built up step by step', 35],
]

const WHY_REMAINED: Weights<string> = [
  ['Parents could not make the changes', 60],
  ['Child does not want to return', 25],
  ['New risk at home', 15],
]

/** The work around a period of care: before it, to keep the child at home, and in it, to return the child. */
export function* interventionsInCare(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  family: Family,
): Generator<Intervention> {
  if (child.unaccompanied || period.startedOn > plan.lastDay) return
  const identity = { childId: child.id, familyId: family.id, bornOn: child.bornOn }
  // What a family is offered depends on its first child, so that brothers and sisters are worked with together.
  const random = new Random(plan.seed, family.children[0]!.number, PURPOSE_INTERVENTIONS_IN_CARE)
  if (random.chance(CONFERENCE)) yield { ...identity, ...conferenceNear(random, child, period) }
  const support = random.chance(SUPPORT_IN_VAIN) ? supportBefore(random, child, period) : undefined
  if (support) yield { ...identity, ...support }
  const home = returnHome(random, child, period)
  if (home) yield { ...identity, ...home }
}

function conferenceNear(random: Random, { bornOn }: Child, { startedOn, endedOn }: PeriodOfCare): Work {
  const isBefore = random.chance(0.65)
  const wanted = isBefore ? startedOn - random.whole(30, 150) : startedOn + random.whole(3, 40)
  const referredOn = weekdayOnOrBefore(Math.min(Math.max(wanted, bornOn), endedOn))
  return conferenceOf(
    random,
    referredOn,
    isBefore ? 'To avoid removal from home' : 'To find carers in the family',
  )
}

/** Support of a child at the edge of care who came into care all the same, before it ended or soon after. */
function supportBefore(random: Random, child: Child, { startedOn }: PeriodOfCare): Work | undefined {
  const age = ageOn(child.bornOn, startedOn)
  if (age < 8 || age > 16) return undefined
  const isTherapy = age >= 11 && random.chance(0.2)
  const endedOn = weekdayOnOrBefore(startedOn - (random.chance(0.5) ? 0 : random.whole(7, 100)))
  const begunOn = weekdayOnOrBefore(endedOn - random.whole(30, 130))
  const offeredOn = weekdayOnOrBefore(begunOn - random.whole(4, 15))
  return {
    kind: isTherapy ? 'Multisystemic therapy' : 'Edge-of-care support',
    purpose: 'To avoid removal from home',
    referredOn: weekdayOnOrBefore(offeredOn - random.whole(3, 12)),
    offeredOn,
    startedOn: begunOn,
    endedOn,
    outcome: 'Came into care',
    outcomeReason: random.pick(WHY_ENTERED),
    avoidedOn: undefined,
    returnedOn: undefined,
    team: isTherapy ? 'MST' : 'Edge of Care',
  }
}

function returnHome(random: Random, child: Child, period: PeriodOfCare): Work | undefined {
  const { startedOn, endedOn } = period
  const reason = period.episodes.at(-1)!.endReason
  const goesHome = (reason === 'E4A' || reason === 'E4B') && endedOn - startedOn > 130
  if (!goesHome) return random.chance(TRIED_IN_VAIN) ? triedInVain(random, period) : undefined
  const parents = placementStaysOf(period).find(({ household }) => household === 'parents')
  const returnedOn = parents && parents.startedOn > startedOn + 125 ? parents.startedOn : endedOn
  const age = ageOn(child.bornOn, returnedOn)
  if (age >= 11 && age < 17 && random.chance(THERAPY_HOME)) return therapy(random, returnedOn)
  return random.chance(SUPPORTED_HOME) ? reunification(random, returnedOn) : undefined
}

/** Therapy that works three to four months with the child away and four months after the return. */
function therapy(random: Random, returnedOn: DayNumber): Work {
  const startedOn = weekdayOnOrBefore(returnedOn - random.whole(92, 124))
  const offeredOn = weekdayOnOrBefore(startedOn - random.whole(4, 12))
  return {
    ...workToReturn('Multisystemic therapy with return home', 'MST', offeredOn - random.whole(3, 10)),
    offeredOn,
    startedOn,
    endedOn: returnedOn + random.whole(112, 130),
    returnedOn,
    outcome: 'Returned to the family',
    outcomeReason: 'Goals of the work reached',
  }
}

function reunification(random: Random, returnedOn: DayNumber): Work {
  const startedOn = weekdayOnOrBefore(returnedOn - random.whole(50, 115))
  return {
    ...workToReturn('Reunification support', 'Edge of Care', startedOn - random.whole(5, 15)),
    offeredOn: startedOn - 4,
    startedOn,
    endedOn: weekdayOnOrBefore(returnedOn + random.whole(21, 80)),
    returnedOn,
    outcome: 'Returned to the family',
    outcomeReason: random.pick(WHY_RETURNED),
  }
}

function triedInVain(random: Random, { startedOn, endedOn }: PeriodOfCare): Work | undefined {
  const begunOn = weekdayOnOrBefore(startedOn + 200 + Math.round(random.exponential(600)))
  const stoppedOn = weekdayOnOrBefore(begunOn + random.whole(60, 150))
  if (stoppedOn >= endedOn) return undefined
  return {
    ...workToReturn('Reunification support', 'Edge of Care', begunOn - random.whole(5, 15)),
    offeredOn: begunOn - 4,
    startedOn: begunOn,
    endedOn: stoppedOn,
    returnedOn: undefined,
    outcome: 'Remains in care',
    outcomeReason: random.pick(WHY_REMAINED),
  }
}

function workToReturn(kind: string, team: string, referredOn: DayNumber) {
  return { kind, purpose: 'To return the child home', referredOn, avoidedOn: undefined, team }
}
