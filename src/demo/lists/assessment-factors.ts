import { type DayNumber, ageOn } from '../calendar.ts'
import type { Child, PeriodOfCare } from '../model.ts'
import type { Random, Weights } from '../random.ts'

/** Factors at the end of an assessment, as codes of the children in need census, by the child’s main need. */
const ABUSE: Weights<string> = [
  ['3B', 46],
  ['4B', 40],
  ['16A', 38],
  ['17A', 28],
  ['2B', 24],
  ['1B', 20],
  ['18C', 14],
  ['19C', 5],
  ['5B', 5],
]
const FAMILY: Weights<string> = [
  ['4B', 34],
  ['3B', 26],
  ['14A', 24],
  ['4A', 22],
  ['10A', 14],
  ['15A', 10],
  ['2A', 8],
]
const DISABILITY: Weights<string> = [
  ['5A', 60],
  ['6A', 40],
  ['4B', 15],
]
const PARENTS_ILLNESS: Weights<string> = [
  ['4B', 60],
  ['6B', 35],
  ['1B', 15],
]
const ABSENT_PARENTS: Weights<string> = [
  ['20', 60],
  ['16A', 30],
]
const UNACCOMPANIED = '9A'
const PHYSICAL_ABUSE = '18C'
/** So many of those under two who come in for abuse were hurt. */
const HURT_UNDER_TWO = 0.13
const MORE_FACTORS = 0.62

const BY_NEED: Readonly<Record<string, Weights<string>>> = {
  N1: ABUSE,
  N2: DISABILITY,
  N3: PARENTS_ILLNESS,
  N8: ABSENT_PARENTS,
}

/** The factors that an assessment found, a space between two. */
export function factorsOf(random: Random, child: Child, period: PeriodOfCare, on: DayNumber): string {
  const found = new Set<string>()
  if (child.unaccompanied) found.add(UNACCOMPANIED)
  if (period.need === 'N1' && ageOn(child.bornOn, on) < 2 && random.chance(HURT_UNDER_TWO))
    found.add(PHYSICAL_ABUSE)
  const factors = BY_NEED[period.need] ?? FAMILY
  if (found.size === 0) found.add(random.pick(factors))
  while (found.size < 4 && random.chance(MORE_FACTORS)) found.add(random.pick(factors))
  return [...found].join(' ')
}
