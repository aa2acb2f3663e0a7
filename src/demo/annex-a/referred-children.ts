import { type DayNumber, ageOn, weekdayOnOrBefore } from '../calendar.ts'
import type { Child } from '../model.ts'
import { childId, drawPerson } from '../person.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import { drawCareCase, drawCase, type NeedCase } from './need-case.ts'
import type { Person } from './person-cells.ts'

const REFERRED_PURPOSE = 110
const CARE_PURPOSE = 111
/** Their numbers, far from those of the returns, so that no two children have one identifier. */
const FIRST_NUMBER = 5_000_000
/** Children first referred in a year, for each child looked after; with those referred again about 7.5. */
const FIRST_REFERRALS_A_YEAR = 5.9
const REFERRED_AGAIN = 0.22
const MOST_REFERRALS = 4
/** Cases begin so long before the last day that at the first download there are as many open as ever. */
const YEARS_BACK = 4

/** A child with everything social care did after each referral, in order. */
export interface ReferredChild {
  readonly person: Person
  /** The child of the returns, for those who came into care; their cases go on while they are looked after. */
  readonly lookedAfter: Child | undefined
  readonly cases: readonly NeedCase[]
}

/**
 * Everybody referred to the authority: the children of the returns, before they came into care, and the many more
 * who never do. Volumes follow England: about 7.5 referrals a year for each child looked after.
 */
export function referredChildren(plan: SettledPlan, children: readonly Child[]): ReferredChild[] {
  const referred: ReferredChild[] = []
  for (const child of children) {
    const random = new Random(plan.seed, child.number, CARE_PURPOSE)
    const cases: NeedCase[] = []
    for (const period of child.periods) {
      const before = cases.at(-1)?.closedOn ?? child.bornOn
      cases.push(drawCareCase(random, plan, { child, period, before }))
    }
    if (cases.length > 0) referred.push({ person: child, lookedAfter: child, cases })
  }
  const aYear = plan.children * FIRST_REFERRALS_A_YEAR
  const total = Math.round(aYear * YEARS_BACK)
  for (let i = 0; i < total; i++) {
    const on = plan.lastDay - YEARS_BACK * 365 + (i / aYear) * 365
    referred.push(referredChild(plan, FIRST_NUMBER + i, weekdayOnOrBefore(Math.floor(on))))
  }
  return referred
}

function referredChild(plan: SettledPlan, number: number, firstOn: DayNumber): ReferredChild {
  const random = new Random(plan.seed, number, REFERRED_PURPOSE)
  const person = drawKnownPerson(random, plan, number, firstOn)
  const cases: NeedCase[] = []
  let on = firstOn
  do {
    const drawn = drawCase(random, plan, { bornOn: person.bornOn, referredOn: on })
    cases.push(drawn)
    on = weekdayOnOrBefore(drawn.closedOn + 5 + Math.round(random.exponential(130)))
  } while (cases.length < MOST_REFERRALS && ageOn(person.bornOn, on) < 18 && random.chance(REFERRED_AGAIN))
  return { person, lookedAfter: undefined, cases }
}

/** A child of up to 17 who is known to the authority on a day, and some not born yet. */
export function drawKnownPerson(random: Random, plan: SettledPlan, number: number, on: DayNumber): Person {
  const unborn = random.chance(0.02)
  const bornOn = unborn ? on + random.whole(10, 150) : on - Math.floor(random.next() ** 1.1 * 17.5 * 365.25)
  return { number, id: childId(plan.idPrefix, number), bornOn, ...drawPerson(random, false) }
}
