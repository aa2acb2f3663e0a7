import { type DayNumber, ageOn, birthday } from '../calendar.ts'
import { leaversFile, leaversIn, situation } from '../leavers-file.ts'
import type { Child } from '../model.ts'
import { returnYears, type SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { collectionYearOf } from './periods-listed.ts'

const SITUATION_PURPOSE = 106
const OLDEST_IN_RETURN = 21

/** How a care leaver lives, in the codes of OC3: in touch, activity and accommodation. */
export interface LeaverSituation {
  readonly inTouch: string
  readonly activity: string
  readonly accommodation: string
}

/**
 * Answers with how a care leaver lived on a day: what OC3 says of their last birthday. Those of whom the return
 * has not asked yet, or asks no more since they are 22 or over, have a situation drawn from the same shares.
 */
export function leaverSituations(
  plan: SettledPlan,
  children: readonly Child[],
): (child: Child, on: DayNumber) => LeaverSituation {
  const byYear = new Map(
    returnYears(plan).map((year) => {
      const leavers = leaversIn(children, year)
      const lines = leaversFile.rows({ plan, year, inCare: [], leavers }).map((line) => line.split(','))
      return [year.year, new Map(lines.map((cells) => [cells[0]!, cells]))] as const
    }),
  )
  return (child, on) => {
    const age = Math.min(ageOn(child.bornOn, on), OLDEST_IN_RETURN)
    const year = collectionYearOf(birthday(child.bornOn, ageOn(child.bornOn, on)))
    const said = byYear.get(year)?.get(child.id)
    const random = new Random(plan.seed, child.number, SITUATION_PURPOSE, year)
    const [inTouch, activity, accommodation] = said?.slice(2) ?? situation(random, age, year).split(',')
    return { inTouch: inTouch!, activity: activity!, accommodation: accommodation! }
  }
}
