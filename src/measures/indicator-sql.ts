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

/**
 * The SQL of an indicator's aggregates. A value with no case is NULL, never 0.
 *
 * A condition stands inside the aggregate and not in a FILTER behind it, which DuckDB works out five times as
 * slowly over grouping sets.
 */
export function aggregatesOf(indicator: Indicator): Aggregates {
  const cases = `CAST(count(CASE WHEN ${inDenominator(indicator)} THEN 1 END) AS INTEGER)`
  const scores = `CAST(count(CASE WHEN ${inNumerator(indicator)} THEN 1 END) AS INTEGER)`
  const ofCases = `CASE WHEN ${inDenominator(indicator)} THEN ${indicator.of} END`
  const total = sumOf(indicator, indicator.of!)
  const among = indicator.per === undefined ? cases : `coalesce(${sumOf(indicator, indicator.per)}, 0)`
  switch (indicator.measure) {
    case 'count':
      return { numerator: scores, denominator: 'NULL', value: `CAST(${scores} AS DOUBLE PRECISION)` }
    case 'percentage':
      if (indicator.of !== undefined)
        return {
          numerator: `coalesce(${total}, 0)`,
          denominator: among,
          value: `100.0 * ${total} / nullif(${among}, 0)`,
        }
      return { numerator: scores, denominator: cases, value: `100.0 * ${scores} / nullif(${cases}, 0)` }
    case 'rate':
      return { numerator: scores, denominator: 'NULL', value: 'CAST(NULL AS DOUBLE PRECISION)' }
    case 'average':
      return { numerator: total, denominator: among, value: `1.0 * ${total} / nullif(${among}, 0)` }
    case 'sum':
      return {
        numerator: `coalesce(${total}, 0)`,
        denominator: cases,
        value: `CAST(coalesce(${total}, 0) AS DOUBLE PRECISION)`,
      }
    case 'median':
      return {
        numerator: 'NULL',
        denominator: cases,
        value: `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${ofCases})`,
      }
  }
}

/**
 * The sum of a column over the cases that count. It is added up in decimals, so that pence, half posts and scores
 * come to the same total whatever the order of rows.
 */
function sumOf(indicator: Indicator, column: string): string {
  const counted = `CASE WHEN ${inDenominator(indicator)} THEN CAST(${column} AS DECIMAL(18, 4)) END`
  return `CAST(sum(${counted}) AS DOUBLE PRECISION)`
}
