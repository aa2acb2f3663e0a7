import type { DayNumber } from '../calendar.ts'
import type { CareEpisode, Child, PeriodOfCare, Placement } from '../model.ts'
import type { SettledPlan } from '../plan.ts'

/** A period of care as the case system keeps it, with the identifier that other tables point to. */
export interface PeriodOnRecord {
  readonly id: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly need: string
  /** The episodes that had begun by the day the tables are of. */
  readonly episodes: readonly CareEpisode[]
  /** The period itself; a short break is no period of care and has none. */
  readonly period: PeriodOfCare | undefined
}

/** Time in one placement without a break: episodes that follow one another in it are one. */
export interface StayOnRecord {
  readonly id: string
  readonly placement: Placement
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly episodes: readonly CareEpisode[]
}

const NEED_OF_SHORT_BREAKS = 'N2'

/** A child's periods of care, and short breaks, each break a period of its own as in the return. */
export function periodsOnRecord(plan: SettledPlan, child: Child): PeriodOnRecord[] {
  const begun = (episodes: readonly CareEpisode[]) =>
    episodes.filter(({ startedOn }) => startedOn <= plan.lastDay)
  const periods = child.periods.map((period, at) => ({
    id: `C${child.number}-${at + 1}`,
    need: period.need,
    period,
    startedOn: period.startedOn,
    endedOn: period.endedOn,
    episodes: begun(period.episodes),
  }))
  const breaks = child.shortBreaks.map((episode, at) => ({
    id: `C${child.number}-S${at + 1}`,
    need: NEED_OF_SHORT_BREAKS,
    period: undefined,
    startedOn: episode.startedOn,
    endedOn: episode.endedOn,
    episodes: begun([episode]),
  }))
  const inReturns = ({ startedOn, endedOn }: PeriodOnRecord) =>
    startedOn <= plan.lastDay && endedOn >= plan.firstDay
  return [...periods, ...breaks].filter(inReturns)
}

/** The stays of a period in order, each with an identifier. */
export function staysOnRecord(record: PeriodOnRecord): StayOnRecord[] {
  const runs: CareEpisode[][] = []
  for (const episode of record.episodes) {
    const run = runs.at(-1)
    if (run?.[0]?.placement === episode.placement) run.push(episode)
    else runs.push([episode])
  }
  return runs.map((episodes, at) => ({
    id: `${record.id}-P${at + 1}`,
    placement: episodes[0]!.placement,
    startedOn: episodes[0]!.startedOn,
    endedOn: episodes.at(-1)!.endedOn,
    episodes,
  }))
}

/** Whether a period was going on when the day the tables are of came to its end. */
export function isOpen({ endedOn }: { readonly endedOn: DayNumber }, plan: SettledPlan): boolean {
  return endedOn > plan.lastDay
}
