import { type DayNumber, ageOn, packedDate, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { familiesAtHome } from './families-at-home.ts'
import type { ListContents } from './list-file.ts'
import { monthsLater } from './months.ts'
import { allocatedOn, allocations, teamOf } from './teams.ts'

const PURPOSE_ROUNDS = 89

/** Audits of each round of an authority of 620 children. */
const CHILD_JOURNEY = 60
const DIP_SAMPLE = 35
const PRE_PROCEEDINGS = 12
const GROUP = 4
const LATEST_ENTRANTS = 50
const CHILD_PROTECTION = 7

export type AuditKind =
  | 'child-journey'
  | 'dip-sample'
  | 'thematic'
  | 'group'
  | 'latest-entrants'
  | 'child-protection'

/** A child's record that is to be audited. */
export interface Allocation {
  readonly kind: AuditKind
  readonly allocatedOn: DayNumber
  readonly childId: string
  readonly age: number
  /** The child's social worker, empty when the child is not looked after. */
  readonly worker: string
  readonly team: string
  /** The period of care that is audited; undefined for a child who is not looked after. */
  readonly period: PeriodOfCare | undefined
  readonly unaccompanied: boolean
}

/** A child in one of its periods of care. */
interface InCare {
  readonly child: Child
  readonly period: PeriodOfCare
}

/**
 * What the demo authority audits, in order of days: journeys of children and a group every quarter, a dip
 * sample every half-year (a Practice Learning Day), pre-proceedings work, the latest children to enter care
 * once a year, and children who have long been on a protection plan.
 */
export function auditAllocations(contents: ListContents): Allocation[] {
  const { plan } = contents
  const allocated: Allocation[] = []
  for (let quarter = 0; quarter < plan.years * 4; quarter++) {
    const startsOn = monthsLater(plan.firstDay, quarter * 3)
    const month = Math.floor(packedDate(startsOn) / 100) % 100
    const random = new Random(plan.seed, quarter, PURPOSE_ROUNDS)
    const add = (kind: AuditKind, on: DayNumber, cases: readonly InCare[]) => {
      for (const each of cases) allocated.push(ofChild(plan, kind, on, each))
    }
    const on = (days: number) => weekdayOnOrBefore(startsOn + days)
    const inCare = inCareOn(contents, on(10))
    const inProceedings = inCare.filter(({ period }) => statusOn(period, on(10)) === 'C1')
    add('child-journey', on(10), sample(random, inCare, sized(plan, CHILD_JOURNEY)))
    add('group', on(45), sample(random, inCareOn(contents, on(45)), GROUP))
    add('thematic', on(10), sample(random, inProceedings, sized(plan, PRE_PROCEEDINGS)))
    if (month === 4 || month === 10) {
      add('dip-sample', on(48), sample(random, inCareOn(contents, on(48)), sized(plan, DIP_SAMPLE)))
      allocated.push(...onProtectionPlans(plan, random, on(30)))
    }
    if (month === 1) add('latest-entrants', on(35), latestEntrants(contents, on(35)))
  }
  return allocated.sort((a, b) => a.allocatedOn - b.allocatedOn)
}

function ofChild(plan: SettledPlan, kind: AuditKind, on: DayNumber, { child, period }: InCare): Allocation {
  const worker = allocatedOn(allocations(plan, child, period), on)?.worker ?? ''
  const team = worker && teamOf(worker)
  const { id: childId, bornOn, unaccompanied } = child
  return { kind, allocatedOn: on, childId, age: ageOn(bornOn, on), worker, team, period, unaccompanied }
}

function inCareOn({ children }: ListContents, on: DayNumber): InCare[] {
  return children.flatMap((child) =>
    child.periods
      .filter(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
      .map((period) => ({ child, period })),
  )
}

/** The children who entered care last before a day, the latest first. */
function latestEntrants({ plan, children }: ListContents, on: DayNumber): InCare[] {
  const started = children.flatMap((child) => child.periods.map((period) => ({ child, period })))
  const before = started.filter(({ period }) => period.startedOn <= on)
  before.sort((a, b) => b.period.startedOn - a.period.startedOn || a.child.number - b.child.number)
  return before.slice(0, sized(plan, LATEST_ENTRANTS))
}

/** Children in families the council works with who have long been on a protection plan. */
function onProtectionPlans(plan: SettledPlan, random: Random, on: DayNumber): Allocation[] {
  const children = [...familiesAtHome(plan)]
    .filter(({ course, concernOn }) => course === 'pre-proceedings' && concernOn > on && concernOn < on + 400)
    .flatMap((family) => family.children)
    .filter(({ bornOn }) => bornOn < on - 540)
  return sample(random, children, sized(plan, CHILD_PROTECTION)).map(({ id, bornOn }) => ({
    kind: 'child-protection',
    allocatedOn: on,
    childId: id,
    age: ageOn(bornOn, on),
    worker: '',
    team: 'Family Support and Court',
    period: undefined,
    unaccompanied: false,
  }))
}

/** As many as wanted, each at most once, all when there are fewer. */
function sample<T>(random: Random, from: readonly T[], wanted: number): T[] {
  const left = [...from]
  const drawn: T[] = []
  while (drawn.length < wanted && left.length > 0)
    drawn.push(left.splice(random.whole(0, left.length - 1), 1)[0]!)
  return drawn
}

function sized(plan: SettledPlan, of620: number): number {
  return Math.max(2, Math.round((of620 * plan.children) / 620))
}

function statusOn({ episodes }: PeriodOfCare, on: DayNumber): string | undefined {
  return episodes.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)?.legalStatus
}

/** The calendar year of a day, as audit numbers have it. */
export function calendarYear(on: DayNumber): number {
  return Math.floor(packedDate(on) / 10_000)
}
