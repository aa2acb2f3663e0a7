import { type DayNumber, dateText } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'
import { Random, type Weights } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'
import type { ReturnYear, SettledPlan } from './plan.ts'

/** Social workers hold about this many children looked after at a time. */
const CHILDREN_EACH = 9
const MEAN_DAYS_WITH_WORKER = 330

const REASONS: Weights<string> = [
  ['LEFTRL', 40],
  ['TSPROC', 26],
  ['MANAGE', 12],
  ['ORGRST', 7],
  ['ABSENC', 9],
  ['PCCHAN', 2],
  ['CHCHAN', 1],
  ['OTHERS', 3],
]

/** SWEpisodes: the social workers of each child in the year, collected since 2023-24. */
export const workersFile: ReturnFile = {
  name: 'SWEpisodes',
  fromYear: 2024,
  columns: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON',
  rows({ plan, year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      const born = dateText(child.bornOn)
      for (const period of periods) {
        for (const spell of workersOf(plan, child, period, year)) {
          const end = spell.endedOn <= year.endsOn ? dateText(spell.endedOn) : ''
          lines.push(
            `${child.id},${born},${spell.worker},${dateText(spell.startedOn)},${end},${spell.reason}`,
          )
        }
      }
    }
    return lines
  },
}

/** A time in which one social worker was allocated to a child. */
export interface WorkerSpell {
  readonly worker: string
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly reason: string
}

/** One worker after another from the start of care, each taking over on the day the last one ends. */
export function* workersOf(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
  year: Pick<ReturnYear, 'startsOn' | 'endsOn'>,
): Generator<WorkerSpell> {
  const random = new Random(plan.seed, child.number, PURPOSE.workers, period.startedOn)
  const team = Math.max(8, Math.round(plan.children / CHILDREN_EACH))
  let startedOn = period.startedOn
  let reason = random.chance(0.6) ? 'FCONTA' : 'TSPROC'
  while (startedOn < period.endedOn && startedOn <= year.endsOn) {
    const endedOn = Math.min(
      period.endedOn,
      startedOn + 10 + Math.round(random.weibull(MEAN_DAYS_WITH_WORKER, 0.9)),
    )
    const worker = `SW998${String(random.whole(1, team)).padStart(5, '0')}`
    if (endedOn >= year.startsOn) yield { worker, startedOn, endedOn, reason }
    startedOn = endedOn
    reason = random.pick(REASONS)
  }
}
