import { type CatalogueFile, DefinitionError } from '../../core/index.ts'
import { catalogueRows } from '../../intake/index.ts'

const PATH = 'benchmarks/event-days.csv'

/**
 * Reads which column of a cohort is the day on which its cases happened, where the cohort itself does not say. The
 * council's own catalogue adds to ours and stands in place of a row for the same cohort.
 *
 * @throws DefinitionError naming a row that is not complete
 */
export function readEventDays(files: readonly CatalogueFile[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const file of files.filter(({ path }) => path === PATH)) {
    for (const { cohort, day } of catalogueRows(file)) {
      if (!cohort || !day)
        throw new DefinitionError(`catalogue/${PATH}: the row of “${cohort}” is not complete`)
      days.set(cohort, day)
    }
  }
  return days
}
