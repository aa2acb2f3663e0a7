import { type DayNumber, weekdayOnOrBefore } from '../calendar.ts'
import { ADOPTERS } from '../adoption-files.ts'
import type { Child } from '../model.ts'
import { drawPerson } from '../person.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { PURPOSE } from '../return-file.ts'
import { adoptionCases } from './adoption.ts'

const FAMILY_PURPOSE = 109
/** Enquiries a year for each child looked after; most enquirers go no further. */
const ENQUIRIES_A_YEAR = 0.1
const YEARS_BACK = 3
const GIVES_UP_BEFORE_STAGE_1 = 0.55
const GIVES_UP_IN_STAGE_1 = 0.2
const GIVES_UP_IN_STAGE_2 = 0.08
/** Approved families without a match leave after about this long. */
const DAYS_OF_WAITING = 420

const REASON_LEFT: Weights<string> = [
  ['a) Withdrew', 75],
  ['b) Process on hold', 25],
]

/** Somebody who adopts, or thinks of it. */
export interface Adopter {
  readonly sex: 'M' | 'F'
  readonly ethnicity: string
  readonly isDisabled: boolean
}

/** A couple or a single person on the way to adopting; a day is `undefined` when they never got so far. */
export interface AdopterFamily {
  readonly number: number
  readonly adopters: readonly Adopter[]
  readonly fosteringForAdoption: boolean
  readonly enquiredOn: DayNumber
  readonly stage1On?: DayNumber
  readonly stage1EndedOn?: DayNumber
  readonly stage2On?: DayNumber
  readonly stage2EndedOn?: DayNumber
  readonly approvedOn?: DayNumber
  readonly matchedOn?: DayNumber | undefined
  readonly placedOn?: DayNumber | undefined
  readonly adoptedOn?: DayNumber | undefined
  readonly leftOn?: DayNumber
  readonly reasonLeft?: string
}

/** The families matched with the children of list 10 whom Anytown's own agency placed. */
export function* matchedFamilies(
  plan: SettledPlan,
  children: readonly Child[],
  on: DayNumber,
): Generator<AdopterFamily> {
  for (const { child, period, path, adoptedOn } of adoptionCases(children, on)) {
    if (path.matchedOn === undefined || path.matchedOn > on) continue
    const placement = period.episodes.find(({ placement: { code } }) => code.startsWith('A'))
    if (placement && placement.placement.provider !== 'PR1') continue
    const random = new Random(plan.seed, child.number, FAMILY_PURPOSE)
    const sexes = new Random(plan.seed, child.number, PURPOSE.adopters).pick(ADOPTERS).split(',')[1]!
    const approvedOn = weekdayOnOrBefore(path.matchedOn - random.whole(30, 260))
    const stage2On = weekdayOnOrBefore(approvedOn - random.whole(100, 150))
    const stage1EndedOn = weekdayOnOrBefore(stage2On - random.whole(1, 40))
    const stage1On = weekdayOnOrBefore(stage1EndedOn - random.whole(50, 80))
    yield {
      number: child.number,
      adopters: drawAdopters(random, sexes),
      fosteringForAdoption: period.episodes.some(({ placement: { code } }) => ['U2', 'U5'].includes(code)),
      enquiredOn: weekdayOnOrBefore(stage1On - random.whole(10, 90)),
      stage1On,
      stage1EndedOn,
      stage2On,
      stage2EndedOn: approvedOn,
      approvedOn,
      matchedOn: path.matchedOn,
      placedOn: placement?.startedOn ?? path.placedOn,
      adoptedOn,
    }
  }
}

/** Families of whom no child is known: those who asked, are being assessed, wait for a match or gave up. */
export function* otherFamilies(plan: SettledPlan): Generator<AdopterFamily> {
  const every = 365 / Math.max(4, plan.children * ENQUIRIES_A_YEAR)
  let on = plan.lastDay - YEARS_BACK * 365
  for (let i = 1; on <= plan.lastDay; i++) {
    const random = new Random(plan.seed, i, FAMILY_PURPOSE, 1)
    yield { number: 900_000 + i, ...household(random), ...journey(random, weekdayOnOrBefore(Math.round(on))) }
    on += every * (0.5 + random.next())
  }
}

function household(random: Random): Pick<AdopterFamily, 'adopters' | 'fosteringForAdoption'> {
  const sexes = random.pick(ADOPTERS).split(',')[1]!
  return {
    adopters: drawAdopters(random, sexes),
    fosteringForAdoption: random.chance(0.12),
  }
}

/** Stage 1 lasts about two months, stage 2 about four; somebody may leave in each. */
function journey(
  random: Random,
  enquiredOn: DayNumber,
): Omit<AdopterFamily, 'number' | 'adopters' | 'fosteringForAdoption'> {
  const left = (from: DayNumber, days: number) => ({
    leftOn: weekdayOnOrBefore(from + days),
    reasonLeft: random.pick(REASON_LEFT),
  })
  if (random.chance(GIVES_UP_BEFORE_STAGE_1)) return { enquiredOn, ...left(enquiredOn, random.whole(14, 90)) }
  const stage1On = weekdayOnOrBefore(enquiredOn + random.whole(14, 90))
  if (random.chance(GIVES_UP_IN_STAGE_1))
    return { enquiredOn, stage1On, ...left(stage1On, random.whole(10, 60)) }
  const stage1EndedOn = weekdayOnOrBefore(stage1On + random.whole(50, 80))
  const stage2On = weekdayOnOrBefore(stage1EndedOn + random.whole(3, 40))
  const stage1 = { enquiredOn, stage1On, stage1EndedOn, stage2On }
  if (random.chance(GIVES_UP_IN_STAGE_2)) return { ...stage1, ...left(stage2On, random.whole(20, 100)) }
  const decidedOn = weekdayOnOrBefore(stage2On + random.whole(100, 150))
  if (random.chance(0.03))
    return { ...stage1, stage2EndedOn: decidedOn, leftOn: decidedOn, reasonLeft: 'c) Application refused' }
  const approved = { ...stage1, stage2EndedOn: decidedOn, approvedOn: decidedOn }
  return { ...approved, ...left(decidedOn, DAYS_OF_WAITING + random.whole(-60, 120)) }
}

/** One or two adopters by the code AD1 has for their sex: MF, FF, MM, F1 or M1. */
function drawAdopters(random: Random, sexes: string): Adopter[] {
  return sexes.split('').flatMap((letter) => {
    if (letter !== 'M' && letter !== 'F') return []
    return { sex: letter, ethnicity: drawPerson(random, false).ethnicity, isDisabled: random.chance(0.04) }
  })
}
