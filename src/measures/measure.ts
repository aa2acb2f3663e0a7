import { collectionYear, compareDays, type Day, day, type Period, readPeriod } from '../core/index.ts'
import {
  createTable,
  type Database,
  factTable,
  periodsBetween,
  populationOn,
  replaceTable,
  type Settings,
  type TableShape,
  writeCalendarPeriods,
} from '../store/index.ts'
import { type Catalogue, cutsOf } from './catalogue.ts'
import type { Cohort } from './cohort.ts'
import { type Coverage, needsOf, readCoverage, whyNotComputed } from './coverage.ts'
import type { Indicator } from './indicator.ts'
import { aggregatesOf } from './indicator-sql.ts'

/** Which indicators are computed for which periods, the population of a rate, and why not where not. */
const measuredTable: TableShape = {
  name: 'measured',
  columns: [
    { name: 'indicator', type: 'text' },
    { name: 'period', type: 'text' },
    { name: 'population', type: 'integer' },
    { name: 'why_not', type: 'text' },
  ],
}

/** The cut and the value that stand for all cases. */
const ALL_CASES = ''

/** What a case without a value is counted under; never dropped. */
export const NOT_RECORDED = 'Not recorded'

/** The days between which figures are made. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/**
 * Makes every fact of every indicator for the months of a span (and for the financial years the returns
 * cover), from histories that are already built. One scan of each cohort answers all of its indicators, all
 * periods and all cuts.
 */
export async function measure(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  span: Span,
): Promise<void> {
  const coverage = await readCoverage(database)
  const periods = [...periodsBetween(span.from, span.to), ...yearsCovered(coverage, span)]
  await writeCalendarPeriods(database, periods)
  await database.run(`DROP TABLE IF EXISTS ${factTable.name}`)
  await database.run(createTable(factTable))
  await writeMeasured(database, catalogue, settings, coverage, periods)
  for (const cohort of catalogue.cohorts.values()) {
    const indicators = catalogue.indicators.filter((indicator) => indicator.cohort === cohort.name)
    if (!cohort.needs.every((need) => coverage.kinds.has(need.split('.')[0]!))) {
      await database.run(`DROP TABLE IF EXISTS ${cohort.table}`)
      continue
    }
    await materialise(database, cohort)
    if (indicators.length > 0) await writeFacts(database, cohort, indicators, settings.authority.code)
  }
}

