import type { Indicator } from './indicator.ts'

/** The aggregates an indicator needs over its cohort: how many score, among how many, and any mean. */
export interface Aggregates {
  readonly numerator: string
  readonly denominator: string
  readonly value: string
}

/** The condition a case meets to be in the denominator. */
export function inDenominator(indicator: Indicator): string {
  const among = indicator.among ? `(${indicator.among})` : 'TRUE'
  const known = [indicator.of, indicator.per].filter((column) => column !== undefined)
  return known.length === 0
    ? among
    : `(${[among, ...known.map((column) => `${column} IS NOT NULL`)].join(' AND ')})`
}

/** The condition a case meets to be in the numerator; always a part of the denominator. */
export function inNumerator(indicator: Indicator): string {
  return indicator.counts
    ? `(${inDenominator(indicator)} AND (${indicator.counts}))`
    : inDenominator(indicator)
}

/** What is added up over the cases of an indicator: of two sets of cases that share none, the parts add to the whole. */
export interface Additions {
  /** Undefined for a median, which has no numerator. */
  readonly numerator: string | undefined
  /** Undefined for a count and a rate, which are of no cases in particular. */
  readonly denominator: string | undefined
}

/**
 * The SQL of what is added up for an indicator.
 *
 * A condition stands inside the aggregate and not in a FILTER behind it, which DuckDB works out five times as
 * slowly over grouping sets.
 */
export function additionsOf(indicator: Indicator): Additions {
  const cases = `count(CASE WHEN ${inDenominator(indicator)} THEN 1 END)`
  const scores = `count(CASE WHEN ${inNumerator(indicator)} THEN 1 END)`
  const among = indicator.per === undefined ? cases : sumOf(indicator, indicator.per)
  switch (indicator.measure) {
    case 'count':
    case 'rate':
      return { numerator: scores, denominator: undefined }
    case 'percentage':
      return {
        numerator: indicator.of === undefined ? scores : sumOf(indicator, indicator.of),
        denominator: among,
      }
    case 'average':
      return { numerator: sumOf(indicator, indicator.of!), denominator: among }
    case 'sum':
      return { numerator: sumOf(indicator, indicator.of!), denominator: cases }
    case 'median':
      return { numerator: undefined, denominator: cases }
  }
}

/**
 * The value of an indicator from its two parts as SQL; a median takes more than parts (`medianSql`), and a rate the
 * population, so both are NULL here.
 */
export function valueSql(
  { measure }: Pick<Indicator, 'measure'>,
  numerator: string,
  denominator: string,
): string {
  switch (measure) {
    case 'count':
      return `CAST(${numerator} AS DOUBLE PRECISION)`
    case 'sum':
      return `CAST(coalesce(${numerator}, 0) AS DOUBLE PRECISION)`
    case 'percentage':
      return `100.0 * ${numerator} / nullif(${denominator}, 0)`
    case 'average':
      return `1.0 * ${numerator} / nullif(${denominator}, 0)`
    case 'rate':
    case 'median':
      return 'CAST(NULL AS DOUBLE PRECISION)'
  }
}

/** The median of a column over the cases that count. */
export function medianSql(indicator: Indicator): string {
  const ofCases = `CASE WHEN ${inDenominator(indicator)} THEN ${indicator.of} END`
  return `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${ofCases})`
}

/** The SQL of an indicator's aggregates over one set of cases. A value with no case is NULL, never 0. */
export function aggregatesOf(indicator: Indicator): Aggregates {
  const { measure } = indicator
  const added = additionsOf(indicator)
  const [numerator, denominator] = [asNumber(added.numerator), asNumber(added.denominator)]
  // An average of no case has no total; a sum over none is nothing.
  const total = measure === 'average' ? numerator : `coalesce(${numerator}, 0)`
  const among = added.denominator === undefined ? 'NULL' : `coalesce(${denominator}, 0)`
  return {
    numerator: measure === 'median' ? 'NULL' : total,
    denominator: among,
    value: measure === 'median' ? medianSql(indicator) : valueSql(indicator, total, among),
  }
}

function asNumber(aggregate: string | undefined): string {
  return `CAST(${aggregate ?? 'NULL'} AS DOUBLE PRECISION)`
}

/**
 * The sum of a column over the cases that count. It is added up in decimals, so that pence, half posts and scores
 * come to the same total whatever the order of rows.
 */
function sumOf(indicator: Indicator, column: string): string {
  return `sum(CASE WHEN ${inDenominator(indicator)} THEN CAST(${column} AS DECIMAL(18, 4)) END)`
}
