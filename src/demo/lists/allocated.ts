import type { DayNumber } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { Random } from '../random.ts'
import { workersOf } from '../workers-file.ts'

/** A time in which one worker was allocated to a child, from its first day up to the day the next took over. */
export interface Allocated {
  readonly worker: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
}

/** How a service allocates its workers. */
export interface Service {
  /** What the identifiers of its workers start with. */
  readonly prefix: string
  readonly workers: number
  /** How long a worker stays with a child on average. */
  readonly meanDays: number
}

const SHORTEST_DAYS = 20

/** The workers of a service one after another between two days, each taking over on the day the last one ends. */
export function oneAfterAnother(
  random: Random,
  service: Service,
  from: DayNumber,
  until: DayNumber,
): Allocated[] {
  const spells: Allocated[] = []
  let startedOn = from
  let number = random.whole(1, service.workers)
  while (startedOn < until) {
    const days = SHORTEST_DAYS + Math.round(random.exponential(service.meanDays - SHORTEST_DAYS))
    const endedOn = Math.min(until, startedOn + days)
    spells.push({ worker: `${service.prefix}${String(number).padStart(4, '0')}`, startedOn, endedOn })
    startedOn = endedOn
    number = (number % service.workers) + 1
  }
  return spells
}

/** The social workers of a period of care one after another, also those from before the first return. */
export function socialWorkersOf(plan: SettledPlan, child: Child, period: PeriodOfCare): Allocated[] {
  return [...workersOf(plan, child, period, { startsOn: period.startedOn, endsOn: plan.lastDay })]
}

/** Who was allocated on a day; empty when nobody was. */
export function workerOn(spells: readonly Allocated[], on: DayNumber): string {
  return spells.find(({ startedOn, endedOn }) => startedOn <= on && on < endedOn)?.worker ?? ''
}
