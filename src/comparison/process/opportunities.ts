import { type CatalogueFile, DefinitionError } from '../../core/index.ts'
import { catalogueRows } from '../../intake/index.ts'

/** Who could have had the events that an indicator counts. */
export interface OpportunityOf {
  /** Who they are: “children looked after”. */
  readonly among: string
  /** The key of the indicator that counts them on a day. */
  readonly of: string
  readonly per: number
}

const PATH = 'benchmarks/opportunity.csv'

/**
 * Reads who could have had the events of which indicator, by its key. The council's own catalogue adds to ours and
 * stands in place of a row for the same indicator.
 *
 * @throws DefinitionError naming a row that is not complete
 */
export function readOpportunities(files: readonly CatalogueFile[]): ReadonlyMap<string, OpportunityOf> {
  const all = new Map<string, OpportunityOf>()
  for (const file of files.filter(({ path }) => path === PATH)) {
    for (const { indicator, among, of, per } of catalogueRows(file)) {
      if (!indicator || !among || !of || !(Number(per) > 0))
        throw new DefinitionError(`catalogue/${PATH}: the row of “${indicator}” is not complete`)
      all.set(indicator, { among, of, per: Number(per) })
    }
  }
  return all
}
