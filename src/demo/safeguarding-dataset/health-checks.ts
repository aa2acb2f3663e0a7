import { type DayNumber, ageOn } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { ReturnYear, SettledPlan } from '../plan.ts'
import { overlaps } from '../population.ts'
import { Random } from '../random.ts'
import { dayInYear, type OutcomesOfYear, outcomesOf } from './outcomes.ts'
import type { SsdContents } from './ssd-table.ts'

const PURPOSE_HEALTH = 125
/** The first assessment is due in 20 working days; so many come later. */
const FIRST_LATE = 0.22
const FIRST_WITHIN_DAYS = 27
const FIRST_AT_LATEST_DAYS = 70
/** Shares in a year that no OC2 tells of: the first dental check, and an assessment in the year of leaving. */
const DENTAL_IN_FIRST_YEAR = 0.55
const ASSESSED_BEFORE_LEAVING = 0.6
/** Where OC2 says that a check was not done, the child or young person had refused it so often. */
const REFUSED = 0.3
/** Under this age an assessment is due twice a year, and one alone is not enough for OC2. */
const ONCE_A_YEAR_AGE = 5
const ONE_OF_TWO = 0.6

export interface HealthCheck {
  readonly type: 'HEALTH' | 'DENTAL'
  readonly on: DayNumber
  readonly status: 'Completed' | 'Refused'
}

/** The health assessments and dental checks of a child, in keeping with the OC2 of every year. */
export function healthChecksOf(contents: SsdContents, child: Child): HealthCheck[] {
  const { plan, years } = contents
  const outcomes = outcomesOf(contents, child)
  return years.flatMap((year) => {
    const told = outcomes.find((each) => each.year === year)
    const random = new Random(plan.seed, child.number, PURPOSE_HEALTH, year.year)
    if (told) return toldBy(random, child, told)
    return child.periods
      .filter((period) => overlaps(period, year))
      .flatMap((period) => partOfYear(random, plan, { period, year, outcomes }))
  })
}

function toldBy(random: Random, child: Child, { year, cells }: OutcomesOfYear): HealthCheck[] {
  const checks: HealthCheck[] = []
  const add = (type: HealthCheck['type'], status: HealthCheck['status'], from: number, to: number) =>
    checks.push({ type, status, on: dayInYear(random, year, from, to) })
  const twice = ageOn(child.bornOn, year.endsOn) < ONCE_A_YEAR_AGE
  const first = twice ? 0.45 : 1
  if (cells['HEALTH_ASSESSMENT'] === '1') {
    add('HEALTH', 'Completed', 0.02, first)
    if (twice) add('HEALTH', 'Completed', 0.5, 0.98)
  } else {
    if (twice && random.chance(ONE_OF_TWO)) add('HEALTH', 'Completed', 0.02, first)
    if (random.chance(REFUSED)) add('HEALTH', 'Refused', 0.5, 1)
  }
  if (cells['TEETH_CHECK'] === '1') add('DENTAL', 'Completed', 0, 1)
  else if (random.chance(REFUSED)) add('DENTAL', 'Refused', 0, 1)
  return checks
}

interface PartOfYear {
  readonly period: PeriodOfCare
  readonly year: ReturnYear
  readonly outcomes: readonly OutcomesOfYear[]
}

/** A year in which care began or ended: the first assessment, or perhaps a last one. */
function partOfYear(
  random: Random,
  plan: SettledPlan,
  { period, year, outcomes }: PartOfYear,
): HealthCheck[] {
  const until = Math.min(period.endedOn - 1, plan.lastDay)
  const beganThen = period.startedOn >= year.startsOn
  const waited = random.chance(FIRST_LATE)
    ? random.whole(FIRST_WITHIN_DAYS + 2, FIRST_AT_LATEST_DAYS)
    : random.whole(9, FIRST_WITHIN_DAYS)
  const last = random.whole(year.startsOn + 3, Math.max(year.startsOn + 3, until))
  const assessedOn = beganThen ? period.startedOn + waited : last
  const checks: HealthCheck[] = []
  const isAssessed = beganThen || random.chance(ASSESSED_BEFORE_LEAVING)
  const later = outcomes.find((each) => each.year.startsOn <= assessedOn && assessedOn <= each.year.endsOn)
  const denied = later !== undefined && later.cells['HEALTH_ASSESSMENT'] !== '1'
  if (isAssessed && assessedOn <= until && !denied)
    checks.push({ type: 'HEALTH', on: assessedOn, status: 'Completed' })
  const dentalOn = period.startedOn + random.whole(30, 150)
  const hasDental = random.chance(DENTAL_IN_FIRST_YEAR) && beganThen
  if (hasDental && dentalOn <= Math.min(until, year.endsOn))
    checks.push({ type: 'DENTAL', on: dentalOn, status: 'Completed' })
  return checks
}
