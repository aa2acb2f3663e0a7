import type { DayNumber } from '../calendar.ts'
import { childId } from '../person.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'

const PURPOSE_FAMILIES_AT_HOME = 61

/** Families a year for each child looked after at the end of the last return. */
const FAMILIES_A_YEAR = 0.19
/**
 * Families a year in pre-proceedings whose children will come into care after the last return, by which time
 * nobody of the simulation does; they count only for the months before the last day.
 */
const BEFORE_CARE_A_YEAR = 0.1
const BEFORE_CARE_DAYS = 100
/** Concerns begin up to a year before the first return, so that work is under way on its first day. */
const WARMING_UP_DAYS = 365
/** Far above any number of a child looked after: the two never share an identifier. */
const FIRST_NUMBER = 5_000_000
const NUMBERS_EACH = 5

/** What the council does with a family whose children stay out of care. */
export type Course = 'edge-of-care' | 'mst' | 'conference' | 'pre-proceedings' | 'proceedings'

const COURSES: Weights<Course> = [
  ['edge-of-care', 24],
  ['mst', 9],
  ['conference', 34],
  ['pre-proceedings', 19],
  ['proceedings', 14],
]

const CHILDREN: Weights<number> = [
  [1, 50],
  [2, 30],
  [3, 15],
  [4, 5],
]

/** The ages in years between which the eldest child of a family is, by course. */
const ELDEST: Readonly<Record<Course, readonly [number, number]>> = {
  'edge-of-care': [8, 16],
  mst: [11, 16],
  conference: [0, 14],
  'pre-proceedings': [0, 12],
  proceedings: [0, 11],
}

/** A child who is in none of the returns. */
export interface ChildAtHome {
  readonly id: string
  readonly bornOn: DayNumber
}

/** A family the council works with and whose children never come into care. */
export interface FamilyAtHome {
  readonly number: number
  readonly id: string
  readonly course: Course
  /** The day on which the council first thinks of more than a child in need or protection plan. */
  readonly concernOn: DayNumber
  /** The eldest first. */
  readonly children: readonly ChildAtHome[]
}

/** The families worked with up to the last day, in no order of time. */
export function* familiesAtHome(plan: SettledPlan): Generator<FamilyAtHome> {
  const days = plan.lastDay - plan.firstDay + 1 + WARMING_UP_DAYS
  const families = Math.round((plan.children * FAMILIES_A_YEAR * days) / 365)
  const beforeCare = Math.round((plan.children * BEFORE_CARE_A_YEAR * BEFORE_CARE_DAYS) / 365)
  for (let number = 0; number < families + beforeCare; number++) {
    const random = new Random(plan.seed, number, PURPOSE_FAMILIES_AT_HOME)
    const isBeforeCare = number >= families
    const within = isBeforeCare ? BEFORE_CARE_DAYS : days
    const concernOn = plan.lastDay - Math.floor(random.next() * within)
    const course = isBeforeCare ? 'proceedings' : random.pick(COURSES)
    const children = childrenOf(plan, random, { number, course, concernOn })
    yield { number, id: `FAM${children[0]!.id.slice(-7)}`, course, concernOn, children }
  }
}

function childrenOf(
  plan: SettledPlan,
  random: Random,
  { number, course, concernOn }: Pick<FamilyAtHome, 'number' | 'course' | 'concernOn'>,
): ChildAtHome[] {
  const [youngest, oldest] = ELDEST[course]
  const wanted = course === 'mst' ? 1 : random.pick(CHILDREN)
  let bornOn = concernOn - Math.floor((youngest + random.next() * (oldest - youngest)) * 365.25) - 1
  const children: ChildAtHome[] = []
  while (children.length < wanted && bornOn < concernOn) {
    children.push({
      id: childId(plan.idPrefix, FIRST_NUMBER + number * NUMBERS_EACH + children.length),
      bornOn,
    })
    bornOn += random.whole(400, 1_500)
  }
  return children
}
