import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { PeriodOfCare } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'
import { socialWorkersOf, workerOn } from './allocated.ts'
import type { ListFile } from './list-file.ts'
import { type Change, changedBy } from './over-time.ts'
import { TEAMS, teamOf } from './teams.ts'

const PURPOSE_SUPERVISION = 32

/** The demo authority asks for supervision in the first four weeks of care, then every two months. */
const FIRST_WITHIN = 28
const WITHIN = 56
const LATE: Change = { from: 0.3, to: 0.16 }
/** What the chance of being late is multiplied by, in the order of the teams: one lacks a manager. */
const LATENESS_OF_TEAMS = [0.7, 1, 1.1, 1.5, 0.9]
const DECISION_IN_BETWEEN = 0.12

const KINDS: Weights<string> = [
  ['Case supervision', 86],
  ['Reflective discussion', 8],
  ['Group supervision', 6],
]

/** Supervision of social workers, child by child, and decisions of their managers in between. */
export const supervision: ListFile = {
  table: 'local/supervision',
  heads: [
    'Child ID',
    'Supervision held',
    'Kind of supervision',
    'Supervision due',
    'Worker supervised',
    'Supervisor',
    'Team',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const workers = socialWorkersOf(plan, child, period)
        const random = new Random(plan.seed, child.number, PURPOSE_SUPERVISION, period.startedOn)
        const workerAt = (on: DayNumber) => workerOn(workers, on)
        for (const { on, kind, dueOn } of discussions(plan, period, random, workerAt)) {
          if (on < plan.firstDay) continue
          const worker = workerAt(on)
          const team = teamOf(worker)
          rows.push([
            child.id,
            dateText(on),
            kind,
            dueOn === undefined ? '' : dateText(dueOn),
            worker,
            managerOf(team),
            team,
          ])
        }
      }
    }
    return rows
  },
}

interface Discussion {
  readonly on: DayNumber
  readonly kind: string
  readonly dueOn: DayNumber | undefined
}

function* discussions(
  plan: SettledPlan,
  period: PeriodOfCare,
  random: Random,
  workerAt: (on: DayNumber) => string,
): Generator<Discussion> {
  let dueOn = period.startedOn + FIRST_WITHIN
  for (;;) {
    const lastOn = Math.min(period.endedOn - 1, plan.lastDay)
    const lateness = LATENESS_OF_TEAMS[teamNumber(teamOf(workerAt(Math.min(dueOn, lastOn))))]!
    const isLate = random.chance(changedBy(plan, LATE, dueOn) * lateness)
    const days = isLate ? 3 + Math.round(random.exponential(24)) : -random.whole(0, 16)
    const on = weekdayOnOrBefore(dueOn + days)
    if (on > lastOn) return
    yield { on, kind: random.pick(KINDS), dueOn }
    const decidedOn = weekdayOnOrBefore(on + random.whole(8, 30))
    if (random.chance(DECISION_IN_BETWEEN) && decidedOn <= lastOn)
      yield { on: decidedOn, kind: 'Management decision', dueOn: undefined }
    dueOn = on + WITHIN
  }
}

function teamNumber(team: string): number {
  return TEAMS.findIndex((each) => each === team)
}

/** The manager of a team: always the same one. */
function managerOf(team: string): string {
  return `TM998${String(teamNumber(team) + 1).padStart(4, '0')}`
}
