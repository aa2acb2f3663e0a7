import { dateText, weekdayOnOrBefore } from '../calendar.ts'
import { Random, type Weights } from '../random.ts'
import { reviewsOf } from '../reviews-file.ts'
import { socialWorkersOf, workerOn } from './allocated.ts'
import { known, type ListFile } from './list-file.ts'
import { officersOf } from './reviewing-officers.ts'
import { teamOf } from './teams.ts'

const PURPOSE_ESCALATIONS = 34

/** The share of reviews after which the reviewing officer raises a concern. */
const RAISED = 0.055

const SUBJECTS: Weights<string> = [
  ['Drift or delay in the plan', 34],
  ['Decisions of a review not carried out', 20],
  ['Care or pathway plan missing or out of date', 12],
  ['Visits not held or not recorded', 8],
  ['Placement unsuitable or unstable', 9],
  ['Contact with the family', 5],
  ['Education', 4],
  ['Health', 4],
  ['Reports late or poor', 4],
]

/** How far concerns go, and the days it takes on average to resolve them there. */
const STAGES: Weights<{ readonly name: string; readonly days: number }> = [
  [{ name: 'Informal', days: 9 }, 52],
  [{ name: 'Stage 1', days: 18 }, 30],
  [{ name: 'Stage 2', days: 32 }, 12],
  [{ name: 'Stage 3', days: 50 }, 4],
  [{ name: 'Stage 4', days: 70 }, 1.5],
  [{ name: 'Referred to Cafcass', days: 110 }, 0.5],
]

/** Concerns that reviewing officers raised in the weeks after a review; closed when care ends, if not before. */
export const iroEscalations: ListFile = {
  table: 'local/iro-escalations',
  heads: [
    'Child ID',
    'Concern raised',
    'Subject',
    'Stage reached',
    'Concern resolved',
    'Reviewing officer',
    'Team',
  ],
  rows({ plan, children }) {
    const rows: string[][] = []
    for (const child of children) {
      for (const period of child.periods) {
        const officers = officersOf(plan, child, period)
        const workers = socialWorkersOf(plan, child, period)
        const random = new Random(plan.seed, child.number, PURPOSE_ESCALATIONS, period.startedOn)
        for (const review of reviewsOf(plan, child, period)) {
          if (!random.chance(RAISED)) continue
          const on = weekdayOnOrBefore(review.on + random.whole(3, 24))
          const subject = random.pick(SUBJECTS)
          const { name, days } = random.pick(STAGES)
          const resolvedOn = on + Math.round(days * 0.3 + random.exponential(days * 0.7))
          if (on < plan.firstDay || on > plan.lastDay || on >= period.endedOn) continue
          const team = teamOf(workerOn(workers, on))
          const cells = [
            subject,
            name,
            known(plan, Math.min(resolvedOn, period.endedOn)),
            workerOn(officers, on),
            team,
          ]
          rows.push([child.id, dateText(on), ...cells])
        }
      }
    }
    return rows
  },
}
