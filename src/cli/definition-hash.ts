import { createHash } from 'node:crypto'
import type { Catalogue, Indicator } from '../measures/index.ts'

/** SHA-256 over the text of an indicator and of its cohort: it changes exactly when the definition does. */
export function definitionHash(catalogue: Catalogue, indicator: Indicator): string {
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  return createHash('sha256').update(indicator.text).update(cohort.text).digest('hex')
}
