import { childrenAged0To17, type DemoAuthority, ISLAND } from '../elsewhere.ts'
import type { SettledPlan } from '../plan.ts'
import { AreaDraws } from './area-draws.ts'
import type {
  HealthCounts,
  LeaverCounts,
  NeedCounts,
  ProtectionCounts,
  WorkforceCounts,
  YearCounts,
} from './year-counts.ts'

/** What hardship adds to the logarithm of a rate of all children. */
const LEANING = 0.26
/** Rates have been falling by so much a year. */
const FALLING = 0.012
/** Working days of a year. */
export const WORKING_DAYS = 253
/** People for each full-time equivalent. */
const PEOPLE = 1.06

/**
 * Counts of an authority for a year as chance has them. On the island there are no children in care, in need or on a
 * plan, and nobody whose work that is.
 *
 * @param known how many it looks after, when that is known already
 */
export function drawnYear(plan: SettledPlan, area: DemoAuthority, year: number, known?: number): YearCounts {
  const draws = new AreaDraws(plan.seed, area, year)
  const population = childrenAged0To17(plan, area, year - 1)
  const people = area.number === ISLAND ? 0 : population
  const trend = 1 - FALLING * (year - (plan.lastYear - 3))
  const lookedAfter = known ?? Math.round(draws.times(people * trend, 'rate', LEANING))
  const longTerm = draws.of(lookedAfter, 'longTerm')
  return {
    population,
    lookedAfter,
    started: Math.round(draws.times(lookedAfter, 'started')),
    ceased: Math.round(draws.times(lookedAfter, 'ceased')),
    threePlacements: draws.of(lookedAfter, 'threePlacements'),
    threeWorkers: draws.of(lookedAfter, 'threeWorkers'),
    longTerm,
    sameCarer: draws.of(longTerm, 'sameCarer'),
    leavers17To18: leavers(draws, draws.times(lookedAfter, 'leavers17To18'), 'suitable17To18'),
    leavers19To21: leavers(draws, draws.times(lookedAfter, 'leavers19To21'), 'suitable19To21'),
    health: health(draws, lookedAfter),
    need: need(draws, people),
    protection: protection(draws, people),
    workforce: workforce(draws, people),
  }
}

function leavers(draws: AreaDraws, number: number, name: 'suitable17To18' | 'suitable19To21'): LeaverCounts {
  const all = Math.round(number)
  const suitable = draws.of(all, name)
  return { all, suitable, unsuitable: draws.of(all - suitable, 'unsuitable') }
}

function health(draws: AreaDraws, lookedAfter: number): HealthCounts {
  const all = draws.of(lookedAfter, 'wholeYear')
  const aged0To4 = draws.of(all, 'aged0To4')
  const aged10To17 = Math.min(all - aged0To4, draws.of(all, 'aged10To17'))
  const aged5To16 = Math.min(all - aged0To4, draws.of(all, 'aged5To16'))
  const scored = draws.of(aged5To16, 'scored')
  const misusing = draws.of(all, 'misusing')
  const received = draws.of(misusing, 'received')
  return {
    all,
    assessed: draws.of(all, 'assessed'),
    immunised: draws.of(all, 'immunised'),
    dentist: draws.of(all, 'dentist'),
    aged0To4,
    developed: draws.of(aged0To4, 'developed'),
    aged10To17,
    convicted: draws.of(aged10To17, 'convicted'),
    aged5To16,
    scored,
    concerned: draws.of(scored, 'concerned'),
    scores: Math.round(draws.times(scored, 'score')),
    misusing,
    received,
    refused: draws.of(misusing - received, 'refused'),
  }
}

/** For each child with an episode in the year there are so many episodes. */
const EPISODES_EACH = 1.07

function need(draws: AreaDraws, people: number): NeedCounts {
  const anyEpisodes = Math.round(draws.times(people, 'need', LEANING) / 0.53)
  const endedEpisodes = draws.of(anyEpisodes, 'closed')
  const open = anyEpisodes - endedEpisodes
  const startedEpisodes = Math.round(0.985 * open)
  const children = (episodes: number) => Math.round(episodes / EPISODES_EACH)
  return {
    anyEpisodes,
    anyChildren: children(anyEpisodes),
    startedEpisodes,
    startedChildren: children(startedEpisodes),
    endedEpisodes,
    endedChildren: children(endedEpisodes),
    open,
    awaiting: draws.of(open, 'awaiting'),
  }
}

function protection(draws: AreaDraws, people: number): ProtectionCounts {
  const all = Math.round(draws.times(people, 'protection', LEANING))
  const upTo3Months = draws.of(all, 'upTo3Months')
  const upTo6Months = draws.of(all - upTo3Months, 'upTo6Months')
  const under1Year = draws.of(all - upTo3Months - upTo6Months, 'under1Year')
  const left = all - upTo3Months - upTo6Months - under1Year
  const under2Years = draws.of(left, 'under2Years')
  return { upTo3Months, upTo6Months, under1Year, under2Years, over2Years: left - under2Years }
}

function workforce(draws: AreaDraws, people: number): WorkforceCounts {
  const inPost = tenths(draws.times(people, 'workers', LEANING / 2))
  const inPostPeople = Math.round(inPost * PEOPLE)
  const leaversPeople = draws.of(inPostPeople, 'leavers')
  const startersPeople = draws.of(inPostPeople, 'starters')
  const agencyPeople = Math.round(draws.of(inPostPeople, 'agency') / (1 - 0.14))
  const agency = tenths(agencyPeople * 0.97)
  const vacancies = tenths(draws.of(inPostPeople, 'vacancies') / PEOPLE / (1 - 0.14))
  const covering = Math.min(vacancies, tenths(draws.of(agencyPeople, 'covering') * 0.97))
  const caseHolders = tenths(draws.of(inPostPeople, 'caseHolders') / PEOPLE)
  return {
    inPost,
    inPostPeople,
    starters: tenths(startersPeople / PEOPLE),
    startersPeople,
    leavers: tenths(leaversPeople / PEOPLE),
    leaversPeople,
    agency,
    agencyPeople,
    covering,
    vacancies,
    caseHolders,
    cases: Math.round(draws.times(caseHolders, 'caseload')),
    daysLost: draws.of(Math.round(inPost * WORKING_DAYS), 'absence'),
  }
}

function tenths(value: number): number {
  return Math.round(10 * value) / 10
}