/** Makes the table of a cohort's cases for the periods of the calendar. */
export async function materialise(database: Database, cohort: Cohort): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${cohort.table}`)
  await database.run(`CREATE TABLE ${cohort.table} AS ${cohort.sql}`)
}

/** Financial years before the span that the returns cover: yearly indicators need few rows and a long line. */
function yearsCovered(coverage: Coverage, span: Span): Period[] {
  const years = [...(coverage.kinds.get('ssda903/episodes')?.keys() ?? [])].map(collectionYear)
  const older = years.filter(({ endOn }) => compareDays(endOn, span.from) < 0)
  return older.flatMap((year) => [year, readPeriod(year.endOn.toString())!])
}

async function writeMeasured(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  coverage: Coverage,
  periods: readonly Period[],
): Promise<void> {
  const rows = catalogue.indicators.flatMap((indicator) => {
    const cohort = catalogue.cohorts.get(indicator.cohort)!
    const needs = needsOf(indicator, cohort)
    const kinds: readonly string[] = cohort.periods === 'as-at' ? ['as-at'] : indicator.periods
    return periods
      .filter(({ kind }) => kinds.includes(kind))
      .map((period) => {
        const population =
          indicator.measure === 'rate' ? populationOn(settings, period.endOn)?.children : undefined
        const noPopulation =
          indicator.measure === 'rate' && population === undefined
            ? 'homeward.yaml gives no population for this date'
            : undefined
        return {
          indicator: indicator.key,
          period: period.code,
          population,
          why_not: whyNotComputed(coverage, needs, period, indicator['looks-back']) ?? noPopulation,
        }
      })
  })
  await replaceTable(database, measuredTable, rows)
}

async function writeFacts(
  database: Database,
  cohort: Cohort,
  indicators: readonly Indicator[],
  authority: string,
): Promise<void> {
  const cuts = [...new Set(indicators.flatMap(cutsOf))]
  await database.run('DROP TABLE IF EXISTS cohort_totals')
  await database.run(`CREATE TEMP TABLE cohort_totals AS ${totalsSql(cohort, indicators, cuts)}`)
  for (const [at, indicator] of indicators.entries())
    await database.run(factsSql(indicator, at, authority.replaceAll("'", "''")))
  await database.run('DROP TABLE cohort_totals')
}

/** One row for each period and value of each cut, with the aggregates of every indicator side by side. */
function totalsSql(cohort: Cohort, indicators: readonly Indicator[], cuts: readonly string[]): string {
  const cutColumns = cuts.map((cut) => `, coalesce(CAST(${cut} AS VARCHAR), '${NOT_RECORDED}') AS cut_${cut}`)
  const sets = ['(period)', ...cuts.map((cut) => `(period, cut_${cut})`)]
  const name =
    cuts.length === 0
      ? `'${ALL_CASES}'`
      : `CASE ${cuts.map((cut) => `WHEN grouping(cut_${cut}) = 0 THEN '${cut}'`).join(' ')} ELSE '${ALL_CASES}' END`
  const value =
    cuts.length === 0
      ? `'${ALL_CASES}'`
      : `CASE ${cuts.map((cut) => `WHEN grouping(cut_${cut}) = 0 THEN cut_${cut}`).join(' ')} ELSE '${ALL_CASES}' END`
  const aggregates = indicators.map((indicator, at) => {
    const { numerator, denominator, value: mean } = aggregatesOf(indicator)
    return `, ${numerator} AS n${at}, CAST(${denominator} AS INTEGER) AS d${at}, CAST(${mean} AS DOUBLE PRECISION) AS v${at}`
  })
  return `SELECT period, ${name} AS cut, ${value} AS cut_value ${aggregates.join(' ')}
    FROM (SELECT * ${cutColumns.join(' ')} FROM ${cohort.table}) cases
    GROUP BY GROUPING SETS (${sets.join(', ')})`
}

/** The facts of one indicator: a row for each period even where there is no case, then its cuts. */
function factsSql(indicator: Indicator, at: number, authority: string): string {
  const { measure: kind, key } = indicator
  const counted = kind === 'count' || kind === 'rate'
  const asPeople =
    kind === 'rate'
      ? '10000.0 * coalesce(t.n, 0) / m.population'
      : `CASE WHEN ${counted} THEN coalesce(t.n, 0) ELSE t.v END`
  const denominator = kind === 'count' ? 'NULL' : kind === 'rate' ? 'm.population' : 'coalesce(t.d, 0)'
  const numerator = kind === 'median' ? 'NULL' : 'coalesce(t.n, 0)'
  const cuts = cutsOf(indicator).map((cut) => `'${cut}'`)
  const ofAll = `(SELECT period, n${at} AS n, d${at} AS d, v${at} AS v FROM cohort_totals WHERE cut = '${ALL_CASES}')`
  const headline = `
    INSERT INTO fact (authority, indicator, period, cut, cut_value, numerator, denominator, value)
    SELECT '${authority}', '${key}', m.period, '${ALL_CASES}', '${ALL_CASES}', CAST(${numerator} AS INTEGER),
      CAST(${denominator} AS INTEGER), CAST(${asPeople} AS DOUBLE PRECISION)
    FROM measured m LEFT JOIN ${ofAll} t ON t.period = m.period
    WHERE m.indicator = '${key}' AND m.why_not IS NULL`
  if (cuts.length === 0) return headline
  return `${headline};
    INSERT INTO fact (authority, indicator, period, cut, cut_value, numerator, denominator, value)
    SELECT '${authority}', '${key}', m.period, c.cut, c.cut_value, c.n${at},
      CAST(${counted ? 't.n' : `c.d${at}`} AS INTEGER), ${counted ? `CAST(c.n${at} AS DOUBLE PRECISION)` : `c.v${at}`}
    FROM measured m
    JOIN cohort_totals c ON c.period = m.period AND c.cut IN (${cuts.join(', ')})
    JOIN ${ofAll} t ON t.period = m.period
    WHERE m.indicator = '${key}' AND m.why_not IS NULL AND (c.n${at} > 0 OR c.d${at} > 0)`
}

/** The span figures are made for unless another is asked for: the 24 months up to the last complete one. */
export async function usualSpan(database: Database): Promise<Span | undefined> {
  const [row] = await database.rows<{ complete_to: string | null }>(
    `SELECT max(complete_to) AS complete_to FROM coverage WHERE kind = 'ssda903/episodes'`,
  )
  if (!row?.complete_to) return undefined
  const to = day(row.complete_to)
  return { from: to.with({ day: 1 }).subtract({ months: 23 }), to }
}
