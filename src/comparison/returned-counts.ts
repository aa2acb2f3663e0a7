import { roundedNumber, roundedShare } from '../core/index.ts'
import type { Measure } from './point.ts'

/** A figure as a service sent it: its counts, and `value` as it printed it. */
export interface Sent {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

/**
 * A figure from its own counts where they are there, otherwise as it was printed: 412 of 448 is 91.96…, whatever
 * was printed beside it. `null` where there is neither, or where the counts are of nobody. Of an indicator that the
 * catalogue does not have nobody can say how it is worked out, so it is as printed.
 */
export function valueOf(measure: Measure | undefined, sent: Sent): number | null {
  const { numerator, denominator, value } = sent
  if (measure === 'count' || measure === 'sum') return numerator ?? value
  const per = perOf(measure)
  if (per === undefined || numerator === null || denominator === null) return value
  return denominator === 0 ? null : (per * numerator) / denominator
}

/**
 * Whether a printed figure is that of its own counts, to as many places as it was printed with. A spreadsheet holds
 * 92% as 0.92, which is the same. `undefined` where figure or counts are not there, or the counts are of nobody.
 *
 * @example agreesWithCounts('percentage', { numerator: 412, denominator: 448, value: 92 }) // => true (91.96…)
 */
export function agreesWithCounts(measure: Measure | undefined, sent: Sent): boolean | undefined {
  const { numerator, denominator, value: printed } = sent
  if (printed === null || numerator === null) return undefined
  if (measure === 'count' || measure === 'sum') return printed === numerator
  const per = perOf(measure)
  if (per === undefined || !denominator) return undefined
  const places = placesOf(printed)
  const scales = measure === 'percentage' ? [per, 1] : [per]
  return scales.some(
    (each) => roundedShare({ numerator, denominator, per: each, places }) === roundedNumber(printed, places),
  )
}

/** Whether a figure, rounded as the printed one is, is the same: 91.5 for our own 91.517…. */
export function isRoundedTo(printed: number, value: number): boolean {
  const places = placesOf(printed)
  return roundedNumber(value, places) === roundedNumber(printed, places)
}

/** What a share is multiplied by; `undefined` where the counts do not give the figure, as with a median. */
function perOf(measure: Measure | undefined): number | undefined {
  if (measure === 'percentage') return 100
  if (measure === 'rate') return 10_000
  return measure === 'average' ? 1 : undefined
}

/** More places than these are noise of the spreadsheet, not a claim. */
const MOST_PLACES = 6

function placesOf(printed: number): number {
  return Math.min(MOST_PLACES, (String(printed).split('.')[1] ?? '').length)
}
