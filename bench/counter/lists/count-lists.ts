import type { Answer } from '../count.ts'
import type { PackedDay } from '../days.ts'
import { periodsTo } from '../periods.ts'
import type { Council, ListCase } from './council.ts'
import { type CasesAre, listQuestions } from './questions.ts'

/** An answer, with the column that the identifiers of its cases stand in, and those where they are compared. */
export type ListAnswer = Pick<Answer, 'indicator' | 'period' | 'numerator' | 'denominator'> &
  Partial<Pick<Answer, 'numeratorIds' | 'denominatorIds'>> & { readonly casesAre: CasesAre }

/** Answers every question that rests on lists for every period that ends with one of the months up to a month end. */
export function* countLists(council: Council, last: PackedDay, months: number): Generator<ListAnswer> {
  for (const period of periodsTo(last, months))
    for (const [indicator, { ask, on, cases: casesAre }] of Object.entries(listQuestions)) {
      if ((on === 'as-at') !== (period.kind === 'as-at')) continue
      const cases = [...ask(council, period)]
      const scoring = cases.filter(({ scores }) => scores)
      const numerator = sum(scoring.map(({ of = 1 }) => of))
      const denominator = sum(cases.map(({ per = 1 }) => per))
      const said = { indicator, period: period.code, numerator, denominator, casesAre }
      if (casesAre === 'numbers alone') yield said
      else yield { ...said, numeratorIds: idsOf(scoring), denominatorIds: idsOf(cases) }
    }
}

function idsOf(cases: readonly ListCase[]): string[] {
  return cases.map(({ id }) => id).sort()
}

/** The sum to four places: half posts and pence come to the same total whatever their order. */
function sum(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((total, amount) => total + amount * 10_000, 0)) / 10_000
}
