import { asAt, day, type Period } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { type Coverage, loadsBehind, needsOf, yearsBehind } from './coverage.ts'
import type { Indicator } from './indicator.ts'
import type { Source } from './source-status-terms.ts'

/** The table populations of rates are loaded into. */
export const POPULATION = 'reference/population'

/** The table places are worked out from that a return does not say. */
export const POSTCODES = 'reference/postcodes'

/**
 * Which indicators rest on a table of input, by its kind: those that need it, the rates whose population is not given
 * by homeward.yaml, and what needs a place where a postcode directory is loaded.
 */
export async function restingOn(
  database: Database,
  catalogue: Catalogue,
  coverage: Coverage,
  isBuilt: boolean,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rates = isBuilt ? await ratesOfLoadedPopulations(database) : new Set<string>()
  const resting = new Map<string, string[]>()
  for (const indicator of catalogue.indicators) {
    const needs = needsOf(indicator, catalogue.cohorts.get(indicator.cohort)!)
    const kinds = new Set(needs.map((need) => need.split('.')[0]!))
    if (rates.has(indicator.key)) kinds.add(POPULATION)
    if (usesDirectory(coverage, needs)) kinds.add(POSTCODES)
    for (const kind of kinds) resting.set(kind, [...(resting.get(kind) ?? []), indicator.key])
  }
  return resting
}

/** The rates whose population comes from a file, or is not known at all. */
async function ratesOfLoadedPopulations(database: Database): Promise<Set<string>> {
  const built = await database.rows(
    `SELECT 1 AS found FROM information_schema.tables
     WHERE table_name = 'measured' AND table_catalog = current_database()`,
  )
  if (built.length === 0) return new Set()
  const rows = await database.rows<{ indicator: string }>(
    `SELECT DISTINCT indicator FROM measured
     WHERE measure = 'rate' AND (population IS NULL OR population_load IS NOT NULL)`,
  )
  return new Set(rows.map(({ indicator }) => indicator))
}

/** Whether what is needed is worked out from the postcode directory where a return does not say it. */
function usesDirectory({ directory }: Coverage, needs: readonly string[]): boolean {
  const alone: Coverage = { kinds: new Map(), directory }
  return loadsBehind(alone, needs, asAt(day('2000-01-01')), 0).length > 0
}

/**
 * The sources that the figure of an indicator in a period rests on, worst first. Of a return those of the years it
 * looks at; what services have still to send is not among them, because no figure of ours is made from it.
 */
export function sourcesBehind(
  sources: readonly Source[],
  indicator: Pick<Indicator, 'key' | 'looks-back'>,
  period: Period,
): Source[] {
  const [first, last] = yearsBehind(period, indicator['looks-back'])
  return sources.filter(({ indicators, figure, year }) => {
    if (figure || !indicators.includes(indicator.key)) return false
    return year === undefined || (year >= first && year <= last)
  })
}
