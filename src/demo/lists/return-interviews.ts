import { missingIncidents } from '../missing-file.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import type { ListFile } from './list-file.ts'
import { type Away, type Followed, followUp } from './missing-follow-up.ts'
import { momentOn, momentText, rounded } from './moments.ts'
import { placedByOthers } from './placed-by-others.ts'

const PURPOSE_INTERVIEWS = 48

/** Children are found to be gone in the afternoon or evening, in minutes after midnight. */
const GONE = { earliest: 13 * 60, latest: 22 * 60 }
const LAST_MINUTE = 23 * 60 + 55

/** Incidents of the SSDA903 return with their times and return interviews, and those of children placed by others. */
export const returnInterviews: ListFile = {
  table: 'local/return-interviews',
  heads: [
    'Child ID',
    'Missing or away',
    'Missing from',
    'Returned at',
    'Interview offered at',
    'Interview accepted',
    'Interviewed at',
    'Reason no interview was held',
    'Placed by another council',
    'Placing council',
    'Police told at',
    'Police answered at',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        for (const incident of missingIncidents(plan, child, period)) {
          const random = new Random(plan.seed, child.number, PURPOSE_INTERVIEWS, incident.startedOn)
          const away = { kind: incident.kind, ...timesOf(random, incident) }
          rows.push(rowOf(plan, { id: child.id, placedBy: '' }, followUp(random, plan, away)))
        }
      }
    }
    for (const { id, placedBy, kind, startedOn, endedOn, random } of placedByOthers(plan)) {
      const away = { kind, ...timesOf(random, { startedOn, endedOn }) }
      rows.push(rowOf(plan, { id, placedBy }, followUp(random, plan, { ...away, isOthers: true })))
    }
    return rows
  },
}

/** The times of day of an incident of which the days are known. */
function timesOf(
  random: Random,
  { startedOn, endedOn }: { startedOn: number; endedOn: number },
): Pick<Away, 'from' | 'returnedAt'> {
  const gone = random.whole(GONE.earliest, GONE.latest)
  const isSameDay = startedOn === endedOn
  const back = isSameDay ? random.whole(gone + 40, LAST_MINUTE) : random.whole(10, 20 * 60)
  return { from: momentOn(startedOn, gone), returnedAt: rounded(momentOn(endedOn, back)) }
}

function rowOf(
  plan: SettledPlan,
  { id, placedBy }: { id: string; placedBy: string },
  one: Followed,
): string[] {
  const text = (moment: number | undefined) => momentText(moment, plan.lastDay)
  return [
    id,
    one.kind === 'M' ? 'Missing' : 'Away from placement without authorisation',
    text(one.from),
    text(one.returnedAt),
    text(one.offeredAt),
    text(one.offeredAt) && one.accepted,
    text(one.interviewedAt),
    one.reason,
    placedBy ? 'Yes' : 'No',
    placedBy,
    text(one.policeToldAt),
    text(one.policeAnsweredAt),
  ]
}
