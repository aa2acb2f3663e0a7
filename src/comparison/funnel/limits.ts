import { type Interval, upperTail } from '../../core/index.ts'
import { atLeastEvents, atMostEvents, highestExpected, lowestExpected } from './poisson.ts'

/**
 * Between which limits a proportion of so many lies when nothing but chance takes it from the benchmark, in 0 to 1:
 * π ± z √(π(1 - π)/n), cut off at 0 and 1. Source: PHEindicatormethods, whose longer formula comes to this.
 *
 * @example proportionLimits(0.1, 900, Z_95) // => 0.0804 to 0.1196
 */
export function proportionLimits(benchmark: number, cases: number, z: number): Interval {
  const spread = z * Math.sqrt((benchmark * (1 - benchmark)) / cases)
  return { lower: Math.max(0, benchmark - spread), upper: Math.min(1, benchmark + spread) }
}

/**
 * Between which limits a number of events lies when nothing but chance takes it from the number expected, by exact
 * Poisson inversion: the lower limit is x where x is as few as chance leaves, that is where the expected number is the
 * exact upper limit of x. Between two whole x it runs straight, so that a count lies outside exactly when its own
 * exact interval does not hold the number expected. Source: PHEindicatormethods (funnels of rates and ratios).
 *
 * @example eventLimits(18.39036, Z_95).lower // => 10, as the exact upper limit of 10 events is 18.39036
 */
export function eventLimits(expected: number, z: number): Interval {
  const tail = upperTail(z)
  return { lower: fewest(expected, tail), upper: most(expected, tail) }
}

function fewest(expected: number, tail: number): number {
  // How many whole numbers of events would be too few: 0, 1, 2 … up to the last that still surprises.
  const tooFew = firstWhere((events) => atMostEvents(events, expected) > tail)
  if (tooFew === 0) return 0
  const [below, above] = [highestExpected(tooFew - 1, tail), highestExpected(tooFew, tail)]
  return tooFew - 1 + (expected - below) / (above - below)
}

function most(expected: number, tail: number): number {
  // The last number of events that does not surprise; no event never does.
  const last = firstWhere((events) => atLeastEvents(events + 1, expected) < tail)
  const [below, above] = [lowestExpected(last, tail), lowestExpected(last + 1, tail)]
  return last + (expected - below) / (above - below)
}

/** The first whole number from 0 for which something holds that holds for all greater ones. */
function firstWhere(holds: (events: number) => boolean): number {
  let [no, yes] = [-1, 1]
  while (!holds(yes)) [no, yes] = [yes, 2 * yes]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}
