import { type DayNumber, dateText } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'
import { Random } from './random.ts'
import { PURPOSE, type ReturnFile } from './return-file.ts'
import type { SettledPlan } from './plan.ts'

/** Placements in which a deprivation of liberty is expected, and how often there is one. */
const EXPECTED_IN: readonly string[] = ['K2', 'Z12', 'Z13']
const DEPRIVED = 0.05

/** DoLo: deprivation of liberty orders, new in 2026-27. */
export const libertyFile: ReturnFile = {
  name: 'DoLo',
  fromYear: 2027,
  columns: 'CHILD,DOB,DOLO_START,DOLO_END',
  rows({ plan, year, inCare }) {
    const lines: string[] = []
    for (const { child, periods } of inCare) {
      for (const order of periods.flatMap((period) => orders(plan, child, period))) {
        if (order.startedOn > year.endsOn || order.endedOn < year.startsOn) continue
        const end = order.endedOn <= year.endsOn ? dateText(order.endedOn) : ''
        lines.push(`${child.id},${dateText(child.bornOn)},${dateText(order.startedOn)},${end}`)
      }
    }
    return lines
  },
}

/** Orders made while the child is in one placement, each ending before it does. */
function orders(
  plan: SettledPlan,
  child: Child,
  period: PeriodOfCare,
): { startedOn: DayNumber; endedOn: DayNumber }[] {
  const random = new Random(plan.seed, child.number, PURPOSE.liberty, period.startedOn)
  const result: { startedOn: DayNumber; endedOn: DayNumber }[] = []
  for (const episode of period.episodes) {
    const days = episode.endedOn - episode.startedOn
    if (!EXPECTED_IN.includes(episode.placement.code) || days < 40 || !random.chance(DEPRIVED)) continue
    const startedOn = episode.startedOn + random.whole(0, 20)
    result.push({ startedOn, endedOn: Math.min(episode.endedOn - 1, startedOn + random.whole(28, 180)) })
  }
  return result
}
