import type { DayNumber } from './calendar.ts'
import type { AdoptionPath } from './model.ts'
import type { Ending, Starter } from './pathways.ts'
import type { Random, Weights } from './random.ts'

/** From this day the child is looked after under this legal status. */
export interface LegalChange {
  readonly on: DayNumber
  readonly status: string
}

/** What the law does to a child between two days, given who they are and how it will end. */
export interface LegalQuestion {
  readonly starter: Starter
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly ending: Ending
  readonly adoption: AdoptionPath | undefined
}

const FIRST_STATUS: Readonly<Record<Starter, Weights<string>>> = {
  'under-1': [
    ['C1', 680],
    ['V2', 165],
    ['L1', 115],
    ['L2', 30],
    ['C2', 10],
  ],
  '1-to-4': [
    ['C1', 600],
    ['V2', 215],
    ['L1', 150],
    ['L2', 20],
    ['C2', 15],
  ],
  '5-to-9': [
    ['C1', 510],
    ['V2', 305],
    ['L1', 155],
    ['L2', 15],
    ['C2', 15],
  ],
  '10-to-15': [
    ['V2', 680],
    ['C1', 205],
    ['L1', 100],
    ['L2', 8],
    ['C2', 7],
  ],
  '16-to-17': [
    ['V2', 900],
    ['C1', 30],
    ['L1', 60],
    ['C2', 10],
  ],
  remand: [['J1', 1]],
  'unaccompanied-under-16': [['V2', 1]],
  unaccompanied: [['V2', 1]],
}

const LONGEST_POLICE_PROTECTION = 3

/** The legal statuses of a period of care in order, the first on the day it starts. */
export function legalTimeline(random: Random, question: LegalQuestion): LegalChange[] {
  const { starter, startedOn, endedOn } = question
  const first = random.pick(FIRST_STATUS[starter])
  const changes: LegalChange[] = [{ on: startedOn, status: first }]
  const change = (on: number, status: string) => {
    const day = Math.round(on)
    if (day > changes[changes.length - 1]!.on && day < endedOn) changes.push({ on: day, status })
  }
  const latest = () => changes[changes.length - 1]!

  if (first === 'L1') {
    const next = random.chance(starter === '10-to-15' || starter === '16-to-17' ? 0.7 : 0.35) ? 'V2' : 'C1'
    change(startedOn + random.whole(1, LONGEST_POLICE_PROTECTION), random.chance(0.06) ? 'L2' : next)
  }
  if (latest().status === 'L2') change(latest().on + random.whole(6, 20), random.chance(0.88) ? 'C1' : 'V2')
  if (first === 'J1' && question.ending !== 'custody' && question.ending !== 'remand-ended') {
    change(startedOn + random.whole(10, 90), random.chance(0.75) ? 'V2' : 'C1')
  }
  if (latest().status === 'V2' && random.chance(chanceOfProceedings(question))) {
    change(latest().on + Math.max(7, random.lognormal(75, 0.8)), 'C1')
  }
  if (latest().status === 'C1') afterInterimOrder(random, question, change, latest)
  if (latest().status === 'C2' && question.adoption) adoptionOrders(question.adoption, change)
  return changes
}

/** The court decides after some ten months: a full order, or a placement order when adoption is the plan. */
function afterInterimOrder(
  random: Random,
  { adoption }: LegalQuestion,
  change: (on: number, status: string) => void,
  latest: () => LegalChange,
): void {
  const heardOn = latest().on + Math.max(120, random.lognormal(335, 0.35))
  const orderedOn = adoption?.orderedOn
  if (orderedOn === undefined) return change(heardOn, 'C2')
  if (heardOn < orderedOn && random.chance(0.5)) change(heardOn, 'C2')
  if (adoption) adoptionOrders(adoption, change)
}

function adoptionOrders(adoption: AdoptionPath, change: (on: number, status: string) => void): void {
  if (adoption.orderedOn !== undefined) change(adoption.orderedOn, 'E1')
  if (adoption.reversedOn !== undefined) change(adoption.reversedOn, 'C2')
}

/** Whether a child accommodated by agreement ends up before the court. */
function chanceOfProceedings({ starter, startedOn, endedOn, ending, adoption }: LegalQuestion): number {
  if (starter === 'unaccompanied' || starter === 'unaccompanied-under-16') return 0
  if (adoption) return adoption.orderedOn === undefined ? 0 : 1
  if (ending === 'guardianship') return 0.85
  if (ending === 'arrangements-order') return 0.7
  if (starter === 'remand' || starter === '16-to-17') return 0.06
  if (ending === 'eighteen') return starter === '10-to-15' ? 0.8 : 0.96
  return endedOn - startedOn > 150 ? 0.6 : 0.05
}

/** The legal status in force on a day of the period. */
export function statusOn(changes: readonly LegalChange[], on: DayNumber): string {
  let status = changes[0]!.status
  for (const change of changes) {
    if (change.on > on) break
    status = change.status
  }
  return status
}
