import { type DayNumber, birthday, weekdayOnOrBefore } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import { type ReturnYear, returnYears } from '../plan.ts'
import { overlaps } from '../population.ts'
import { Random, type Weights } from '../random.ts'
import type { ListContents } from './list-file.ts'
import { returnedOutcomes } from './returned-outcomes.ts'

const PURPOSE_OFFENCES = 50

const FIRST_AGE = 10
/** The shares of children of 10 and over with an outcome in a year, where the return does not say. */
const SUBSTANTIVE_IN_PART_OF_YEAR = 0.025
const SUBSTANTIVE_ON_REMAND = 0.5
const NOT_SUBSTANTIVE = 0.018
const AGAIN_IN_YEAR = 0.2

const SUBSTANTIVE: Weights<string> = [
  ['Youth caution', 12],
  ['Youth conditional caution', 24],
  ['Discharge or fine', 8],
  ['Referral order', 38],
  ['Youth rehabilitation order', 14],
  ['Custody', 4],
]

const OTHER_OUTCOMES: Weights<string> = [
  ['Community resolution', 68],
  ['No further action or diversion', 32],
]

const OFFENCES: Weights<string> = [
  ['Violence against the person', 36],
  ['Criminal damage', 15],
  ['Theft and handling', 13],
  ['Public order', 10],
  ['Drugs', 7],
  ['Weapons', 6],
  ['Robbery', 5],
  ['Motoring', 5],
  ['Sexual offence', 1],
  ['Other', 2],
]

const NO_INTERVENTION = ['Discharge or fine', 'No further action or diversion']

/** What came of an offence, in the words of the list. */
export interface Offence {
  readonly on: DayNumber
  readonly outcome: string
  readonly main: string
  readonly hasIntervention: boolean
}

/** An offence of a child looked after, with the chance that the rest of its row is drawn from. */
export interface OffenceInCare extends Offence {
  readonly child: Child
  readonly random: Random
}

/**
 * Outcomes of children while in care. A child whom a return calls convicted has a caution or conviction in its
 * year, and one whom it calls not convicted has none.
 */
export function* offencesInCare(contents: ListContents): Generator<OffenceInCare> {
  const outcomes = returnedOutcomes(contents)
  for (const child of contents.children) {
    for (const year of returnYears(contents.plan)) {
      for (const period of child.periods.filter((one) => overlaps(one, year))) {
        const from = Math.max(period.startedOn, year.startsOn, birthday(child.bornOn, FIRST_AGE))
        const until = Math.min(period.endedOn - 1, year.endsOn)
        if (from > until) continue
        const random = new Random(contents.plan.seed, child.number, PURPOSE_OFFENCES, from)
        const on = () => Math.max(from, weekdayOnOrBefore(random.whole(from, until)))
        const told = outcomes(child, year)?.convicted
        const isSubstantive = told ?? random.chance(partOfYear(period, year))
        const days = new Set<DayNumber>()
        if (isSubstantive) days.add(on())
        if (isSubstantive && random.chance(AGAIN_IN_YEAR)) days.add(on())
        for (const day of days) yield { child, random, ...drawOffence(random, day, true) }
        if (random.chance(NOT_SUBSTANTIVE)) yield { child, random, ...drawOffence(random, on(), false) }
      }
    }
  }
}

/** An outcome of a day: a caution or conviction when substantive, a resolution outside the courts otherwise. */
export function drawOffence(random: Random, on: DayNumber, isSubstantive: boolean): Offence {
  const outcome = random.pick(isSubstantive ? SUBSTANTIVE : OTHER_OUTCOMES)
  return { on, outcome, main: random.pick(OFFENCES), hasIntervention: !NO_INTERVENTION.includes(outcome) }
}

/** How likely an outcome is for a child in care for a part of a year: very, for one remanded to care. */
function partOfYear({ episodes }: PeriodOfCare, year: ReturnYear): number {
  const isRemanded = episodes.some(
    (episode) => episode.legalStatus.startsWith('J') && overlaps(episode, year),
  )
  return isRemanded ? SUBSTANTIVE_ON_REMAND : SUBSTANTIVE_IN_PART_OF_YEAR
}
