import { type Incident, missingIncidents } from '../missing-file.ts'
import { Random } from '../random.ts'
import { isoDay, knownDay } from './iso-days.ts'
import type { SsdTable } from './ssd-table.ts'

const PURPOSE_INTERVIEWS = 130
/** How often a return interview is offered after a child was missing, or away, and how often it is accepted. */
const OFFERED = { M: 0.9, A: 0.55 } as const
const ACCEPTED = 0.7

/** Missing and away incidents of the returns, with whether an interview was offered and accepted afterwards. */
export const missingTable: SsdTable = {
  object: 'ssd_missing',
  heads: [
    'miss_table_id',
    'miss_person_id',
    'miss_missing_episode_start_date',
    'miss_missing_episode_type',
    'miss_missing_episode_end_date',
    'miss_missing_rhi_offered',
    'miss_missing_rhi_accepted',
  ],
  *rows({ plan, children }) {
    for (const child of children) {
      let number = 0
      for (const period of child.periods) {
        const random = new Random(plan.seed, child.number, PURPOSE_INTERVIEWS, period.startedOn)
        for (const incident of missingIncidents(plan, child, period)) {
          const ended = knownDay(plan, incident.endedOn)
          const interview = ended ? interviewAfter(random, incident) : ['', '']
          const kind = incident.kind === 'M' ? 'Missing' : 'Away'
          yield [
            `X${child.number}-${++number}`,
            child.id,
            isoDay(incident.startedOn),
            kind,
            ended,
            ...interview,
          ]
        }
      }
    }
  },
}

function interviewAfter(random: Random, { kind }: Incident): [offered: string, accepted: string] {
  const accepted = random.chance(ACCEPTED) ? 'Y' : 'N'
  return random.chance(OFFERED[kind]) ? ['Y', accepted] : ['N', 'NA']
}
