import type { DayNumber } from '../calendar.ts'
import { ELSEWHERE } from '../elsewhere.ts'
import type { Incident } from '../missing-file.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'

const PURPOSE_OTHERS = 49

/** Children other councils have placed in Anytown who go missing, for each child Anytown looks after. */
const CHILDREN = 0.07
const MEAN_DAYS_HERE = 400
const MEAN_DAYS_BETWEEN = 75
const AWAY = 0.15

/** The councils that place children in Anytown. */
const COUNCILS = ELSEWHERE.slice(0, 6)

/** An incident of a child whom another council has placed in Anytown. */
export interface OthersIncident extends Incident {
  readonly id: string
  readonly placedBy: string
  readonly random: Random
}

/** Incidents of children of other councils; their ids are X, the council's code and the id it uses itself. */
export function* placedByOthers(plan: SettledPlan): Generator<OthersIncident> {
  const count = Math.max(2, Math.round(plan.children * CHILDREN))
  for (let number = 0; number < count; number++) {
    const random = new Random(plan.seed, number, PURPOSE_OTHERS)
    const { code, name: placedBy } = COUNCILS[random.whole(0, COUNCILS.length - 1)]!
    const id = `X${code}${String(random.whole(0, 99_999)).padStart(5, '0')}${String(number).padStart(3, '0')}`
    let on: DayNumber = plan.firstDay - 200 + random.whole(0, plan.lastDay - plan.firstDay + 200)
    const leavesOn = on + 30 + Math.round(random.exponential(MEAN_DAYS_HERE))
    for (;;) {
      on += 1 + Math.round(random.exponential(MEAN_DAYS_BETWEEN))
      const endedOn = on + random.whole(0, 2)
      if (endedOn > Math.min(leavesOn, plan.lastDay)) break
      if (on >= plan.firstDay) yield { id, placedBy, random, ...incident(random, on, endedOn) }
      on = endedOn
    }
  }
}

function incident(random: Random, startedOn: DayNumber, endedOn: DayNumber): Incident {
  return { kind: random.chance(AWAY) ? 'A' : 'M', startedOn, endedOn }
}
