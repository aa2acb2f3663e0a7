import { dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { familiesOf } from './families.ts'
import { known, type ListFile } from './list-file.ts'
import { type PlacementStay, placementStaysOf } from './placement-stays.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_CONNECTED = 70

/** Sixteen weeks under regulation 24, eight more under regulation 25. */
const TEMPORARY_DAYS = 112
const EXTENSION_DAYS = 56
/** Of carers, so many were fully approved before the child came. */
const APPROVED_BEFORE = 0.12
const APPROVED = 0.7
/** Children leave carers who are not approved within so many days. */
const LONGEST_AFTER_REFUSAL = 60
/** Of brothers and sisters who go to relatives, so many go to the same. */
const SAME_HOUSEHOLD = 0.85

const RELATIONSHIPS: Weights<string> = [
  ['Grandparent', 48],
  ['Aunt or uncle', 26],
  ['Brother or sister', 5],
  ['Other relative', 11],
  ['Friend of the family', 10],
]

/** Relatives and friends with whom children live: every stay that lasted into the years of the returns. */
export const connectedCarers: ListFile = {
  table: 'local/connected-carers',
  heads: [
    'Household ID',
    'Child ID',
    'Relationship to child',
    'Placed on',
    'Temporarily approved on',
    'Temporary approval expires on',
    'Extended to',
    'Assessment completed on',
    'Full approval decided on',
    'Decision',
    'Ended on',
    'Team',
  ],
  rows({ plan, children }) {
    const families = familiesOf(plan, children)
    const households = new Households(plan)
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        if (period.startedOn > plan.lastDay) continue
        const spells = allocations(plan, child, period)
        for (const stay of placementStaysOf(period)) {
          if (stay.household !== 'kin' || stay.startedOn > plan.lastDay || stay.endedOn < plan.firstDay)
            continue
          const household = households.of(families.get(child.number)!.id, child, stay)
          const worker = allocatedOn(spells, Math.min(stay.endedOn - 1, plan.lastDay))?.worker ?? ''
          rows.push([household.id, child.id, ...cellsOf(plan, household, stay), worker && teamOf(worker)])
        }
      }
    }
    return rows
  },
}

interface ConnectedHousehold {
  readonly id: string
  /** The number its chances are drawn from. */
  readonly number: number
  /** The stays there so far; the first decides when the carers are assessed. */
  readonly stays: PlacementStay[]
}

/** Gives children their households: brothers and sisters who are with relatives at the same time mostly share one. */
class Households {
  readonly #byFamily = new Map<string, ConnectedHousehold[]>()
  readonly #plan: SettledPlan

  constructor(plan: SettledPlan) {
    this.#plan = plan
  }

  of(familyId: string, child: Child, stay: PlacementStay): ConnectedHousehold {
    const ofFamily = this.#byFamily.get(familyId) ?? []
    const random = new Random(this.#plan.seed, child.number, PURPOSE_CONNECTED, stay.startedOn)
    const shared = ofFamily.find(({ stays }) => stays.some((each) => overlap(each, stay)))
    if (shared && random.chance(SAME_HOUSEHOLD)) {
      shared.stays.push(stay)
      return shared
    }
    const { carer } = stay.placement
    const household = { id: `C${String(carer).padStart(7, '0')}`, number: carer, stays: [stay] }
    this.#byFamily.set(familyId, [...ofFamily, household])
    return household
  }
}

function overlap(one: PlacementStay, other: PlacementStay): boolean {
  return one.startedOn < other.endedOn && other.startedOn < one.endedOn
}

/** From the relationship to the end of the stay. */
function cellsOf(plan: SettledPlan, { number, stays }: ConnectedHousehold, stay: PlacementStay): string[] {
  const random = new Random(plan.seed, number, PURPOSE_CONNECTED)
  const relationship = random.pick(RELATIONSHIPS)
  const wasApproved = random.chance(APPROVED_BEFORE)
  const firstOn = stays[0]!.startedOn
  const assessedOn = weekdayOnOrBefore(firstOn + Math.round(Math.max(60, random.lognormal(118, 0.3))))
  const decidedOn = weekdayOnOrBefore(assessedOn + random.whole(8, 30))
  const staysOn = stay.endedOn > decidedOn + LONGEST_AFTER_REFUSAL
  const decision = random.chance(APPROVED) || staysOn ? 'Approved' : 'Not approved'
  const ended = known(plan, stay.endedOn)
  const before = [relationship, dateText(stay.startedOn)]
  if (wasApproved)
    return [...before, '', '', '', '', dateText(firstOn - random.whole(60, 900)), 'Approved', ended]
  if (stay.startedOn > decidedOn)
    return [...before, '', '', '', dateText(assessedOn), dateText(decidedOn), decision, ended]
  const until = stay.startedOn + TEMPORARY_DAYS
  const isExtended = decidedOn > until && stay.endedOn > until && until <= plan.lastDay
  const isDecided = decidedOn < stay.endedOn && decidedOn <= plan.lastDay
  return [
    ...before,
    dateText(stay.startedOn),
    dateText(until),
    isExtended ? dateText(until + EXTENSION_DAYS) : '',
    assessedOn < stay.endedOn ? known(plan, assessedOn) : '',
    isDecided ? dateText(decidedOn) : '',
    isDecided ? decision : '',
    ended,
  ]
}
