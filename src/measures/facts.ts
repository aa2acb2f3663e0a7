import { type Database } from '../store/index.ts'
import { type Catalogue, cutsOf } from './catalogue.ts'
import type { Cohort } from './cohort.ts'
import type { Indicator } from './indicator.ts'
import { aggregatesOf } from './indicator-sql.ts'

/** The cut and the value that stand for all cases. */
const ALL_CASES = ''

/** What a case without a value is counted under; never dropped. */
export const NOT_RECORDED = 'Not recorded'

/** Makes the empty table that the totals of every cohort are put into before they become facts. */
export async function startTotals(database: Database): Promise<void> {
  await database.run('DROP TABLE IF EXISTS indicator_totals')
  await database.run(
    `CREATE TEMP TABLE indicator_totals (indicator VARCHAR, period VARCHAR, cut VARCHAR, cut_value VARCHAR,
      n DOUBLE PRECISION, d DOUBLE PRECISION, v DOUBLE PRECISION)`,
  )
}

/** How many cohorts are added up in one statement: its parts run side by side, and hold their rows at one time. */
const AT_ONCE = 8

/**
 * Adds the totals of all indicators of some cohorts. One scan of a cohort answers all of its indicators, in all periods
 * and cuts; several cohorts share a statement, because one query over so few rows keeps one core busy at most.
 */
export async function addTotals(
  database: Database,
  cohorts: readonly Cohort[],
  { indicators }: Pick<Catalogue, 'indicators'>,
): Promise<void> {
  const used = cohorts
    .map((cohort) => ({ cohort, of: indicators.filter((indicator) => indicator.cohort === cohort.name) }))
    .filter(({ of }) => of.length > 0)
  for (let first = 0; first < used.length; first += AT_ONCE) {
    const parts = used.slice(first, first + AT_ONCE)
    const totals = parts.map(
      ({ cohort, of }) => `totals_${cohort.table} AS MATERIALIZED (${totalsOf(cohort, of)})`,
    )
    const ofEach = parts.flatMap(({ cohort, of }) =>
      of.map((indicator, at) => totalsRows(cohort, indicator, at)),
    )
    await database.run(`INSERT INTO indicator_totals WITH ${totals.join(', ')} ${ofEach.join(' UNION ALL ')}`)
  }
}

function totalsOf(cohort: Cohort, indicators: readonly Indicator[]): string {
  return totalsSql(cohort, indicators, [...new Set(indicators.flatMap(cutsOf))])
}

/** The rows of one indicator among the totals of its cohort. */
function totalsRows(cohort: Cohort, indicator: Indicator, at: number): string {
  const kept = [ALL_CASES, ...cutsOf(indicator)].map((cut) => `'${cut}'`)
  return `SELECT '${indicator.key}', period, cut, cut_value, n${at}, d${at}, v${at} FROM totals_${cohort.table}
    WHERE cut IN (${kept.join(', ')})`
}

/**
 * Turns the totals into facts where the indicator is computed for the period: a row for all cases even where
 * there is none, and a row for each value of a cut that has any.
 */
export async function writeFacts(database: Database, authority: string): Promise<void> {
  const columns = '(authority, indicator, period, cut, cut_value, numerator, denominator, value)'
  const code = authority.replaceAll("'", "''")
  await database.run(
    `INSERT INTO fact ${columns}
     SELECT '${code}', m.indicator, m.period, '${ALL_CASES}', '${ALL_CASES}',
       CASE WHEN m.measure <> 'median' THEN coalesce(t.n, 0) END,
       CASE m.measure WHEN 'count' THEN NULL WHEN 'rate' THEN m.population ELSE coalesce(t.d, 0) END,
       CASE m.measure WHEN 'count' THEN coalesce(t.n, 0) WHEN 'rate' THEN 10000.0 * coalesce(t.n, 0) / m.population
         ELSE t.v END
     FROM measured m
     LEFT JOIN indicator_totals t ON t.indicator = m.indicator AND t.period = m.period AND t.cut = '${ALL_CASES}'
     WHERE m.why_not IS NULL`,
  )
  await database.run(
    `INSERT INTO fact ${columns}
     SELECT '${code}', m.indicator, m.period, c.cut, c.cut_value, c.n,
       CASE WHEN m.measure IN ('count', 'rate', 'sum') THEN t.n ELSE c.d END,
       CASE WHEN m.measure IN ('count', 'rate') THEN c.n ELSE c.v END
     FROM measured m
     JOIN indicator_totals c ON c.indicator = m.indicator AND c.period = m.period AND c.cut <> '${ALL_CASES}'
     JOIN indicator_totals t ON t.indicator = m.indicator AND t.period = m.period AND t.cut = '${ALL_CASES}'
     WHERE m.why_not IS NULL AND (c.n > 0 OR c.d > 0)`,
  )
  await database.run('DROP TABLE indicator_totals')
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
    return `, CAST(${numerator} AS DOUBLE PRECISION) AS n${at}, CAST(${denominator} AS DOUBLE PRECISION) AS d${at}, CAST(${mean} AS DOUBLE PRECISION) AS v${at}`
  })
  return `SELECT period, ${name} AS cut, ${value} AS cut_value ${aggregates.join(' ')}
    FROM (SELECT * ${cutColumns.join(' ')} FROM ${cohort.table}) cases
    GROUP BY GROUPING SETS (${sets.join(', ')})`
}
