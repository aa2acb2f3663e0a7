import { hashOf, type Period } from '../core/index.ts'
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
import { hashOfDefinitions } from './hash-of-definitions.ts'
import { LOOKED_AFTER_ON } from './looked-after-on.ts'
import { columnsOf, columnsOfTables } from './table-columns.ts'

/**
 * What the facts of each cohort were worked out from: a row for each table it reads, and one without a table for
 * definitions, periods and populations. `made_from` says what the table was made from, `digest` what its rows were. Facts
 * stay as they are while every digest is the same.
 */
const factSourceTable: TableShape = {
  name: 'fact_source',
  columns: [
    { name: 'cohort', type: 'text' },
    { name: 'read', type: 'text' },
    { name: 'made_from', type: 'text' },
    { name: 'digest', type: 'text' },
  ],
}

/** One table that a cohort reads, or what stands under all of its facts (`read` is blank). */
export interface FactSource {
  readonly cohort: string
  readonly read: string
  /** Blank where only the rows can tell. */
  readonly made_from: string
  readonly digest: string
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

/** What stands under all facts, whatever cohort they are of; `madeFrom` by the names of tables. */
export interface Ground {
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly periods: readonly Period[]
  readonly measured: readonly MeasuredPeriod[]
  readonly madeFrom: ReadonlyMap<string, string>
}

/**
 * What the facts of each of the cohorts would now be worked out from. The rows of a table are only looked at where it
 * was made from something else than when its digest was `kept`.
 */
export async function sourcesNow(
  database: Database,
  cohorts: readonly Cohort[],
  { catalogue, settings, periods, measured, madeFrom }: Ground,
  kept: readonly FactSource[],
): Promise<FactSource[]> {
  const columns = await columnsOfTables(database)
  const rules = [
    await hashOfDefinitions(catalogue, settings),
    LOOKED_AFTER_ON,
    JSON.stringify([sqlFunctions, engineFunctions]),
    periods.map(({ code }) => code).join(' '),
  ]
  const figures = figuresOf(catalogue, measured)
  const sources: FactSource[] = []
  const unknown: (Digested & { cohort: string; made_from: string })[] = []
  const digestKept = new Map(
    kept.map((each) => [`${each.cohort} ${each.read} ${each.made_from}`, each.digest]),
  )
  for (const cohort of cohorts) {
    const own = { cohort: cohort.name, read: '', made_from: '' }
    sources.push({ ...own, digest: await hashOf([...rules, ...(figures.get(cohort.name) ?? [])]) })
    for (const read of readsOf(cohort, columns)) {
      const from = madeFrom.get(read.table) ?? ''
      const digest = digestKept.get(`${cohort.name} ${read.table} ${from}`)
      if (from === '' || digest === undefined) unknown.push({ ...read, cohort: cohort.name, made_from: from })
      else sources.push({ cohort: cohort.name, read: read.table, made_from: from, digest })
    }
  }
  const digests = await database.digests(unknown)
  for (const [at, { cohort, table, made_from: from }] of unknown.entries())
    sources.push({ cohort, read: table, made_from: from, digest: digests[at]! })
  return sources
}

/** The cohorts whose facts would now be worked out from something else than they were. */
export function cohortsChanged(
  cohorts: readonly Cohort[],
  kept: readonly FactSource[],
  now: readonly FactSource[],
): Cohort[] {
  const digestsOf = (sources: readonly FactSource[]) => {
    const digests = new Map<string, string[]>()
    for (const { cohort, read, digest } of sources)
      digests.set(cohort, [...(digests.get(cohort) ?? []), `${read} ${digest}`])
    return (cohort: string) => digests.get(cohort)?.toSorted().join('\n')
  }
  const [before, after] = [digestsOf(kept), digestsOf(now)]
  return cohorts.filter(({ name }) => before(name) !== after(name))
}

/** Which figures are made of each cohort for which periods, with the population of a rate, in words to be hashed. */
function figuresOf(catalogue: Catalogue, measured: readonly MeasuredPeriod[]): Map<string, string[]> {
  const cohortOf = new Map(catalogue.indicators.map(({ key, cohort }) => [key, cohort]))
  const figures = new Map<string, string[]>()
  for (const { indicator, period, population, why_not: whyNot } of measured) {
    const name = cohortOf.get(indicator)!
    if (!figures.has(name)) figures.set(name, [])
    figures.get(name)!.push(`${indicator} ${period} ${population ?? ''} ${whyNot ?? ''}`)
  }
  return figures
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

/** What the facts in the store were worked out from; nothing where that is not known. */
export async function sourcesKept(database: Database): Promise<FactSource[]> {
  const columns = factSourceTable.columns.map(({ name }) => name)
  const there = await columnsOf(database, factSourceTable.name)
  // An earlier version kept them in another shape.
  if (!columns.every((column) => there.includes(column))) return []
  return database.rows<FactSource>(`SELECT ${columns.join(', ')} FROM ${factSourceTable.name}`)
}

/** Writes what the facts in the store are now worked out from. */
export async function keepSources(database: Database, sources: readonly FactSource[]): Promise<void> {
  await replaceTable(database, factSourceTable, sources)
}

/** Forgets what the facts were worked out from, so that all are worked out again. */
export async function forgetSources(database: Database): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${factSourceTable.name}`)
}
