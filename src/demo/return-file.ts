import type { Child } from './model.ts'
import type { ReturnYear, SettledPlan } from './plan.ts'
import type { ChildInYear } from './population.ts'

/** Everything a file of one return is written from. */
export interface ReturnContents {
  readonly plan: SettledPlan
  readonly year: ReturnYear
  /** Children with an episode in the year. */
  readonly inCare: readonly ChildInYear[]
  /** Young people with an OC3 row, looked after earlier in the year or not at all. */
  readonly leavers: readonly Child[]
}

/** One kind of file of the return: its name, the first collection year that has it, its columns and rows. */
export interface ReturnFile {
  readonly name: string
  readonly fromYear?: number
  readonly columns: string
  readonly rows: (contents: ReturnContents) => string[]
}

/** What a generator of chance is for, so that two files about one child do not draw the same numbers. */
export const PURPOSE = {
  identity: 11,
  reviews: 12,
  missing: 13,
  outcomes: 14,
  leaver: 15,
  adopters: 16,
  permanence: 17,
  workers: 18,
  liberty: 19,
  planting: 20,
  visits: 21,
} as const

/** SEX as the collection year codes it. */
export function sexCode(sex: 'M' | 'F', year: number): string {
  if (year >= 2025) return sex
  return sex === 'M' ? '1' : '2'
}
