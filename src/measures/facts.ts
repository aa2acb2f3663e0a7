import { type Database, replaceTable, type TableShape } from '../store/index.ts'
import { cutsOf } from './catalogue.ts'
import type { Cohort } from './cohort.ts'
import type { Indicator } from './indicator.ts'
import { additionsOf, medianSql, valueSql } from './indicator-sql.ts'

/** The cut and the value that stand for all cases. */
const ALL_CASES = ''

/** What a case without a value is counted under; never dropped. */
export const NOT_RECORDED = 'Not recorded'

/** The cuts each indicator has, with the one that stands for all cases. */
const indicatorCutTable: TableShape = {
  name: 'indicator_cut',
  columns: [
    { name: 'indicator', type: 'text' },
    { name: 'cut', type: 'text' },
  ],
}

/** Makes the empty table that the totals are put into before they become facts, and the table of indicators and cuts. */
export async function startTotals(database: Database, indicators: readonly Indicator[]): Promise<void> {
  const cuts = indicators.flatMap((indicator) =>
    [ALL_CASES, ...cutsOf(indicator)].map((cut) => ({ indicator: indicator.key, cut })),
  )
  await replaceTable(database, indicatorCutTable, cuts)
  await database.run('DROP TABLE IF EXISTS indicator_totals')
  await database.run(
    `CREATE TEMP TABLE indicator_totals (indicator VARCHAR, period VARCHAR, cut VARCHAR, cut_value VARCHAR,
      n DOUBLE PRECISION, d DOUBLE PRECISION, v DOUBLE PRECISION)`,
  )
}

/** How many cohorts are added up in one statement: its parts run side by side, and hold their rows at one time. */
const AT_ONCE = 6

/** Some indicators of one cohort, whose totals are worked out together under a name. */
interface Part {
  readonly name: string
  readonly cohort: Cohort
  readonly indicators: readonly Indicator[]
  /** Whether months are added up first and other periods made of months. */
  readonly byMonth: boolean
}

/**
 * Adds the totals of all indicators of some cohorts. One scan of a cohort answers all of its indicators, in all periods
 * and cuts; several cohorts share a statement, because one query over so few rows keeps one core busy at most.
 */
export async function addTotals(
  database: Database,
  cohorts: readonly Cohort[],
  indicators: readonly Indicator[],
): Promise<void> {
  const used = cohorts.flatMap((cohort) => partsOf(cohort, indicators))
  for (let first = 0; first < used.length; first += AT_ONCE) {
    const parts = used.slice(first, first + AT_ONCE)
    const totals = parts.map((part) => `${part.name} AS MATERIALIZED (${totalsOf(part)})`)
    const ofEach = parts.map(totalsRows)
    await database.run(`INSERT INTO indicator_totals WITH ${totals.join(', ')} ${ofEach.join(' UNION ALL ')}`)
  }
}

/** What happened on a day is added up month by month; the median of a year is not made of those of its months. */
function partsOf(cohort: Cohort, indicators: readonly Indicator[]): Part[] {
  const own = indicators.filter((indicator) => indicator.cohort === cohort.name)
  const adds = own.filter(({ measure }) => cohort.happens !== undefined && measure !== 'median')
  const rest = own.filter((indicator) => !adds.includes(indicator))
  const parts = [
    { name: `months_${cohort.table}`, cohort, indicators: adds, byMonth: true },
    { name: `totals_${cohort.table}`, cohort, indicators: rest, byMonth: false },
  ]
  return parts.filter((part) => part.indicators.length > 0)
}

/** One row for each period and value of each cut, with what is added up for the indicators side by side. */
function totalsOf(part: Part): string {
  const { cohort, byMonth } = part
  if (!byMonth) {
    const medians = part.indicators.flatMap((indicator, at) =>
      indicator.measure === 'median' ? [`${medianSql(indicator)} AS v${at}`] : [],
    )
    const added = aggregatesAt(part).map((aggregate, at) => `${aggregate} AS a${at}`)
    return groupedSql(part, { from: cohort.table, unit: 'period', columns: [...added, ...medians] })
  }
  const month = `(SELECT *, CAST(date_trunc('month', ${cohort.happens}) AS DATE) AS month FROM (${cohort.sql}) cases)`
  const added = aggregatesAt(part).map((aggregate, at) => `${aggregate} AS a${at}`)
  const from = `${month} monthly WHERE month IN (SELECT month FROM period_month)`
  const sums = added.map((_, at) => `sum(m.a${at}) AS a${at}`)
  return `SELECT p.period, m.cut, m.cut_value, ${sums.join(', ')}
    FROM (${groupedSql(part, { from, unit: 'month', columns: added })}) m
    JOIN period_month p ON p.month = m.month GROUP BY p.period, m.cut, m.cut_value`
}

