import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { type FamilyAtHome, familiesAtHome } from './families-at-home.ts'
import type { Intervention, Work } from './intervention.ts'
import { CLUSTERS } from './local-groups.ts'

const PURPOSE_EARLY_HELP_WORK = 181

/** Of families the council worries about, so many come onto their cluster’s list, or to the notice of the hub. */
const ON_A_CLUSTER_LIST = 0.55
const HAS_SHARED_PLAN = 0.8
const HAD_AN_INCIDENT = 0.4
const ANSWERED_WITHIN_A_DAY = 0.85
/** Of their children who turn two within two years of the concern, so many take up a free childcare place. */
const TAKES_A_PLACE = 0.75
const NEAR_DAYS = 730
const PURPOSE = 'To help the family early'

type Begun = Pick<Work, 'kind' | 'purpose' | 'referredOn' | 'team'>

/** Early help of families whose children never came into care, in the order of their families. */
export function* earlyHelpWork(plan: SettledPlan): Generator<Intervention> {
  for (const family of familiesAtHome(plan)) {
    const random = new Random(plan.seed, family.number, PURPOSE_EARLY_HELP_WORK)
    const cluster = CLUSTERS[random.whole(0, CLUSTERS.length - 1)]!
    const shared = [...supportIn(random, cluster, family), ...incident(random, family)]
    for (const each of shared)
      for (const { id, bornOn } of family.children)
        if (bornOn <= each.referredOn) yield { ...each, childId: id, familyId: family.id, bornOn }
    for (const { id, bornOn } of family.children) {
      const place = childcarePlace(random, cluster, bornOn, family.concernOn)
      if (place) yield { ...place, childId: id, familyId: family.id, bornOn }
    }
  }
}

/** On the list of a cluster’s most vulnerable families for most of a year, most with a plan. */
function* supportIn(random: Random, cluster: string, { concernOn }: FamilyAtHome): Generator<Work> {
  if (!random.chance(ON_A_CLUSTER_LIST)) return
  const referredOn = weekdayOnOrBefore(concernOn + random.whole(0, 60))
  const startedOn = random.chance(HAS_SHARED_PLAN)
    ? weekdayOnOrBefore(referredOn + random.whole(7, 45))
    : undefined
  const begun = { kind: 'Support in a cluster', purpose: PURPOSE, referredOn, team: cluster }
  yield work(begun, startedOn, referredOn + random.whole(150, 400))
}

function* incident(random: Random, { concernOn }: FamilyAtHome): Generator<Work> {
  if (!random.chance(HAD_AN_INCIDENT)) return
  const referredOn = concernOn + random.whole(0, 250)
  const days = random.chance(ANSWERED_WITHIN_A_DAY) ? random.whole(0, 1) : random.whole(2, 6)
  const begun = { kind: 'Domestic abuse hub', purpose: PURPOSE, referredOn, team: 'Domestic Abuse Hub' }
  yield work(begun, referredOn + days, referredOn + days)
}

/** A free place from soon after the second birthday, at the latest until the third. */
function childcarePlace(
  random: Random,
  cluster: string,
  bornOn: DayNumber,
  concernOn: DayNumber,
): Work | undefined {
  const twoOn = birthday(bornOn, 2)
  const isNear = twoOn >= concernOn && twoOn <= concernOn + NEAR_DAYS
  if (!isNear || !random.chance(TAKES_A_PLACE)) return undefined
  const referredOn = weekdayOnOrBefore(twoOn + random.whole(5, 60))
  const kind = 'Free childcare place for a two-year-old'
  const begun = { kind, purpose: PURPOSE, referredOn, team: cluster }
  return work(begun, weekdayOnOrBefore(referredOn + random.whole(10, 40)), birthday(bornOn, 3))
}

function work(begun: Begun, startedOn: DayNumber | undefined, endedOn: DayNumber): Work {
  const nothing = { outcome: '', outcomeReason: '', avoidedOn: undefined, returnedOn: undefined }
  return { ...begun, ...nothing, offeredOn: begun.referredOn, startedOn, endedOn }
}
