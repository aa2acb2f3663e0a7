import { EXACT_BELOW } from './byar.ts'
import type { Interval } from './interval.ts'
import { upperTail, Z_95 } from './normal.ts'
import { solve } from './solve.ts'

/** Events and what they could have happened to: children, days, or 1 when both sides had the same. */
export interface Events {
  readonly events: number
  readonly exposure: number
}

/** How many times the first rate is the second, with its interval. Both may be `Infinity`. */
export interface RateRatio extends Interval {
  readonly ratio: number
}

/**
 * The ratio of two rates of independent events and its interval.
 *
 * With 10 or more events on both sides the logarithmic method: ratio × exp(±z √(1/x₁ + 1/x₂)). With fewer the
 * exact one: of x₁ + x₂ events, x₁ fell to the first side, a share with exact binomial (Clopper-Pearson) limits
 * P; the ratio's limits are P/(1-P) × n₂/n₁. Ratio and upper limit are `Infinity` when only the second side had no
 * event. Returns `undefined` when neither had one, or either had no exposure.
 *
 * @param z critical value, 95 % unless told; z√φ for events of dispersion φ
 * @example rateRatio({ events: 18, exposure: 1 }, { events: 36, exposure: 1 }) // => 0.5, from 0.28 to 0.88
 */
export function rateRatio(first: Events, second: Events, z = Z_95): RateRatio | undefined {
  if (first.events + second.events === 0 || first.exposure === 0 || second.exposure === 0) return undefined
  const ratio = (first.events * second.exposure) / (second.events * first.exposure)
  const few = first.events < EXACT_BELOW || second.events < EXACT_BELOW
  return { ratio, ...(few ? exactLimits(first, second, upperTail(z)) : logLimits(first, second, ratio, z)) }
}

function logLimits(first: Events, second: Events, ratio: number, z: number): Interval {
  const times = Math.exp(z * Math.sqrt(1 / first.events + 1 / second.events))
  return { lower: ratio / times, upper: ratio * times }
}

function exactLimits(first: Events, second: Events, tail: number): Interval {
  const total = first.events + second.events
  const asMany = (share: number) => 1 - atMost(first.events - 1, total, share)
  const asFew = (share: number) => atMost(first.events, total, share)
  const all = { lower: 0, upper: 1 }
  const toRatio = (share: number) => (share / (1 - share)) * (second.exposure / first.exposure)
  return {
    lower: first.events === 0 ? 0 : toRatio(solve(asMany, tail, all)),
    upper: second.events === 0 ? Infinity : toRatio(solve(asFew, tail, all)),
  }
}

/** The binomial probability of at most k of n, when each has the probability p. */
function atMost(k: number, n: number, p: number): number {
  if (p === 0) return k < 0 ? 0 : 1
  if (p === 1) return k < n ? 0 : 1
  let logTerm = n * Math.log1p(-p)
  let sum = k < 0 ? 0 : Math.exp(logTerm)
  for (let i = 1; i <= k; i++) {
    logTerm += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(logTerm)
  }
  return sum
}
