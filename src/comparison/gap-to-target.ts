import type { Better, Measure, Point } from './point.ts'
import type { Target } from './targets.ts'

/** How far a figure is from its target. */
export interface Gap {
  /** `undefined` for a neutral measure, or when the figure has no value: no verdict. */
  readonly met: boolean | undefined
  /** How many children fewer (lower is better) or more (higher is better) would meet the target; 0 when it is met. */
  readonly children?: number
  /** Value less target in percentage points: positive when the figure is above the target. */
  readonly points?: number
  /** Value less target in the measure's own unit, where that is not per cent. */
  readonly units?: number
}

interface Question {
  readonly point: Point
  readonly target: number
  readonly on: Target['on']
  readonly better: Better
  readonly measure: Measure
  /** For rates: the population that one unit of rate is for, 10,000 for children looked after. */
  readonly per?: number
}

/**
 * How far a figure is from a target, in its own unit and in children.
 *
 * The children are those that bring the figure to the target while its denominator stays as it is: 81 of 665
 * against 10 % is 15 fewer, as 66 are allowed (66 of 665 is 9.92 %). Report 001 printed 67, which is 10.08 % and
 * still misses: so the halves are never rounded, lower-is-better takes the whole number at or below the target
 * and higher-is-better the one at or above, in whole-number arithmetic on the target as it is written.
 * Averages, medians and sums have a gap in their unit only; so has a rate whose `per` is not given.
 *
 * @example gapToTarget({ point: june, target: 10, on: 'value', better: 'lower', measure: 'percentage' })
 * // => { met: false, children: 15, points: 2.18 }
 */
export function gapToTarget(question: Question): Gap {
  const { point, target, better } = question
  if (point.value === undefined) return { met: undefined }
  const away = apart(question, point.value)
  if (better === 'neutral') return { met: undefined, ...away }
  const bound = childrenAt(question)
  if (bound === undefined)
    return { met: better === 'lower' ? point.value <= target : point.value >= target, ...away }
  const missing = better === 'lower' ? point.numerator - bound : bound - point.numerator
  return { met: missing <= 0, children: Math.max(0, missing), ...away }
}

/** Value less target. A target on children is measured on the numerator, whatever the value is. */
function apart(
  { point, target, on, measure }: Question,
  value: number,
): { points: number } | { units: number } {
  if (on === 'children') return { units: point.numerator - target }
  return measure === 'percentage' ? { points: value - target } : { units: value - target }
}

/** The most (lower is better) or the fewest (higher is better) children that meet the target, if it can be told. */
function childrenAt({ point, target, on, better, measure, per }: Question): number | undefined {
  const unit = measure === 'percentage' ? 100 : measure === 'rate' ? per : undefined
  if (on === 'children' || measure === 'count')
    return better === 'lower' ? Math.floor(target) : Math.ceil(target)
  if (unit === undefined || !point.denominator) return undefined
  const { units, scale } = asFraction(target)
  // Posts and money have denominators with decimals.
  const whole = asFraction(point.denominator)
  const wanted = units * whole.units
  const share = scale * whole.scale * BigInt(unit)
  return Number(better === 'lower' ? floorDivide(wanted, share) : -floorDivide(-wanted, share))
}

/** A number as it is written, as units / scale: 8.5 is 85 / 10. Floating point never decides who meets a target. */
function asFraction(value: number): { units: bigint; scale: bigint } {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const power = Number(exponent) - fraction.length
  const units = BigInt(whole + fraction)
  return power >= 0
    ? { units: units * 10n ** BigInt(power), scale: 1n }
    : { units, scale: 10n ** BigInt(-power) }
}

function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n)
}
