import { ANYTOWN_AREA, childrenAged0To17, type DemoAuthority, ELSEWHERE } from '../elsewhere.ts'
import type { Child } from '../model.ts'
import { returnYears, type SettledPlan } from '../plan.ts'
import { drawnYear } from './drawn-year.ts'
import { ownCare } from './own-care.ts'
import { ownNeed } from './own-need.ts'
import { ownOutcomes } from './own-outcomes.ts'
import { ownWorkforce } from './own-workforce.ts'
import type { YearCounts } from './year-counts.ts'

/** A year of published figures: what was counted of every authority. */
export interface PublishedYear {
  readonly year: number
  readonly authorities: readonly { readonly area: DemoAuthority; readonly counts: YearCounts }[]
}

const YEARS = 3

/**
 * The years that are published by the end of the plan, the latest first: the last return's own year is not among them
 * yet. What Anytown's returns cannot tell, because they do not reach back so far, is drawn like the rest; for years in
 * which its cases of children in need are not all known, it is said to have sent nothing.
 */
export function publishedYears(plan: SettledPlan, children: readonly Child[]): PublishedYear[] {
  const years = Array.from({ length: YEARS }, (_, back) => plan.lastYear - 1 - back)
  const returned = returnYears(plan).filter(({ year }) => years.includes(year))
  const need = ownNeed(plan, children, returned)
  const workforce = ownWorkforce(plan, children, years)
  return years.map((year) => {
    const ofReturn = returned.find((each) => each.year === year)
    const care = ofReturn && ownCare(plan, children, ofReturn)
    const workers = workforce.get(year)
    const own: YearCounts = {
      ...drawnYear(plan, ANYTOWN_AREA, year, care?.lookedAfter),
      ...care,
      ...(ofReturn ? ownOutcomes(plan, children, ofReturn) : {}),
      need: need.get(year)?.need,
      protection: need.get(year)?.protection,
      ...(workers ? { workforce: workers } : {}),
      population: childrenAged0To17(plan, ANYTOWN_AREA, year - 1),
    }
    const others = ELSEWHERE.map((area) => ({ area, counts: drawnYear(plan, area, year) }))
    return { year, authorities: [...others, { area: ANYTOWN_AREA, counts: own }] }
  })
}
