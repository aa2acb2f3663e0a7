import { type DayNumber, dateText, weekdayOnOrBefore } from '../calendar.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { known, type ListFile } from './list-file.ts'
import { CLUSTERS, EARLY_START_TEAMS } from './local-groups.ts'
import { monthly } from './months.ts'
import { type Change, changedBy } from './over-time.ts'
import { TEAMS } from './teams.ts'

const PURPOSE_MEETINGS = 37

/** Meetings stand in the list this many days before they are held. */
const PLANNED_AHEAD = 28
const ALL_TEAMS = 'All teams'
/** 1 January 1970, day 0, was a Thursday. */
const THURSDAY = 0

/** One series of meetings: who meets when, how often it is really held and how often the director is there. */
interface Series {
  readonly kind: string
  readonly team: string
  readonly days: readonly DayNumber[]
  readonly held: Change
  readonly director?: number
}

/** The meetings of the service, of early help and of the children in care council, held and missed. */
export const meetings: ListFile = {
  table: 'local/meetings',
  heads: [
    'Kind of meeting',
    'Meeting planned for',
    'Meeting held on',
    'Team or group',
    'Chief officer present',
  ],
  rows({ plan }) {
    return seriesOf(plan).flatMap(({ kind, team, days, held, director }, number) => {
      const random = new Random(plan.seed, PURPOSE_MEETINGS, number)
      return days.map((on) => {
        const isHeld = random.chance(changedBy(plan, held, on))
        const heldOn = isHeld
          ? weekdayOnOrBefore(on + (random.chance(0.1) ? random.whole(1, 3) : 0))
          : undefined
        const isThere = random.chance(director ?? 0) ? 'Yes' : 'No'
        const isSaid = director !== undefined && known(plan, heldOn) !== ''
        return [kind, dateText(on), known(plan, heldOn), team, isSaid ? isThere : '']
      })
    })
  },
}

function seriesOf(plan: SettledPlan): Series[] {
  const yearly = monthly(plan, 20)
  return [
    ...TEAMS.map((team, i) => ({
      kind: 'Performance meeting',
      team,
      days: every(plan, THURSDAY, 14, 7 * (i % 2)),
      held: { from: 0.8, to: 0.96 },
    })),
    { kind: 'Progress meeting', team: ALL_TEAMS, days: every(plan, 4, 7), held: { from: 0.84, to: 0.95 } },
    { kind: 'Progress meeting', team: ALL_TEAMS, days: every(plan, 0, 7), held: { from: 0.8, to: 0.93 } },
    { kind: 'Dip sampling', team: ALL_TEAMS, days: every(plan, 6, 14), held: { from: 0.7, to: 0.9 } },
    {
      kind: 'Assessment tracking meeting',
      team: 'Disabled Children',
      days: every(plan, 5, 7),
      held: { from: 0.75, to: 0.94 },
    },
    {
      kind: 'Practice learning day',
      team: ALL_TEAMS,
      days: yearly.filter((_, month) => month % 6 === 1),
      held: { from: 0.95, to: 1 },
    },
    {
      kind: 'Children in care council',
      team: 'Children in Care Council',
      days: monthly(plan, 10),
      held: { from: 0.88, to: 0.94 },
      director: 0.42,
    },
    {
      kind: 'Feedback to carers',
      team: 'Foster carers',
      days: monthly(plan, 25),
      held: { from: 0.8, to: 0.95 },
      director: 0.1,
    },
    ...earlyHelpSeries(plan),
  ]
}

/** The last of the clusters and of the early start teams are new: their groups began to meet midway. */
function earlyHelpSeries(plan: SettledPlan): Series[] {
  const series = (kind: string, groups: readonly string[], dayOfMonth: number): Series[] =>
    groups.map((team, at) => ({
      kind,
      team,
      days: monthly(plan, dayOfMonth + at),
      held: at === groups.length - 1 ? { from: 0, to: 0.9 } : { from: 0.85, to: 0.97 },
    }))
  return [
    {
      kind: 'Early help consultation',
      team: ALL_TEAMS,
      days: every(plan, 6, 7),
      held: { from: 0.85, to: 0.96 },
    },
    ...series('Support and guidance group of a cluster', CLUSTERS, 5),
    ...series('Early start team', EARLY_START_TEAMS, 12),
  ]
}

/** Every so many days, from the first such weekday of the returns on; `weekday` counts from Thursday, 0. */
function every(plan: SettledPlan, weekday: number, days: number, later = 0): DayNumber[] {
  const wanted = plan.firstDay + ((((weekday - plan.firstDay) % 7) + 7) % 7) + later
  const result: DayNumber[] = []
  for (let on = wanted; on <= plan.lastDay + PLANNED_AHEAD; on += days) result.push(on)
  return result
}