/** Every aggregate the indicators of a part need, each once: many share what they are among. */
function aggregatesAt({ indicators }: Part): string[] {
  const all = indicators.flatMap((indicator) => Object.values(additionsOf(indicator)))
  return [...new Set(all.filter((aggregate) => aggregate !== undefined))]
}

function groupedSql(
  part: Part,
  { from, unit, columns }: { from: string; unit: 'period' | 'month'; columns: readonly string[] },
): string {
  const cuts = [...new Set(part.indicators.flatMap(cutsOf))]
  const cutColumns = cuts.map((cut) => `, coalesce(CAST(${cut} AS VARCHAR), '${NOT_RECORDED}') AS cut_${cut}`)
  const sets = [`(${unit})`, ...cuts.map((cut) => `(${unit}, cut_${cut})`)]
  const whichOf = (answer: (cut: string) => string) =>
    cuts.length === 0
      ? `'${ALL_CASES}'`
      : `CASE ${cuts.map((cut) => `WHEN grouping(cut_${cut}) = 0 THEN ${answer(cut)}`).join(' ')} ELSE '${ALL_CASES}' END`
  return `SELECT ${unit}, ${whichOf((cut) => `'${cut}'`)} AS cut, ${whichOf((cut) => `cut_${cut}`)} AS cut_value,
      ${columns.join(', ')}
    FROM (SELECT * ${cutColumns.join(' ')} FROM ${from}) cases
    GROUP BY GROUPING SETS (${sets.join(', ')})`
}

/**
 * The rows of all indicators of a part, each with the cuts it has: one select and not one for each of four hundred
 * indicators, which takes longer to plan than to run.
 */
function totalsRows(part: Part): string {
  const { name, indicators } = part
  const aggregates = aggregatesAt(part)
  const place = (aggregate: string | undefined) =>
    `CAST(${aggregate === undefined ? 'NULL' : `a${aggregates.indexOf(aggregate)}`} AS DOUBLE PRECISION)`
  const added = indicators.map(additionsOf)
  const medians = indicators.map(({ measure }, at) =>
    measure === 'median' ? `v${at}` : 'CAST(NULL AS DOUBLE PRECISION)',
  )
  const each = (values: readonly string[]) => `unnest(ARRAY[${values.join(', ')}])`
  return `SELECT r.indicator, r.period, r.cut, r.cut_value, r.n, r.d, r.v
    FROM (SELECT ${each(indicators.map(({ key }) => `'${key}'`))} AS indicator, period, cut, cut_value,
        ${each(added.map(({ numerator }) => place(numerator)))} AS n,
        ${each(added.map(({ denominator }) => place(denominator)))} AS d, ${each(medians)} AS v
      FROM ${name}) r
    JOIN indicator_cut k ON k.indicator = r.indicator AND k.cut = r.cut
    WHERE r.n > 0 OR r.d > 0 OR r.cut = '${ALL_CASES}'`
}

/**
 * Turns the totals of the indicators that were added up into facts where the indicator is computed for the period: a row for all cases even where
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
         ELSE ${valueOf('t')} END
     FROM measured m
     LEFT JOIN indicator_totals t ON t.indicator = m.indicator AND t.period = m.period AND t.cut = '${ALL_CASES}'
     WHERE m.why_not IS NULL AND m.indicator IN (SELECT indicator FROM indicator_cut)`,
  )
  await database.run(
    `INSERT INTO fact ${columns}
     SELECT '${code}', m.indicator, m.period, c.cut, c.cut_value, c.n,
       CASE WHEN m.measure IN ('count', 'rate', 'sum') THEN t.n ELSE c.d END,
       CASE WHEN m.measure IN ('count', 'rate') THEN c.n ELSE ${valueOf('c')} END
     FROM measured m
     JOIN indicator_totals c ON c.indicator = m.indicator AND c.period = m.period AND c.cut <> '${ALL_CASES}'
     JOIN indicator_totals t ON t.indicator = m.indicator AND t.period = m.period AND t.cut = '${ALL_CASES}'
     WHERE m.why_not IS NULL AND (c.n > 0 OR c.d > 0)`,
  )
  await database.run('DROP TABLE indicator_totals; DROP TABLE indicator_cut')
}

/** The value of a row of totals, by the measure of its indicator. */
function valueOf(totals: string): string {
  const byMeasure = (['percentage', 'average', 'sum'] as const).map(
    (measure) => `WHEN '${measure}' THEN ${valueSql({ measure }, `${totals}.n`, `${totals}.d`)}`,
  )
  return `CASE m.measure ${byMeasure.join(' ')} WHEN 'median' THEN ${totals}.v END`
}
