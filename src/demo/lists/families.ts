import type { DayNumber } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random, type Weights } from '../random.ts'

const PURPOSE_FAMILIES = 60

/** How many children of a family come into care together. */
const TOGETHER: Weights<number> = [
  [1, 42],
  [2, 34],
  [3, 17],
  [4, 7],
]

/**
 * Brothers and sisters start care within days of each other. Where adoption is the plan a baby may follow
 * later, and relatives take one child after the other.
 */
const WITHIN_DAYS = 21
const WITHIN_DAYS_RELATIVES = 60
const WITHIN_DAYS_ADOPTION = 150
/** Placement codes of connected carers. */
const RELATIVES = new Set(['U1', 'U3'])
const LEAST_BETWEEN_BIRTHS = 290
const MOST_BETWEEN_BIRTHS = 12 * 365

/** Children looked after who are brothers and sisters of each other, the first into care first. */
export interface Family {
  readonly id: string
  readonly children: readonly Child[]
}

/**
 * The family of every child with a period of care, by the child's number. The simulation lives children one by
 * one, so families are put together afterwards from children who could be brothers and sisters: they came into
 * care at the same time, share an ethnicity and were born far enough apart.
 */
export function familiesOf(plan: SettledPlan, children: readonly Child[]): Map<number, Family> {
  const families = new Map<number, Family>()
  const inCare = children.filter(({ periods }) => periods.length > 0).sort((a, b) => startOf(a) - startOf(b))
  const accompanied = inCare.filter(({ unaccompanied }) => !unaccompanied)
  gather(plan, accompanied.filter(hasAdoption), WITHIN_DAYS_ADOPTION, families)
  gather(plan, accompanied.filter(livesWithRelatives), WITHIN_DAYS_RELATIVES, families)
  gather(plan, accompanied, WITHIN_DAYS, families)
  for (const child of inCare) if (!families.has(child.number)) families.set(child.number, familyOf([child]))
  return families
}

function gather(
  plan: SettledPlan,
  children: readonly Child[],
  within: number,
  families: Map<number, Family>,
): void {
  children.forEach((first, at) => {
    if (families.has(first.number)) return
    const wanted = new Random(plan.seed, first.number, PURPOSE_FAMILIES).pick(TOGETHER)
    const members = [first]
    for (let next = at + 1; members.length < wanted && next < children.length; next++) {
      const child = children[next]!
      if (startOf(child) - startOf(first) > within) break
      if (!families.has(child.number) && members.every((member) => couldBeSiblings(member, child)))
        members.push(child)
    }
    const family = familyOf(members)
    for (const { number } of members) families.set(number, family)
  })
}

function familyOf(children: readonly Child[]): Family {
  return { id: `FAM${children[0]!.id.slice(-7)}`, children }
}

function couldBeSiblings(one: Child, other: Child): boolean {
  const apart = Math.abs(one.bornOn - other.bornOn)
  return one.ethnicity === other.ethnicity && apart >= LEAST_BETWEEN_BIRTHS && apart <= MOST_BETWEEN_BIRTHS
}

function startOf(child: Child): DayNumber {
  return child.periods[0]!.startedOn
}

function hasAdoption(child: Child): boolean {
  return child.periods.some(({ adoption }) => adoption !== undefined)
}

function livesWithRelatives(child: Child): boolean {
  return child.periods.some(({ episodes }) => episodes.some(({ placement }) => RELATIVES.has(placement.code)))
}
