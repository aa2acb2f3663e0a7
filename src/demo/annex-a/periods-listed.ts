import { type DayNumber, packedDate } from '../calendar.ts'
import type { CareEpisode, Child, PeriodOfCare } from '../model.ts'
import { inLastMonths, monthsBefore } from './sheet.ts'

/** A period of care that a download shows, with the episode it is in, or was in when it ended. */
export interface ListedPeriod {
  readonly child: Child
  readonly period: PeriodOfCare
  readonly episode: CareEpisode
  readonly ended: boolean
}

/** The periods of care of list 8: going on at the day of the download, or ended in the six months before. */
export function periodsListed(children: readonly Child[], on: DayNumber): ListedPeriod[] {
  const listed: ListedPeriod[] = []
  for (const child of children) {
    for (const period of child.periods) {
      if (period.startedOn > on) continue
      const ended = period.endedOn <= on
      if (ended && !inLastMonths(period.endedOn, 6, on)) continue
      const episode = episodeAt(period, on)
      if (episode) listed.push({ child, period, episode, ended })
    }
  }
  return listed
}

/** The last episode that had started by a day; `undefined` before care, and before the first return. */
export function episodeAt({ episodes }: PeriodOfCare, on: DayNumber): CareEpisode | undefined {
  return episodes.findLast(({ startedOn }) => startedOn <= on)
}

/** Since when something about a child has been as it is, over the episodes that follow one another unchanged. */
export function unchangedSince(
  { episodes }: PeriodOfCare,
  episode: CareEpisode,
  same: (before: CareEpisode, now: CareEpisode) => boolean,
): DayNumber {
  let at = episodes.indexOf(episode)
  while (at > 0 && same(episodes[at - 1]!, episode)) at--
  return episodes[at]!.startedOn
}

/**
 * Placements in the twelve months before the download, the one the twelve months began in among them. A
 * temporary stay elsewhere is no placement, and going on with the same carer is no new one.
 */
export function placementsInYear({ child }: ListedPeriod, on: DayNumber): number {
  const from = monthsBefore(on, 12)
  let placements = 0
  for (const { episodes } of child.periods) {
    let carer: number | undefined
    for (const { startedOn, endedOn, placement } of episodes) {
      if (endedOn <= from || startedOn > on || placement.code.startsWith('T')) continue
      if (placement.carer !== carer) placements++
      carer = placement.carer
    }
  }
  return placements
}

/** Whether another period of care of the child ended in the twelve months before the download. */
export function isSecondPeriod({ child, period }: ListedPeriod, on: DayNumber): boolean {
  return child.periods.some(
    ({ endedOn }) => endedOn <= period.startedOn && endedOn > monthsBefore(on, 12) && endedOn <= on,
  )
}

/** The collection year a day lies in: 2026 from 1 April 2025 to 31 March 2026. */
export function collectionYearOf(on: DayNumber): number {
  const packed = packedDate(on)
  return Math.floor(packed / 10_000) + (packed % 10_000 > 331 ? 1 : 0)
}
