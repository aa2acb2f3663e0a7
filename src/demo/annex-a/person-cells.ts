import { type DayNumber, ageOn } from '../calendar.ts'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { Random } from '../random.ts'
import type { AnnexACell } from './sheet.ts'
import { ethnicityOf, genderOf } from './written-values.ts'

const DISABILITY_PURPOSE = 100
/** Shares of children known to the authority with a disability, and of those of whom nobody has asked. */
const DISABLED = 0.12
const NOT_KNOWN = 0.015

/** The heads with which every list about children begins. */
export const PERSON_HEADS = [
  'Child Unique ID',
  'Gender',
  'Ethnicity',
  'Date of Birth',
  'Age of Child (Years)',
] as const

export const DISABILITY_HEAD = 'Does the Child have a Disability'
export const ALLOCATION_HEADS = ['Allocated Team', 'Allocated Worker'] as const

/** Who a child is, whether of the returns or known to the authority in another way. */
export interface Person {
  readonly number: number
  readonly id: string
  readonly bornOn: DayNumber
  readonly sex: 'M' | 'F'
  readonly ethnicity: string
}

/** The cells under `PERSON_HEADS`. A child not born yet has an age of -1 and no date of birth. */
export function personCells(person: Person, on: DayNumber): AnnexACell[] {
  const unborn = person.bornOn > on
  const age = unborn ? -1 : ageOn(person.bornOn, on)
  const born = unborn ? '' : { day: person.bornOn }
  return [person.id, genderOf(person.sex), ethnicityOf(person.ethnicity), born, age]
}

/** Whether a child has a disability: the same answer in every list, and yes where it is why they are in need. */
export function disabilityOf(
  plan: SettledPlan,
  person: Pick<Person, 'number'>,
  needs: readonly string[],
): string {
  if (needs.includes('N2')) return 'a) Yes'
  const drawn = new Random(plan.seed, person.number, DISABILITY_PURPOSE).next()
  if (drawn < DISABLED) return 'a) Yes'
  return drawn > 1 - NOT_KNOWN ? 'c) Unknown' : 'b) No'
}

/** The needs of a child over all their periods of care. */
export function needsOf(child: Child): string[] {
  return child.periods.map(({ need }) => need)
}
