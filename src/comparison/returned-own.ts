import { asAt, monthOf, type Period, quarterOf, twelveMonthsTo, yearOf } from '../core/index.ts'
import type { Catalogue, Fact, Indicator } from '../measures/index.ts'
import { isRoundedTo } from './returned-counts.ts'

/** Our own count of what a service sent a figure for. */
export interface OwnCount extends Fact {
  /** The period it is kept under, which may be another name of the one the service wrote. */
  readonly period: Period
  /** Ours less theirs; `null` where one of the two did not say. */
  readonly difference: Difference
  /** Whether both say the same, after rounding where theirs is printed only; `undefined` where nothing compares. */
  readonly agrees: boolean | undefined
}

export interface Difference {
  readonly numerator: number | null
  readonly denominator: number | null
  /** In points for a percentage, otherwise in the indicator's own unit. */
  readonly value: number | null
}

/**
 * The period under which our own count of the same thing is kept, `undefined` when there can be none.
 *
 * A figure as at a day may be sent under any period that ends on it. One over a stretch of time must be over the same
 * days: 2025/26 and the twelve months to March 2026 are, a quarter and a year are not.
 */
export function ownPeriod(catalogue: Catalogue, indicator: Indicator, sent: Period): Period | undefined {
  const { startOn, endOn } = sent
  const kinds = indicator.periods
  if (catalogue.cohorts.get(indicator.cohort)!.periods === 'as-at') {
    const isTwelveMonths = twelveMonthsTo(endOn).startOn.equals(startOn) || sent.kind === 'as-at'
    return kinds.includes('as-at') || isTwelveMonths ? asAt(endOn) : undefined
  }
  if (kinds.includes(sent.kind)) return sent
  return [yearOf, twelveMonthsTo, quarterOf, monthOf]
    .map((of) => of(endOn))
    .find((same) => kinds.includes(same.kind) && same.startOn.equals(startOn) && same.endOn.equals(endOn))
}

/** Our own count beside what a service sent. */
export function ownCount(indicator: Indicator, period: Period, own: Fact, sent: Fact): OwnCount {
  const isCount = indicator.measure === 'count' || indicator.measure === 'sum'
  // The printed figure of a count is the count.
  const numerator = sent.numerator ?? (isCount ? sent.value : null)
  const difference = {
    numerator: less(own.numerator, numerator),
    denominator: less(own.denominator, sent.denominator),
    value: less(own.value, sent.value),
  }
  return { ...own, period, difference, agrees: agrees(difference, own.value, sent.value, isCount) }
}

/** Any count apart is a difference; to agree, a share needs both its counts or a figure, a count of events the one. */
function agrees(
  { numerator, denominator }: Difference,
  own: number | null,
  sent: number | null,
  isCount: boolean,
): boolean | undefined {
  if (numerator || denominator) return false
  if (numerator === 0 && (denominator === 0 || isCount)) return true
  return own === null || sent === null ? undefined : isRoundedTo(sent, own)
}

function less(own: number | null, sent: number | null): number | null {
  return own === null || sent === null ? null : own - sent
}
