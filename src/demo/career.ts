import { type DayNumber, NEVER, ageOn, birthday, packedDate } from './calendar.ts'
import { drawHomePostcode } from './addresses.ts'
import { drawAdoption, drawReversedAdoption } from './adoption-path.ts'
import { drawEndReason, joinStrands } from './care-episodes.ts'
import { legalTimeline } from './legal-timeline.ts'
import type { AdoptionPath, Child, PeriodOfCare } from './model.ts'
import {
  type Ending,
  type Starter,
  STARTERS,
  drawDuration,
  drawStartingAge,
  endingAt,
  starterAged,
} from './pathways.ts'
import { childId, drawNeed, drawPerson } from './person.ts'
import { placementTimeline } from './placement-timeline.ts'
import type { SettledPlan } from './plan.ts'
import { Random, evenlySpread, pickAt } from './random.ts'

const DAYS_A_YEAR = 365.25
/** Chance of coming back into care after going home, and after an order to relatives. */
const RETURNS_FROM_HOME = 0.25
const RETURNS_FROM_ORDER = 0.04
/** Care leavers are followed until their 21st birthday. */
const OLDEST_LEAVER = 21

const TURBULENT: Readonly<Record<Starter, number>> = {
  'under-1': 0.11,
  '1-to-4': 0.15,
  '5-to-9': 0.21,
  '10-to-15': 0.36,
  '16-to-17': 0.3,
  remand: 0.5,
  'unaccompanied-under-16': 0.15,
  unaccompanied: 0.15,
}

/** What decides a period of care before its episodes are worked out. */
interface PeriodOutline {
  readonly starter: Starter
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly ending: Ending
  readonly adoption: AdoptionPath | undefined
}

/**
 * Lives a child's whole time in care. Returns undefined for a child of no return: all their care ended before
 * the first one, and no care-leaver birthday falls in it either.
 */
export function liveCareer(plan: SettledPlan, number: number, horizonStart: DayNumber): Child | undefined {
  const random = new Random(plan.seed, number, 1)
  const offset = new Random(plan.seed, 17)
  const starter = pickAt(STARTERS, evenlySpread(number, 0.7548776662466927, offset.next()))
  const share = evenlySpread(number, 0.5698402909980532, offset.next())
  const unaccompanied = starter === 'unaccompanied' || starter === 'unaccompanied-under-16'
  const startedOn = horizonStart + Math.floor(random.next() * (plan.lastDay - horizonStart + 1))
  const bornOn = bornBefore(startedOn, drawStartingAge(random, starter))
  const outlines = outlinePeriods(random, { starter, startedOn, bornOn, share, lastDay: plan.lastDay })
  const last = outlines[outlines.length - 1]!
  const leftCareOn = careLeaverSince(last, bornOn)
  const kept = outlines.filter((outline) => outline.endedOn >= plan.firstDay)
  const leaver = leftCareOn !== undefined && birthday(bornOn, OLDEST_LEAVER) >= plan.firstDay
  if (kept.length === 0 && !leaver) return undefined

  const person = drawPerson(random, unaccompanied)
  const homePostcode = unaccompanied || random.chance(0.012) ? '' : drawHomePostcode(random)
  const id = childId(plan.idPrefix, number)
  const child: Child = {
    number,
    id,
    bornOn,
    ...person,
    unaccompanied,
    homePostcode,
    periods: [],
    shortBreaks: [],
    leftCareOn,
  }
  const turbulent = random.chance(TURBULENT[starter])
  for (const outline of kept) child.periods.push(livePeriod(random, plan, child, outline, turbulent))
  return child
}

function outlinePeriods(
  random: Random,
  first: { starter: Starter; startedOn: DayNumber; bornOn: DayNumber; share: number; lastDay: DayNumber },
): PeriodOutline[] {
  const { bornOn } = first
  const outlines: PeriodOutline[] = []
  let { starter, startedOn, share } = first
  for (;;) {
    const outline = outlinePeriod(random, { starter, startedOn, bornOn, share })
    outlines.push(outline)
    const back = startedAgain(random, outline)
    if (back === undefined || back > first.lastDay || ageOn(bornOn, back) >= 17) return outlines
    startedOn = back
    starter = starterAged(ageOn(bornOn, back))
    share = random.next()
  }
}

