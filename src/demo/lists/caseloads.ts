import { type DayNumber, dateText } from '../calendar.ts'
import { Random } from '../random.ts'
import { CASE_HOLDERS, establishment, holding } from './establishment.ts'
import type { ListContents, ListFile } from './list-file.ts'
import { monthEnds } from './month-ends.ts'
import { allocations } from './teams.ts'

const PURPOSE_CASELOADS = 84

/** Children beside those looked after whom a full-time worker has: in need, on a plan, being assessed. */
const OTHER_CHILDREN: Readonly<Record<string, number>> = {
  'Family Support and Court': 11,
  'Disabled Children': 17,
  'Assessment Team 1': 20,
  'Assessment Team 2': 27,
  'Assessment Team 3': 21,
}
const OTHER_CHILDREN_ELSEWHERE = 8
const NEWLY_QUALIFIED_HAVE = 0.8
const SENIORS_HAVE = 0.6

/** The children open to one worker on the last day of a month. */
export interface Caseload {
  readonly asAt: DayNumber
  readonly worker: string
  readonly service: string
  readonly team: string
  readonly fte: number
  readonly openChildren: number
}

/**
 * What each case holder has open at each month end: the children the SSDA903 allocates to them, and others.
 */
export function caseloadsOf(contents: ListContents): Caseload[] {
  const { plan } = contents
  const stretches = establishment(plan)
  const lookedAfter = lookedAfterByWorker(contents)
  return monthEnds(plan).flatMap((asAt, month) =>
    holding(stretches, CASE_HOLDERS, asAt).flatMap(({ worker, service, team, fte, role, postId }) => {
      const random = new Random(plan.seed, Number(postId.slice(1)), PURPOSE_CASELOADS, month)
      const usual = OTHER_CHILDREN[team] ?? OTHER_CHILDREN_ELSEWHERE
      const part = role.startsWith('Newly')
        ? NEWLY_QUALIFIED_HAVE
        : role === 'Social worker'
          ? 1
          : SENIORS_HAVE
      const others = Math.max(
        0,
        Math.round(usual * part * fte + 2 * random.normal() + 2 * Math.sin(month / 4)),
      )
      const openChildren = (lookedAfter[month]!.get(worker) ?? 0) + others
      return openChildren === 0 ? [] : [{ asAt, worker, service, team, fte, openChildren }]
    }),
  )
}

/** Caseloads at every month end. */
export const caseloads: ListFile = {
  table: 'local/caseloads',
  heads: ['As at', 'Worker', 'Service', 'Team', 'Full-time equivalent', 'Open children'],
  rows(contents) {
    return caseloadsOf(contents).map(({ asAt, worker, service, team, fte, openChildren }) => [
      dateText(asAt),
      worker,
      service,
      team,
      String(fte),
      String(openChildren),
    ])
  },
}

/** For each month end, how many children looked after each social worker had. */
function lookedAfterByWorker({ plan, children }: ListContents): Map<string, number>[] {
  const ends = monthEnds(plan)
  const counts = ends.map(() => new Map<string, number>())
  for (const child of children)
    for (const period of child.periods)
      for (const { worker, startedOn, endedOn } of allocations(plan, child, period))
        for (
          let month = ends.findIndex((on) => on >= startedOn);
          month >= 0 && month < ends.length;
          month++
        ) {
          if (ends[month]! >= endedOn) break
          counts[month]!.set(worker, (counts[month]!.get(worker) ?? 0) + 1)
        }
  return counts
}
