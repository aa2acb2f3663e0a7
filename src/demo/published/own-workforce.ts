import { type DayNumber, dayNumber } from '../calendar.ts'
import { absences } from '../lists/absences.ts'
import { caseloadsOf } from '../lists/caseloads.ts'
import { establishment, type PostStretch } from '../lists/establishment.ts'
import { readDay } from '../lists/read-day.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { WorkforceCounts } from './year-counts.ts'

/** Roles that only a registered social worker may hold. */
const SOCIAL_WORKERS: readonly string[] = [
  'Social worker',
  'Newly qualified social worker',
  'Advanced or senior practitioner',
  'Team manager',
  'Service manager',
  'Independent reviewing officer',
  'Supervising social worker',
]
const AGENCY = 'Agency or interim'
const DAYS_OF_A_WEEK = 7
const WORKING_DAYS_OF_A_WEEK = 5

/**
 * Anytown's social workers on 30 September of some years, by its lists of posts, caseloads and absences; none for years
 * that the lists do not reach. An agency worker holds a post that is vacant as the department counts.
 */
export function ownWorkforce(
  plan: SettledPlan,
  children: readonly Child[],
  years: readonly number[],
): Map<number, WorkforceCounts> {
  const days = years.map((year) => ({ year, on: dayNumber(year, 9, 30) }))
  const reached = days.filter(({ on }) => on >= plan.firstDay + 182 && on <= plan.lastDay)
  if (reached.length === 0) return new Map()
  const posts = establishment(plan).filter(({ role }) => SOCIAL_WORKERS.includes(role))
  const caseloads = caseloadsOf({ plan, children })
  const sickness = sicknessOf(plan, children, posts)
  return new Map(
    reached.map(({ year, on }) => {
      const open = caseloads.filter(({ asAt }) => asAt === on)
      const held = postsOn(posts, on)
      return [
        year,
        {
          ...held,
          caseHolders: tenths(open.reduce((sum, { fte }) => sum + fte, 0)),
          cases: open.reduce((sum, { openChildren }) => sum + openChildren, 0),
          daysLost: sickness.filter((each) => each > dayNumber(year - 1, 9, 30) && each <= on).length,
        },
      ]
    }),
  )
}

function postsOn(
  posts: readonly PostStretch[],
  on: DayNumber,
): Omit<WorkforceCounts, 'caseHolders' | 'cases' | 'daysLost'> {
  const isInYear = (day: DayNumber) => day > on - 365 && day <= on
  const now = posts.filter(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)
  const own = posts.filter(({ worker, contract }) => worker !== '' && contract !== AGENCY)
  const inPost = now.filter((each) => own.includes(each))
  const agency = now.filter(({ contract }) => contract === AGENCY)
  const starters = own.filter(({ startedOn }) => isInYear(startedOn))
  const leavers = own.filter(({ endedOn }) => isInYear(endedOn))
  return {
    inPost: fteOf(inPost),
    inPostPeople: inPost.length,
    starters: fteOf(starters),
    startersPeople: starters.length,
    leavers: fteOf(leavers),
    leaversPeople: leavers.length,
    agency: fteOf(agency),
    agencyPeople: agency.length,
    covering: fteOf(agency),
    vacancies: fteOf(now.filter(({ worker, contract }) => worker === '' || contract === AGENCY)),
  }
}

/** Every working day that a social worker was off sick, as the days lie in a week. */
function sicknessOf(
  plan: SettledPlan,
  children: readonly Child[],
  posts: readonly PostStretch[],
): DayNumber[] {
  const workers = new Set(posts.map(({ worker }) => worker))
  const at = (head: string) => absences.heads.indexOf(head)
  const [worker, first, last, kind] = [
    at('Worker'),
    at('First day of absence'),
    at('Last day of absence'),
    at('Kind of absence'),
  ]
  return absences.rows({ plan, children }).flatMap((row) => {
    if (row[kind!] !== 'Sickness' || !workers.has(row[worker!]!)) return []
    const from = readDay(row[first!]!)!
    const to = readDay(row[last!]!) ?? plan.lastDay
    return Array.from({ length: to - from + 1 }, (_, day) => from + day).filter(isWorkingDay)
  })
}

/** Day 0 was a Thursday. */
function isWorkingDay(on: DayNumber): boolean {
  return (((on + 3) % DAYS_OF_A_WEEK) + DAYS_OF_A_WEEK) % DAYS_OF_A_WEEK < WORKING_DAYS_OF_A_WEEK
}

function fteOf(posts: readonly PostStretch[]): number {
  return tenths(posts.reduce((sum, { fte }) => sum + fte, 0))
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10
}
