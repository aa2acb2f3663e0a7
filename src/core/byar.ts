import type { Interval } from './interval.ts'
import { upperTail, Z_95 } from './normal.ts'
import { solve } from './solve.ts'

/** From this count on Byar's approximation is used; below it the exact Poisson limits. */
export const EXACT_BELOW = 10

/**
 * The interval of a count of independent events, such as children who started to be looked after in a month.
 *
 * Byar for 10 or more: x(1 - 1/(9x) - z/(3√x))³ to (x+1)(1 - 1/(9(x+1)) + z/(3√(x+1)))³. Below 10 the exact
 * Poisson limits: the means under which so many or more, and so few or fewer, happen with the probability of
 * one tail. Source: UKHSA (PHEindicatormethods). A rate's interval is this one divided by its population.
 *
 * @param z critical value, 95 % unless told
 * @example countInterval(18) // => { lower: 10.66, upper: 28.45 }
 * @example countInterval(0) // => { lower: 0, upper: 3.69 }, as -ln 0.025 = 3.69
 */
export function countInterval(events: number, z = Z_95): Interval {
  return events < EXACT_BELOW ? exact(events, upperTail(z)) : byarLimits(events, z)
}

/**
 * Byar's limits at any count. {@link countInterval} takes them from 10 events on: below, they part from the exact
 * ones, and the formula's lower limit falls under 0, which is given as 0.
 *
 * @example byarLimits(1, Z_99_8).lower // => 0, as 1 - 1/9 - 1.03 is negative
 */
export function byarLimits(events: number, z: number): Interval {
  const lower = events === 0 ? 0 : events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3
  return {
    lower: Math.max(0, lower),
    upper: (events + 1) * (1 - 1 / (9 * (events + 1)) + z / (3 * Math.sqrt(events + 1))) ** 3,
  }
}

function exact(events: number, tail: number): Interval {
  const between = { lower: 0, upper: events + 100 }
  const asFew = (mean: number) => atMost(events, mean)
  const asMany = (mean: number) => 1 - atMost(events - 1, mean)
  return { lower: events === 0 ? 0 : solve(asMany, tail, between), upper: solve(asFew, tail, between) }
}

/** The Poisson probability of at most so many events: e⁻ᵐ (1 + m + m²/2! + ...). */
function atMost(events: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = events < 0 ? 0 : term
  for (let k = 1; k <= events; k++) {
    term *= mean / k
    sum += term
  }
  return sum
}
