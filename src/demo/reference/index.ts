import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import type { DemoFile } from '../returns.ts'
import { bankHolidays } from './bank-holidays.ts'
import { populationByEthnicity } from './population-by-ethnicity.ts'
import { populationEstimates } from './population-estimates.ts'
import { postcodeDirectory } from './postcode-directory.ts'
import { providers } from './providers.ts'
import { schoolTerms } from './school-terms.ts'

/** What publishers send to the demo authority, about the same children and places as its returns. */
export function* referenceFiles(plan: SettledPlan, children: readonly Child[]): Generator<DemoFile> {
  yield postcodeDirectory(plan, children)
  yield populationEstimates(plan)
  yield populationByEthnicity(plan)
  yield providers(plan, children)
  yield bankHolidays(plan)
  yield schoolTerms(plan)
}
