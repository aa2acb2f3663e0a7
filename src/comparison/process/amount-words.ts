import { type Interval, roundedNumber } from '../../core/index.ts'
import type { ValuedPoint } from '../point.ts'
import { PERCENT_FROM } from '../small-numbers.ts'
import { plainNumber, unitBehind } from './plain-number.ts'
import type { Scale } from './scale.ts'
import type { SeparatePoints } from './separate-points.ts'

/** What amounts are of, and whether they are changes. */
export interface Amounts {
  readonly of: SeparatePoints['of']
  readonly scale: Scale
}

/** A point's own amount: `45`, `5 of 7` where a percentage would mislead, `12 fewer`, `£1,200`, `40.5 days`. */
export function pointWords(amounts: Amounts, { numerator, denominator, value }: ValuedPoint): string {
  const isTooSmall =
    amounts.scale.of === 'percentage' && denominator !== undefined && denominator < PERCENT_FROM
  return isTooSmall ? `${numerator} of ${denominator}` : amountWords(amounts, value)
}

/** An amount with its unit: `45`, `12.3%`, `2.1 for each 100 children looked after`, `12 fewer`, `−£70`. */
export function amountWords({ of, scale }: Amounts, value: number): string {
  return of === 'changes' ? changeOf(scale, value) : signed(scale, value) + unitBehind(scale, value)
}

/**
 * Limits in words: `13 to 31 a month`, `up to 31 a month`, `20.1% to 45.3%`, `5 fewer to 9 more a month`.
 *
 * Of whole numbers, those that lie within the limits: limits of 12.4 and 31.7 leave 13 to 31.
 */
export function rangeWords({ of, scale }: Amounts, { lower, upper }: Interval): string {
  const [least, most] = IN_WHOLE_NUMBERS.has(scale.of) ? wholeNumbers(lower, upper) : [lower, upper]
  if (of === 'changes') return `${changeOf(scale, least)} to ${changeOf(scale, most)} a month`
  const behind = unitBehind(scale, most) + (BY_THE_MONTH.has(scale.of) ? ' a month' : '')
  const from = least <= 0 && scale.of !== 'sum' ? 'up' : signed(scale, least)
  return `${from} to ${signed(scale, most)}${behind}`
}

const IN_WHOLE_NUMBERS: ReadonlySet<Scale['of']> = new Set(['count', 'days between'])

/** Amounts that a longer period would have more of. */
const BY_THE_MONTH: ReadonlySet<Scale['of']> = new Set(['count', 'sum', 'rate'])

/** The first and last whole number within two limits; the limits themselves when fewer than two numbers are. */
function wholeNumbers(lower: number, upper: number): [least: number, most: number] {
  const [least, most] = [Math.ceil(lower), Math.floor(upper)]
  return least < most ? [least, most] : [lower, upper]
}

function signed(scale: Scale, value: number): string {
  return (value < 0 ? '−' : '') + plainNumber(scale, Math.abs(value))
}

/** A change of percentages is in points, never in per cent. */
function changeOf(scale: Scale, value: number): string {
  const size = Math.abs(value)
  const inPoints = scale.of === 'percentage'
  const shown = inPoints ? roundedNumber(size, 1) : plainNumber(scale, size)
  if (Number.parseFloat(shown.replace('£', '')) === 0) return 'no change'
  const behind = inPoints ? (shown === '1.0' ? ' point' : ' points') : unitBehind(scale, size)
  const [up, down] = WAYS[scale.of]
  return `${shown}${behind} ${value > 0 ? up : down}`
}

const WAYS: Readonly<Record<Scale['of'], readonly [up: string, down: string]>> = {
  count: ['more', 'fewer'],
  sum: ['more', 'less'],
  percentage: ['up', 'down'],
  rate: ['up', 'down'],
  average: ['higher', 'lower'],
  'days between': ['longer', 'shorter'],
}