function outlinePeriod(
  random: Random,
  {
    starter,
    startedOn,
    bornOn,
    share,
  }: { starter: Starter; startedOn: DayNumber; bornOn: DayNumber; share: number },
): PeriodOutline {
  const adultOn = birthday(bornOn, 18)
  let ending = endingAt(starter, share)
  let adoption: AdoptionPath | undefined
  let endedOn = adultOn
  if (ending === 'adopted') {
    const drawn = drawAdoption(random, startedOn)
    adoption = drawn.path
    endedOn = drawn.endedOn
  } else if (ending !== 'eighteen') {
    endedOn = startedOn + Math.max(1, Math.round(drawDuration(random, starter, ending)))
  }
  if (endedOn >= adultOn - 20) {
    ending = 'eighteen'
    endedOn = adultOn
    adoption = undefined
  }
  if (ending === 'eighteen' && ageOn(bornOn, startedOn) < 4 && random.chance(0.4)) {
    adoption = drawReversedAdoption(random, startedOn)
  }
  return { starter, startedOn, endedOn: notOnYearEnd(endedOn), ending, adoption }
}

function startedAgain(random: Random, { ending, endedOn, starter }: PeriodOutline): DayNumber | undefined {
  if (starter === 'unaccompanied' || starter === 'unaccompanied-under-16') return undefined
  const home =
    ending === 'home' || ending === 'home-unplanned' || ending === 'no-parent' || ending === 'other'
  const order = ending === 'guardianship' || ending === 'arrangements-order'
  if (!random.chance(home ? RETURNS_FROM_HOME : order ? RETURNS_FROM_ORDER : 0)) return undefined
  return endedOn + 5 + Math.round(random.exponential(420))
}

function livePeriod(
  random: Random,
  plan: SettledPlan,
  child: Child,
  outline: PeriodOutline,
  turbulent: boolean,
): PeriodOfCare {
  const { startedOn, endedOn, ending, adoption } = outline
  const need = drawNeed(random, child.unaccompanied, ageOn(child.bornOn, startedOn))
  const legal = legalTimeline(random, outline)
  const { bornOn, homePostcode, unaccompanied } = child
  const question = {
    ...outline,
    bornOn,
    homePostcode,
    unaccompanied,
    turbulent,
    legal,
    lastDay: plan.lastDay,
  }
  const spells = placementTimeline(random, question)
  const lastPlacement = spells[spells.length - 1]!.placement.code
  const consented = adoption !== undefined && adoption.orderedOn === undefined
  const endReason = drawEndReason(random, { ending, bornOn, endedOn, lastPlacement, consented })
  const episodes = joinStrands({ legal, spells, endedOn, endReason })
  return { startedOn, endedOn, need, adoption, episodes: episodes.filter((e) => e.endedOn >= plan.firstDay) }
}

/**
 * The day a young person became a care leaver: they left at 16 or over after at least thirteen weeks since 14,
 * and not to another authority, by adoption, or as an adult who had been taken for a child.
 */
function careLeaverSince(
  { startedOn, endedOn, ending }: PeriodOutline,
  bornOn: DayNumber,
): DayNumber | undefined {
  if (endedOn >= NEVER || ageOn(bornOn, endedOn) < 16) return undefined
  if (ending === 'transfer' || ending === 'found-adult' || ending === 'died' || ending === 'abroad')
    return undefined
  return endedOn - Math.max(startedOn, birthday(bornOn, 14)) >= 91 ? endedOn : undefined
}

/** Nobody of Anytown leaves care on 31 March: a return's last day is a boundary the codes do not agree about. */
function notOnYearEnd(on: DayNumber): DayNumber {
  return isYearEnd(on) ? on + 1 : on
}

/** A birthday so that the child has this age on the day; never 31 March, or 18th birthdays would end care on it. */
function bornBefore(startedOn: DayNumber, age: number): DayNumber {
  const bornOn = startedOn - Math.floor(age * DAYS_A_YEAR)
  return isYearEnd(bornOn) ? bornOn - 1 : bornOn
}

function isYearEnd(on: DayNumber): boolean {
  return packedDate(on) % 10_000 === 331
}
