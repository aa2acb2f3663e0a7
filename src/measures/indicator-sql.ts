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
  return indicator.of ? `(${among} AND ${indicator.of} IS NOT NULL)` : among
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
  const total = `CAST(sum(${ofCases}) AS INTEGER)`
  switch (indicator.measure) {
    case 'count':
      return { numerator: scores, denominator: 'NULL', value: `CAST(${scores} AS DOUBLE PRECISION)` }
    case 'percentage':
      return { numerator: scores, denominator: cases, value: `100.0 * ${scores} / nullif(${cases}, 0)` }
    case 'rate':
      return { numerator: scores, denominator: 'NULL', value: 'CAST(NULL AS DOUBLE PRECISION)' }
    case 'average':
      return { numerator: total, denominator: cases, value: `1.0 * ${total} / nullif(${cases}, 0)` }
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
