import { type DayNumber, ageOn } from './calendar.ts'
import type { Child, PeriodOfCare } from './model.ts'

/** Days of two years with the same carer. */
export const TWO_YEARS = 730
const TWO_AND_A_HALF_YEARS = 913

/** Children under 16 in care for two and a half years on a day, and those of them with the same carer for two years. */
export function sameCarerOn(
  children: readonly Child[],
  on: DayNumber,
): { readonly longTerm: number; readonly sameCarer: number } {
  let longTerm = 0
  let sameCarer = 0
  for (const child of children) {
    const period = child.periods.find(
      (each) => each.startedOn <= on - TWO_AND_A_HALF_YEARS && each.endedOn > on,
    )
    if (!period || ageOn(child.bornOn, on) >= 16) continue
    longTerm++
    if (settledSince(period, on) <= on - TWO_YEARS) sameCarer++
  }
  return { longTerm, sameCarer }
}

/** Moving in with adopters once does not count as a change of carer. */
function settledSince(period: PeriodOfCare, on: DayNumber): DayNumber {
  const before = period.episodes
    .filter((each) => each.startedOn <= on && !each.placement.code.startsWith('T'))
    .reverse()
  const current = before[0]!
  let since = current.startedOn
  let changes = 0
  for (const episode of before) {
    const same = episode.placement.carer === current.placement.carer
    if (!same && !(current.placement.code.startsWith('A') && changes++ === 0)) break
    since = episode.startedOn
  }
  return since
}
