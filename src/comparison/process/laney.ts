import type { LimitsQuestion } from './limits.ts'
import { averageMovingRange, RANGE_TO_SIGMA } from './moving-range.ts'
import { type SigmaOf, standardised } from './shares.ts'

/**
 * How many times as far as chance alone the shares vary from month to month: the factor by which Laney widens (or
 * narrows) the limits of a p or a u chart. The average moving range of the standardised shares over 1.128.
 *
 * Source: Laney 2002, “Improved control charts for attributes”. With hundreds of cases a month even small real
 * differences between months break the limits of chance; this takes them for usual.
 */
export function laneyFactor({ basis, screened }: LimitsQuestion, sigmaOf: SigmaOf): number {
  return averageMovingRange(standardised(basis, sigmaOf), screened) / RANGE_TO_SIGMA
}
