import type { Period } from '../core/index.ts'
import {
  type Database,
  type Digested,
  engineFunctions,
  replaceTable,
  type Settings,
  sqlFunctions,
  type TableShape,
} from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { casesSql, type Cohort } from './cohort.ts'
import { hashOf, hashOfDefinitions } from './hash-of.ts'
import { LOOKED_AFTER_ON } from './looked-after-on.ts'
import { columnsOfTables } from './table-columns.ts'

/**
 * What the facts of each cohort were worked out from, as a hash: all definitions, every row of the histories that the
 * cohort reads, and which figures are made of it for which periods. Facts stay as they are while theirs is the same.
 */
const factSourceTable: TableShape = {
  name: 'fact_source',
  columns: [
    { name: 'cohort', type: 'text' },
    { name: 'source', type: 'text' },
  ],
}

/**
 * Columns that tell by which file a row came, and where in it. A file that is sent again has them all new; no figure
 * may change by that.
 */
const WAY_IN = ['load_id', 'received_at', 'line']

/** An indicator in a period: the population of a rate, and why it is not computed where it is not. */
export interface MeasuredPeriod {
  readonly indicator: string
  readonly period: string
  readonly population: number | undefined
  readonly why_not: string | undefined
}

/** What stands under all facts, whatever cohort they are of. */
export interface Ground {
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly periods: readonly Period[]
  readonly measured: readonly MeasuredPeriod[]
}

/** What the facts of each of the cohorts would now be worked out from, by the cohort's name. */
export async function sourcesNow(
  database: Database,
  cohorts: readonly Cohort[],
  { catalogue, settings, periods, measured }: Ground,
): Promise<Map<string, string>> {
  const columns = await columnsOfTables(database)
  const reads = cohorts.flatMap((cohort) => readsOf(cohort, columns).map((read) => ({ cohort, ...read })))
  const digests = await database.digests(reads)
  const madeFrom = new Map(cohorts.map(({ name }): [string, string[]] => [name, []]))
  for (const [at, { cohort, table }] of reads.entries())
    madeFrom.get(cohort.name)!.push(`${table} ${digests[at]}`)
  const cohortOf = new Map(catalogue.indicators.map(({ key, cohort }) => [key, cohort]))
  for (const { indicator, period, population, why_not: whyNot } of measured)
    madeFrom.get(cohortOf.get(indicator)!)?.push(`${indicator} ${period} ${population ?? ''} ${whyNot ?? ''}`)
  const rules = [
    await hashOfDefinitions(catalogue, settings),
    LOOKED_AFTER_ON,
    JSON.stringify([sqlFunctions, engineFunctions]),
    periods.map(({ code }) => code).join(' '),
  ]
  const sources = new Map<string, string>()
  for (const [name, own] of madeFrom) sources.set(name, await hashOf([...rules, ...own]))
  return sources
}

/** Tables whose content follows from definitions and periods, which count as a whole, or from the facts themselves. */
const FOLLOWS = /^(?:code_.*|calendar_period|period_day|period_month|measured|fact|fact_source)$/

/** A calculation that takes all columns of something, and not those it names: `*`, but no product and no count. */
const TAKES_ALL = /(?:\bSELECT|\bDISTINCT|,|\.)\s*\*/i

/** The tables a cohort reads and the columns of each, as its calculation names them. */
function readsOf(cohort: Cohort, tables: ReadonlyMap<string, readonly string[]>): Digested[] {
  const sql = casesSql(cohort)
  const words = new Set(sql.match(/\w+/g))
  const isRead = TAKES_ALL.test(cohort.sql)
    ? (column: string) => words.has(column) || !WAY_IN.includes(column)
    : (column: string) => words.has(column)
  return [...tables]
    .filter(([table]) => words.has(table) && !FOLLOWS.test(table))
    .map(([table, columns]) => ({ table, columns: columns.filter(isRead) }))
}

/** What the facts in the store were worked out from, by the names of their cohorts; nothing where none are. */
export async function sourcesKept(database: Database): Promise<Map<string, string>> {
  const isThere = (await columnsOfTables(database)).has(factSourceTable.name)
  const kept = isThere
    ? await database.rows<{ cohort: string; source: string }>(
        `SELECT cohort, source FROM ${factSourceTable.name}`,
      )
    : []
  return new Map(kept.map(({ cohort, source }) => [cohort, source]))
}

/** Writes what the facts in the store are now worked out from. */
export async function keepSources(database: Database, sources: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...sources].map(([cohort, source]) => ({ cohort, source }))
  await replaceTable(database, factSourceTable, rows)
}

/** Forgets what the facts were worked out from, so that all are worked out again. */
export async function forgetSources(database: Database): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${factSourceTable.name}`)
}
