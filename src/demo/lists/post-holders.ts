import { type DayNumber, NEVER } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random, Weights } from '../random.ts'

/** Who held a post, or that nobody did, and what was done to fill it. */
export interface Holder {
  readonly fte: number
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly worker: string
  readonly contract: string
  readonly advertisedOn: DayNumber | undefined
  readonly confirmedOn: DayNumber | undefined
  readonly newStartOn: DayNumber | undefined
}

const FTE: Weights<number> = [
  [1, 78],
  [0.8, 12],
  [0.6, 7],
  [0.5, 3],
]

/** Agency workers who stay in the same post as permanent ones, and the share that starts as agency. */
const AGENCY_AT_FIRST = 0.2
const CONVERTED = 0.6
/** Agency workers become rarer over the years: the share that fills a gap at first and in the end. */
const AGENCY_BEFORE = 1.25
const AGENCY_AFTER = 0.75

/** New holders confirm their start this many days ahead, after checks and references. */
const CONFIRMED_AHEAD = 56

const NONE = { advertisedOn: undefined, confirmedOn: undefined, newStartOn: undefined }

/** A worker who is in post all the time, perhaps first from an agency and then on the council's own terms. */
export function permanentHolders(plan: SettledPlan, random: Random, worker: string): Holder[] {
  const fte = random.pick(FTE)
  const startedOn = plan.firstDay - random.whole(30, 2_600)
  const always = { ...NONE, fte, worker, startedOn, endedOn: NEVER }
  if (!random.chance(AGENCY_AT_FIRST)) return [{ ...always, contract: 'Permanent' }]
  const convertsOn = plan.firstDay + random.whole(30, plan.lastDay - plan.firstDay)
  if (!random.chance(CONVERTED)) return [{ ...always, contract: 'Agency or interim' }]
  return [
    { ...always, endedOn: convertsOn, contract: 'Agency or interim' },
    { ...always, startedOn: convertsOn, contract: 'Permanent' },
  ]
}

interface Turnover {
  readonly meanDays: number
  readonly agency: number
  readonly contract?: string
}

/**
 * The holders of a post one after another, with vacancies between, from the one there on the first day of the
 * returns to the one there on the last. An agency worker is found in weeks, a permanent one in months.
 */
export function holdersOf(
  plan: SettledPlan,
  random: Random,
  turnover: Turnover,
  nextWorker: () => string,
): Holder[] {
  const { meanDays, contract = 'Permanent' } = turnover
  const fte = contract === 'Permanent' ? random.pick(FTE) : 0.4
  const holders: Holder[] = []
  let on = plan.firstDay - random.whole(0, 900)
  let agency = random.chance(turnover.agency * 0.5)
  while (on <= plan.lastDay) {
    const stay = agency ? 90 + random.exponential(210) : 60 + random.exponential(meanDays)
    const leavesOn = on + Math.round(stay)
    const holder = { ...NONE, fte, startedOn: on, endedOn: leavesOn, worker: nextWorker() }
    if (leavesOn >= plan.firstDay)
      holders.push({ ...holder, contract: agency ? 'Agency or interim' : contract })
    agency = random.chance(turnover.agency * agencyFactor(plan, leavesOn))
    const gap = agency ? random.whole(5, 30) : 50 + Math.round(random.exponential(80))
    on = leavesOn + gap
    if (on >= plan.firstDay) holders.push(vacancy(plan, random, fte, leavesOn, on, agency))
  }
  return holders.filter(({ startedOn }) => startedOn <= plan.lastDay)
}

function vacancy(
  plan: SettledPlan,
  random: Random,
  fte: number,
  startedOn: DayNumber,
  endedOn: DayNumber,
  agency: boolean,
): Holder {
  const confirmedOn = Math.max(startedOn + 3, endedOn - random.whole(20, CONFIRMED_AHEAD))
  const isConfirmed = !agency && confirmedOn <= plan.lastDay
  const advertisedOn = startedOn + random.whole(1, 21)
  return {
    fte,
    startedOn,
    endedOn,
    worker: '',
    contract: '',
    advertisedOn: advertisedOn < confirmedOn && !agency ? advertisedOn : undefined,
    confirmedOn: isConfirmed ? confirmedOn : undefined,
    newStartOn: isConfirmed ? endedOn : undefined,
  }
}

function agencyFactor(plan: SettledPlan, on: DayNumber): number {
  const share = Math.min(1, Math.max(0, (on - plan.firstDay) / (plan.lastDay - plan.firstDay)))
  return AGENCY_BEFORE + (AGENCY_AFTER - AGENCY_BEFORE) * share
}
