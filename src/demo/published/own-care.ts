import type { DayNumber } from '../calendar.ts'
import type { CareEpisode, Child, PeriodOfCare } from '../model.ts'
import type { ReturnYear, SettledPlan } from '../plan.ts'
import { overlaps } from '../population.ts'
import { sameCarerOn, TWO_YEARS } from '../same-carer.ts'
import { workersOf } from '../workers-file.ts'
import type { YearCounts } from './year-counts.ts'

/** Three placements or social workers in a year are many. */
const MANY = 3

type CareCounts = Pick<
  YearCounts,
  'lookedAfter' | 'started' | 'ceased' | 'threePlacements' | 'threeWorkers'
> &
  Partial<Pick<YearCounts, 'longTerm' | 'sameCarer'>>

/**
 * What the department counts from a year's return of Anytown, short breaks left out: children on the last day, and each
 * child who came or went in the year once. For the same carer over two years the returns must reach back as far.
 */
export function ownCare(plan: SettledPlan, children: readonly Child[], year: ReturnYear): CareCounts {
  const isInYear = (on: DayNumber) => on >= year.startsOn && on <= year.endsOn
  const having = (is: (period: PeriodOfCare) => boolean) =>
    children.filter(({ periods }) => periods.some(is)).length
  const onLastDay = children.flatMap((child) => {
    const period = child.periods.find((each) => each.startedOn <= year.endsOn && each.endedOn > year.endsOn)
    return period ? [{ child, period }] : []
  })
  return {
    lookedAfter: onLastDay.length,
    started: having(({ startedOn }) => isInYear(startedOn)),
    ceased: having(({ endedOn }) => isInYear(endedOn)),
    threePlacements: onLastDay.filter(({ child }) => placementsIn(child, year) >= MANY).length,
    threeWorkers: onLastDay.filter(({ child, period }) => workersIn(plan, child, period, year) >= MANY)
      .length,
    ...(year.endsOn - TWO_YEARS >= plan.firstDay ? sameCarerOn(children, year.endsOn) : {}),
  }
}

/** Stays one after another in the year; a stay that a temporary one (T0 to T4) breaks goes on after it. */
function placementsIn({ periods }: Child, year: ReturnYear): number {
  let stays = 0
  for (const { episodes } of periods) {
    let carer: number | undefined
    for (const episode of episodes.filter((each) => isStayIn(each, year))) {
      if (episode.placement.carer !== carer) stays++
      carer = episode.placement.carer
    }
  }
  return stays
}

function isStayIn(episode: CareEpisode, year: ReturnYear): boolean {
  return overlaps(episode, year) && !episode.placement.code.startsWith('T')
}

function workersIn(plan: SettledPlan, child: Child, period: PeriodOfCare, year: ReturnYear): number {
  return new Set([...workersOf(plan, child, period, year)].map(({ worker }) => worker)).size
}
