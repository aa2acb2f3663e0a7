import { type DayNumber, birthday, dateText } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'
import { Random } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'
import { valueOn } from './trends.ts'
import type { SettledPlan } from './plan.ts'

const FIRST_AGE = 11
/** Of those old enough, so many ever go missing; the rest never do. */
const PRONE = 0.38
/** And of the younger, to whom it happens once if at all. */
const AWAY_WITHOUT_AUTHORISATION = 0.16

export const missingFile: ReturnFile = {
  name: 'Missing',
  columns: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  rows({ plan, year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      const born = dateText(child.bornOn)
      for (const period of periods) {
        for (const { kind, startedOn, endedOn } of missingIncidents(plan, child, period)) {
          if (startedOn > year.endsOn) break
          if (endedOn < year.startsOn) continue
          const end = endedOn <= year.endsOn ? dateText(endedOn) : ''
          lines.push(`${child.id},${born},${kind},${dateText(startedOn)},${end}`)
        }
      }
    }
    return lines
  },
}

export interface Incident {
  readonly kind: 'M' | 'A'
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
}

/** Incidents of a period of care in order: bursts of them in some teenagers, none in most children. */
export function* missingIncidents(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): Generator<Incident> {
  const random = new Random(plan.seed, child.number, PURPOSE.missing, period.startedOn)
  const teens = birthday(child.bornOn, FIRST_AGE)
  const until = Math.min(period.endedOn - 1, plan.lastDay)
  if (until < teens || !random.chance(PRONE)) return
  const often = 15 + random.exponential(230)
  let on = Math.max(period.startedOn, teens + random.whole(0, 1_500))
  for (;;) {
    on += 1 + Math.round(random.exponential(often))
    if (on >= until) return
    const days = random.chance(0.8) ? random.whole(0, 1) : Math.round(1 + random.exponential(5))
    const endedOn = Math.min(on + days, until)
    const kind = random.chance(AWAY_WITHOUT_AUTHORISATION) ? 'A' : 'M'
    if (random.chance(valueOn('missing', on, plan.lastDay)) && endedOn >= plan.firstDay)
      yield { kind, startedOn: on, endedOn }
    on = endedOn
  }
}
