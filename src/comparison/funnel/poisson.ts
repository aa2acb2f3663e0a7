import type { Interval } from '../../core/index.ts'

/**
 * The Poisson probability of at most so many events where so many are expected: e⁻ᵐ (1 + m + m²/2! + …).
 *
 * For any size: the most likely of the terms is worked out by itself and the others from it, so that 80,000 expected
 * children do not vanish as e⁻⁸⁰⁰⁰⁰ does. The shorter of the two tails is added up.
 *
 * @param events a whole number @param expected not negative
 * @example atMostEvents(0, 3) // => 0.0498, which is e⁻³
 */
export function atMostEvents(events: number, expected: number): number {
  if (events < 0) return 0
  if (expected === 0) return 1
  return events < expected ? downFrom(events, expected) : 1 - upFrom(events + 1, expected)
}

/** The Poisson probability of at least so many events; see {@link atMostEvents}. */
export function atLeastEvents(events: number, expected: number): number {
  if (events <= 0) return 1
  if (expected === 0) return 0
  return events > expected ? upFrom(events, expected) : 1 - downFrom(events - 1, expected)
}

/**
 * Between which expectations a count is no surprise: the exact Poisson limits, those of the χ² distribution halved
 * (χ²(tail, 2x)/2 to χ²(1 - tail, 2x + 2)/2), for a count of any size.
 *
 * Read the other way they are the limits of a funnel: where the upper one is expected, the count is as low as chance
 * alone takes it. {@link countInterval} of the core keeps to Byar from 10 events on, as rates are printed; a funnel is
 * exact throughout, as in PHEindicatormethods.
 *
 * @param tail the probability left on either side, 0.025 for 95 %
 * @example exactLimits(10, 0.025) // => { lower: 4.7954, upper: 18.3904 }
 */
export function exactLimits(events: number, tail: number): Interval {
  return { lower: lowestExpected(events, tail), upper: highestExpected(events, tail) }
}

/** The lower of the {@link exactLimits}: with fewer expected, so many events would surprise. 0 for no event. */
export function lowestExpected(events: number, tail: number): number {
  return events === 0 ? 0 : passing((expected) => atLeastEvents(events, expected) < tail, events)
}

/** The upper of the {@link exactLimits}: with more expected, so few events would surprise. */
export function highestExpected(events: number, tail: number): number {
  return passing((expected) => atMostEvents(events, expected) >= tail, events)
}

/** Halves towards the expectation at which something that held for all lower ones holds no more. */
function passing(holds: (expected: number) => boolean, near: number): number {
  let [lower, upper] = [0, near + 1]
  while (holds(upper)) [lower, upper] = [upper, 2 * upper]
  for (;;) {
    const middle = (lower + upper) / 2
    if (middle <= lower || middle >= upper) return middle
    if (holds(middle)) lower = middle
    else upper = middle
  }
}

/** The probabilities of so many events, of one fewer, and so on, while they add anything; so many are below those expected. */
function downFrom(events: number, expected: number): number {
  let term = exactly(events, expected)
  let sum = term
  for (let k = events; k > 0 && term > sum * Number.EPSILON; k--) {
    term *= k / expected
    sum += term
  }
  return sum
}

/** The same upwards, from a number above those expected. */
function upFrom(events: number, expected: number): number {
  let term = exactly(events, expected)
  let sum = term
  for (let k = events + 1; term > sum * Number.EPSILON; k++) {
    term *= expected / k
    sum += term
  }
  return sum
}

/** The probability of exactly k: mᵏ e⁻ᵐ / k!, with Stirling's formula in it so that nothing large is subtracted. */
function exactly(k: number, expected: number): number {
  if (k < STIRLING_FROM) {
    let term = Math.exp(-expected)
    for (let i = 1; i <= k; i++) term *= expected / i
    return term
  }
  const apart = k * Math.log(expected / k) + k - expected
  return Math.exp(apart - stirlingError(k)) / Math.sqrt(2 * Math.PI * k)
}

/** From here on the four terms of the series below are exact to fifteen places. */
const STIRLING_FROM = 16

/** By how much ln k! exceeds k ln k - k + ½ ln 2πk: 1/12k - 1/360k³ + 1/1260k⁵ - 1/1680k⁷. */
function stirlingError(k: number): number {
  const square = k * k
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / k
}
