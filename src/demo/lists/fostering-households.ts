import type { DayNumber } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { fosteringEnquiries } from './fostering-enquiries.ts'
import type { ListContents } from './list-file.ts'
import { type PlacementStay, placementStaysOf } from './placement-stays.ts'

const PURPOSE_HOUSEHOLDS = 81

/** Children of the council's own mainstream carers on the first day, to one household with them. */
const CHILDREN_TO_HOUSEHOLD = 1.5
const MEAN_DAYS_AS_CARERS = 1_900
const RESPITE = 0.06
/** Half of the carers of agencies have just been approved when the council first places a child with them. */
const JUST_APPROVED = 0.5
const MEAN_DAYS_APPROVED_BEFORE = 1_500
const MEAN_DAYS_AFTER_CHILD_LEFT = 350

export type HouseholdKind = 'in-house' | 'respite' | 'agency' | 'other-authority'

/**
 * A fostering household, with the carer whose address it has in the SSDA903 files when a child lives there.
 */
export interface FosteringHousehold {
  readonly id: string
  readonly kind: HouseholdKind
  readonly carer: number | undefined
  readonly postcode: string
  readonly approvedOn: DayNumber
  /** The true end, which may be after the last return. */
  readonly ceasedOn: DayNumber
}

/**
 * The fostering households of the demo authority in order of approval, without connected carers. Carers of
 * agencies are those of the placements in the SSDA903 files. The council has far fewer mainstream households
 * than placements with them, so each is one of those carers: which other children it had is not told.
 */
export function fosteringHouseholds(contents: ListContents): FosteringHousehold[] {
  const stays = fosterStays(contents)
  const own = stays.filter(({ placement }) => placement.provider === 'PR1')
  const others = stays.filter(({ placement }) => placement.provider !== 'PR1')
  const households = [
    ...mainstream(contents.plan, own),
    ...others.map((stay) => ofOthers(contents.plan, stay)),
  ]
  return households.sort((a, b) => a.approvedOn - b.approvedOn)
}

/**
 * Stays with foster carers who are not relatives or friends in the years of the returns, in the order in
 * which they began.
 */
function fosterStays({ plan, children }: ListContents): PlacementStay[] {
  const stays = children.flatMap(({ periods }) => periods.flatMap((period) => placementStaysOf(period)))
  return stays
    .filter(({ household }) => household === 'foster')
    .filter(({ startedOn, endedOn }) => startedOn <= plan.lastDay && endedOn >= plan.firstDay)
    .sort((a, b) => a.startedOn - b.startedOn)
}

function mainstream(plan: SettledPlan, stays: readonly PlacementStay[]): FosteringHousehold[] {
  const there = stays.filter(({ startedOn, endedOn }) => startedOn < plan.firstDay && endedOn > plan.firstDay)
  const atFirst = there.slice(0, Math.round(there.length / CHILDREN_TO_HOUSEHOLD))
  const households = atFirst.map((stay, index) => {
    const random = new Random(plan.seed, index, PURPOSE_HOUSEHOLDS, 1)
    const approvedOn = stay.startedOn - random.whole(40, 2_400)
    const leaves = plan.firstDay + Math.round(random.exponential(MEAN_DAYS_AS_CARERS))
    return withCarer(`FH9${String(index + 1).padStart(4, '0')}`, random, stay, approvedOn, leaves)
  })
  const taken = new Set(atFirst)
  for (const { householdId: id, number, approvedOn } of fosteringEnquiries(plan)) {
    if (approvedOn === undefined || approvedOn > plan.lastDay) continue
    const random = new Random(plan.seed, number, PURPOSE_HOUSEHOLDS, 2)
    const stay = stays.find((each) => each.startedOn > approvedOn && !taken.has(each))
    if (stay) taken.add(stay)
    const leaves = approvedOn + 250 + Math.round(random.exponential(MEAN_DAYS_AS_CARERS))
    households.push(withCarer(id, random, stay, approvedOn, leaves))
  }
  return households
}

/**
 * A mainstream household; it does not leave while the child lives there. One in sixteen gives respite only.
 */
function withCarer(
  id: string,
  random: Random,
  stay: PlacementStay | undefined,
  approvedOn: DayNumber,
  leaves: DayNumber,
): FosteringHousehold {
  const respite = random.chance(RESPITE)
  const at = respite ? undefined : stay
  return {
    id,
    kind: respite ? 'respite' : 'in-house',
    carer: at?.placement.carer,
    postcode: at?.placement.postcode ?? '',
    approvedOn,
    ceasedOn: Math.max(leaves, (at?.endedOn ?? 0) + random.whole(14, 200)),
  }
}

function ofOthers(plan: SettledPlan, { placement, startedOn, endedOn }: PlacementStay): FosteringHousehold {
  const random = new Random(plan.seed, placement.carer, PURPOSE_HOUSEHOLDS, 4)
  const kind = placement.provider === 'PR2' ? 'other-authority' : 'agency'
  const before = random.chance(JUST_APPROVED)
    ? random.whole(5, 90)
    : 90 + Math.round(random.exponential(MEAN_DAYS_APPROVED_BEFORE))
  return {
    id: `${kind === 'agency' ? 'AH' : 'OH'}${String(placement.carer).padStart(7, '0')}`,
    kind,
    carer: placement.carer,
    postcode: placement.postcode,
    approvedOn: startedOn - before,
    ceasedOn: endedOn + 60 + Math.round(random.exponential(MEAN_DAYS_AFTER_CHILD_LEFT)),
  }
}
