import type { Database, TableShape } from '../store/index.ts'
import { estimateOf, type KeptEstimate, type PopulationEstimate } from './population.ts'

/**
 * Which indicators are computed for which periods and how, the population of a rate, and why not where not. The
 * estimate stands here and not with the facts: it is one for an indicator and period, and the facts are many of each.
 */
export const measuredTable: TableShape = {
  name: 'measured',
  columns: [
    { name: 'indicator', type: 'text' },
    { name: 'period', type: 'text' },
    { name: 'measure', type: 'text' },
    { name: 'population', type: 'integer' },
    { name: 'mid_year', type: 'integer' },
    { name: 'population_source', type: 'text' },
    { name: 'population_load', type: 'integer' },
    { name: 'why_not', type: 'text' },
  ],
}

/** What is known of an indicator in a period beside its facts. */
export interface Measured {
  readonly whyNot: string | undefined
  readonly population: PopulationEstimate | undefined
}

/** What is known of every indicator in the periods given, by their codes; ask it with an indicator's key and a code. */
export async function readMeasured(
  database: Database,
  codes: readonly string[],
): Promise<(indicator: string, period: string) => Measured | undefined> {
  const places = codes.map((_, at) => `$${at + 1}`).join(', ')
  const rows = await database.rows<
    { indicator: string; period: string; why_not: string | null } & KeptEstimate
  >(
    `SELECT m.indicator, m.period, m.why_not, m.population, m.mid_year, m.population_source, m.population_load,
       l.file_name, l.received_at, l.sha256
     FROM measured m LEFT JOIN load l ON l.load_id = m.population_load WHERE m.period IN (${places})`,
    codes,
  )
  const known = new Map(
    rows.map((row): [string, Measured] => [
      `${row.indicator} ${row.period}`,
      { whyNot: row.why_not ?? undefined, population: estimateOf(row) },
    ]),
  )
  return (indicator, period) => known.get(`${indicator} ${period}`)
}
