import type { DayNumber } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import { outcomesFile } from '../outcomes-file.ts'
import { type ReturnYear, returnYears, type SettledPlan } from '../plan.ts'
import { childrenIn } from '../population.ts'
import { Random } from '../random.ts'

const HEALTH_PURPOSE = 101
const COLUMNS = outcomesFile.columns.split(',')
const ASSESSED_AT = COLUMNS.indexOf('HEALTH_ASSESSMENT')
const TEETH_AT = COLUMNS.indexOf('TEETH_CHECK')

/** In a year of which the return does not ask: how often a child is seen all the same. */
const SEEN_IN_PART_OF_A_YEAR = 0.5
/** A first health assessment is due within twenty working days; a dentist takes longer to find. */
const FIRST_ASSESSMENT = { low: 10, high: 45, chance: 0.92 }
const FIRST_DENTAL_CHECK = { low: 20, high: 130, chance: 0.7 }

/** The days, in order, on which a child looked after had a health assessment and saw a dentist. */
export interface HealthDays {
  readonly assessments: readonly DayNumber[]
  readonly dentalChecks: readonly DayNumber[]
}

/**
 * Answers with the health days of a period of care. They agree with OC2: in a year for which the return says
 * that a child was assessed, or saw a dentist, there is a day of it, and in one for which it says no there is none.
 */
export function healthDays(
  plan: SettledPlan,
  children: readonly Child[],
): (child: Child, period: PeriodOfCare) => HealthDays {
  const years = returnYears(plan).map((year) => ({ year, outcomes: outcomesIn(plan, children, year) }))
  return (child, period) => {
    const random = new Random(plan.seed, child.number, HEALTH_PURPOSE, period.startedOn)
    return {
      assessments: daysOf(ASSESSED_AT, FIRST_ASSESSMENT),
      dentalChecks: daysOf(TEETH_AT, FIRST_DENTAL_CHECK),
    }

    function daysOf(column: number, first: typeof FIRST_ASSESSMENT): DayNumber[] {
      const days: DayNumber[] = []
      const firstOn = period.startedOn + random.whole(first.low, first.high)
      const hadFirst = random.chance(first.chance) && firstOn < period.endedOn
      if (hadFirst && firstOn < plan.firstDay) days.push(firstOn)
      for (const { year, outcomes } of years) {
        const said = outcomes.get(child.id)?.[column]
        const share = random.next()
        const partly = random.chance(SEEN_IN_PART_OF_A_YEAR)
        const from = Math.max(year.startsOn, period.startedOn + first.low)
        const until = Math.min(year.endsOn, period.endedOn - 1)
        if (said !== '0' && hadFirst && firstOn >= year.startsOn && firstOn <= until) days.push(firstOn)
        else if (from <= until && (said === '1' || (said === undefined && partly)))
          days.push(from + Math.floor(share * (until - from + 1)))
      }
      return days
    }
  }
}

function outcomesIn(plan: SettledPlan, children: readonly Child[], year: ReturnYear): Map<string, string[]> {
  const lines = outcomesFile.rows({ plan, year, inCare: childrenIn(children, year), leavers: [] })
  return new Map(lines.map((line) => line.split(',')).map((cells) => [cells[0]!, cells]))
}
