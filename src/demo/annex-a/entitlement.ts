import { type DayNumber, ageOn, birthday } from '../calendar.ts'
import type { Child } from '../model.ts'
import { Random } from '../random.ts'
import type { SettledPlan } from '../plan.ts'
import { episodeAt } from './periods-listed.ts'

const OLDER_PURPOSE = 105
/** Thirteen weeks in care after the 14th birthday make a child eligible. */
const WEEKS_13 = 91
/** Services end at 21 unless the young person asks for them, at the latest at 25. */
const SERVICES_UNTIL = 21
const SERVICES_AT_THE_LATEST = 25
const ASKED_FOR_MORE = 0.35

/** How care may have ended for somebody who is owed nothing: adopted, moved, died, or an adult all along. */
const OWED_NOTHING = ['E11', 'E12', 'E2', 'E3', 'E15', 'E16']

export type Entitlement = 'eligible' | 'relevant' | 'former-relevant' | 'qualifying'

/** What the law makes of a young person on a day; `undefined` when they are owed no leaving care services. */
export function entitlementOn(plan: SettledPlan, child: Child, on: DayNumber): Entitlement | undefined {
  const age = ageOn(child.bornOn, on)
  if (age < 16 || age >= SERVICES_AT_THE_LATEST) return undefined
  const inCare = child.periods.some(({ startedOn, endedOn }) => startedOn <= on && endedOn > on)
  if (inCare) return age < 18 && daysSince14(child, on) >= WEEKS_13 ? 'eligible' : undefined
  if (age >= SERVICES_UNTIL && !asksForMore(plan, child)) return undefined
  if (child.leftCareOn !== undefined && child.leftCareOn <= on)
    return age < 18 ? 'relevant' : 'former-relevant'
  return age < SERVICES_UNTIL && leftAfter16(child, on) ? 'qualifying' : undefined
}

function daysSince14({ bornOn, periods }: Child, on: DayNumber): number {
  const from = birthday(bornOn, 14)
  let days = 0
  for (const { startedOn, endedOn } of periods)
    days += Math.max(0, Math.min(endedOn, on) - Math.max(startedOn, from))
  return days
}

function leftAfter16(child: Child, on: DayNumber): boolean {
  const last = child.periods.findLast(({ endedOn }) => endedOn <= on)
  if (!last || ageOn(child.bornOn, last.endedOn) < 16) return false
  return !OWED_NOTHING.includes(episodeAt(last, on)?.endReason ?? 'E3')
}

function asksForMore(plan: SettledPlan, { number }: Child): boolean {
  return new Random(plan.seed, number, OLDER_PURPOSE).chance(ASKED_FOR_MORE)
}
