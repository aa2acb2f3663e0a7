import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { known, type ListContents, type ListFile } from './list-file.ts'

const PURPOSE_ADOPTERS = 82

/**
 * Enquiries a year that do not lead to one of the adoptions in the SSDA903 files, of 620 children looked
 * after.
 */
const OTHER_ENQUIRIES_A_YEAR = 120
const WARMING_UP_DAYS = 450

/**
 * How far households get that adopt nobody in these years: the chance to reach each stage from the one
 * before.
 */
const REGISTER = 0.33
const STAGE_TWO = 0.55
const APPROVED = 0.6

const REASONS: Weights<string> = [
  ['Withdrew', 40],
  ['No reply', 22],
  ['Change of circumstances', 16],
  ['Went to another agency', 14],
  ['Process on hold', 6],
  ['Application refused', 2],
]

/** The way of a household towards adopting; later stages are left out when it did not reach them. */
interface Adopters {
  readonly id: string
  readonly enquiredOn: DayNumber
  readonly registeredOn?: DayNumber
  readonly stageOne?: readonly [DayNumber, DayNumber | undefined]
  readonly stageTwo?: readonly [DayNumber, DayNumber | undefined]
  readonly approvedOn?: DayNumber
  readonly matchedOn?: DayNumber
  readonly placedOn?: DayNumber
  readonly orderedOn?: DayNumber
  readonly leftOn?: DayNumber
  readonly reason?: string
}

/** Households that want to adopt: those of the children adopted with the council’s own agency, and others. */
export const adopters: ListFile = {
  table: 'local/adopters',
  heads: [
    'Household ID',
    'Enquiry on',
    'Registration of interest on',
    'Stage one started on',
    'Stage one ended on',
    'Stage two started on',
    'Stage two ended on',
    'Approved on',
    'Matched on',
    'Child placed on',
    'Children placed',
    'Adoption order on',
    'Left the process on',
    'Reason for leaving',
  ],
  rows(contents) {
    const { plan } = contents
    const all = [...adoptersOfChildren(contents), ...otherAdopters(plan)]
    return all
      .filter(({ enquiredOn }) => enquiredOn <= plan.lastDay)
      .sort((a, b) => a.enquiredOn - b.enquiredOn)
      .map((household) => {
        const left = known(plan, household.leftOn)
        const placed = known(plan, household.placedOn)
        return [
          household.id,
          dateText(household.enquiredOn),
          ...[household.registeredOn, ...(household.stageOne ?? [undefined, undefined])].map((on) =>
            known(plan, on),
          ),
          ...(household.stageTwo ?? [undefined, undefined]).map((on) => known(plan, on)),
          known(plan, household.approvedOn),
          known(plan, household.matchedOn),
          placed,
          placed && '1',
          known(plan, household.orderedOn),
          left,
          left && household.reason!,
        ]
      })
  },
}

/** The adopters of children whom the SSDA903 files have placed with adopters of the council’s own agency. */
function* adoptersOfChildren({ plan, children }: ListContents): Generator<Adopters> {
  for (const child of children) {
    for (const period of child.periods) {
      const { matchedOn, placedOn } = period.adoption ?? {}
      const carer = ownAdopter(period)
      if (matchedOn === undefined || placedOn === undefined || carer === undefined) continue
      const random = new Random(plan.seed, child.number, PURPOSE_ADOPTERS, 1)
      const approvedOn = weekdayOnOrBefore(matchedOn - 20 - Math.round(random.exponential(130)))
      const endReason = period.episodes.at(-1)!.endReason
      const adopted = endReason === 'E11' || endReason === 'E12'
      const id = `AD${String(carer).padStart(7, '0')}`
      const orderedOn = adopted ? { orderedOn: period.endedOn } : {}
      yield { id, ...assessedUntil(random, approvedOn), approvedOn, matchedOn, placedOn, ...orderedOn }
    }
  }
}

/** The carer of a placement for adoption by the council’s own agency; undefined when there is none. */
function ownAdopter({ episodes }: PeriodOfCare): number | undefined {
  const placed = episodes.find(({ placement }) => /^A[3-6]$/.test(placement.code))
  return placed?.placement.provider === 'PR1' ? placed.placement.carer : undefined
}

/** The days of the stages, backwards from approval: four months or so for stage two, two for stage one. */
function assessedUntil(random: Random, approvedOn: DayNumber) {
  const earlier = (on: DayNumber, least: number, most: number) =>
    weekdayOnOrBefore(on - random.whole(least, most))
  const twoStarted = earlier(approvedOn, 95, 150)
  const oneEnded = earlier(twoStarted, 0, 35)
  const oneStarted = earlier(oneEnded, 48, 85)
  const registeredOn = earlier(oneStarted, 3, 10)
  const enquiredOn = earlier(registeredOn, 20, 150)
  return {
    enquiredOn,
    registeredOn,
    stageOne: [oneStarted, oneEnded] as const,
    stageTwo: [twoStarted, approvedOn] as const,
  }
}

/** Households that enquire and adopt none of the children of these years. */
function* otherAdopters(plan: SettledPlan): Generator<Adopters> {
  let on = plan.firstDay - WARMING_UP_DAYS
  for (let number = 1; ; number++) {
    const random = new Random(plan.seed, number, PURPOSE_ADOPTERS, 2)
    on += random.exponential((365 * 620) / (OTHER_ENQUIRIES_A_YEAR * plan.children))
    if (on > plan.lastDay) return
    const household = follow(
      random,
      `AD1${String(number).padStart(6, '0')}`,
      weekdayOnOrBefore(Math.floor(on)),
    )
    if ((household.leftOn ?? plan.lastDay) >= plan.firstDay) yield household
  }
}

function follow(random: Random, id: string, enquiredOn: DayNumber): Adopters {
  const later = (on: DayNumber, least: number, most: number) =>
    weekdayOnOrBefore(on + random.whole(least, most))
  const leaving = (on: DayNumber) => ({ leftOn: later(on, 4, 90), reason: random.pick(REASONS) })
  const start = { id, enquiredOn }
  if (!random.chance(REGISTER)) return { ...start, ...leaving(enquiredOn + 5) }
  const registeredOn = later(enquiredOn, 20, 150)
  const oneStarted = later(registeredOn, 5, 10)
  const leavesInOne = leaving(oneStarted)
  const registered = { ...start, registeredOn, stageOne: [oneStarted, undefined] as const }
  if (!random.chance(STAGE_TWO)) return { ...registered, ...leavesInOne }
  const oneEnded = later(oneStarted, 48, 85)
  const twoStarted = later(oneEnded, 3, 35)
  const begun = {
    ...registered,
    stageOne: [oneStarted, oneEnded] as const,
    stageTwo: [twoStarted, undefined] as const,
  }
  if (!random.chance(APPROVED)) return { ...begun, ...leaving(twoStarted) }
  const approvedOn = later(twoStarted, 98, 150)
  const approved = { ...begun, stageTwo: [twoStarted, approvedOn] as const, approvedOn }
  // Approved households who wait long leave in the end; the others are matched with children of other
  // councils.
  return { ...approved, leftOn: later(approvedOn, 150, 700), reason: 'Withdrew' }
}
