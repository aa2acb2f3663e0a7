import { fisher, newcombe, rateRatio, type Share, Z_95 } from '../core/index.ts'
import type { Measure, ValuedPoint } from './point.ts'
import { PERCENT_FROM } from './small-numbers.ts'

/** 95 % limits of latest less earlier in percentage points, or of latest over earlier as a ratio. */
export interface ChangeInterval {
  readonly of: 'points' | 'ratio'
  readonly lower: number
  readonly upper: number
}

export type TestedBecause =
  | 'denominator-under-10'
  | 'no-events'
  | 'difference-excludes-zero'
  | 'difference-includes-zero'
  | 'fisher-under-5-percent'
  | 'fisher-5-percent-or-more'
  | 'ratio-excludes-one'
  | 'ratio-includes-one'

/** Whether a change is clear, and why; `clear` is `undefined` when there are too few to say. */
export interface Tested {
  readonly clear: boolean | undefined
  readonly because: TestedBecause
  readonly interval?: ChangeInterval
}

/** An expected count below this one makes the exact test decide. */
const EXPECTED_ENOUGH = 5
const SIGNIFICANT = 0.05

/**
 * Tests the difference of two percentages: Newcombe's interval, or Fisher's exact test when a count expected under
 * no change is below 5. The interval is given either way. A `z` above 1.96 carries a dispersion.
 *
 * @example testShares(13 of 26, 10 of 29, Z_95) // => not clear, -10.0 to +38.6 points
 */
export function testShares(latest: ValuedPoint, earlier: ValuedPoint, z: number): Tested {
  const [now, then] = [shareOf(latest), shareOf(earlier)]
  if (fewerThanTen(now, then)) return { clear: undefined, because: 'denominator-under-10' }
  const { lower, upper } = newcombe(now, then, z)!
  const interval = { of: 'points', lower: 100 * lower, upper: 100 * upper } as const
  const excludesZero = lower > 0 || upper < 0
  const exact = smallestExpected(now, then) < EXPECTED_ENOUGH
  if (exact && fisher(now, then) >= SIGNIFICANT)
    return { clear: false, because: 'fisher-5-percent-or-more', interval }
  // The exact test knows nothing of dispersion, so a widened interval has to agree with it.
  if (exact && (z <= Z_95 || excludesZero))
    return { clear: true, because: 'fisher-under-5-percent', interval }
  const because = excludesZero ? 'difference-excludes-zero' : 'difference-includes-zero'
  return { clear: excludesZero, because, interval }
}

/**
 * Tests the ratio of two counts of events, or of two rates of them. Two counts are taken to have had the same
 * exposure, as two Junes have; rates are worked on their own denominators.
 *
 * @example testEvents(18 leaving care, 36 leaving care, 'count', Z_95) // => clear, 0.28 to 0.88 times as many
 */
export function testEvents(latest: ValuedPoint, earlier: ValuedPoint, measure: Measure, z: number): Tested {
  const [now, then] = [shareOf(latest), shareOf(earlier)]
  const rates = measure === 'rate'
  if (rates && fewerThanTen(now, then)) return { clear: undefined, because: 'denominator-under-10' }
  const events = ({ numerator, denominator }: Share) => ({
    events: numerator,
    exposure: rates ? denominator : 1,
  })
  const ratio = rateRatio(events(now), events(then), z)
  if (!ratio) return { clear: undefined, because: 'no-events' }
  const { lower, upper } = ratio
  const clear = lower > 1 || upper < 1
  return {
    clear,
    because: clear ? 'ratio-excludes-one' : 'ratio-includes-one',
    interval: { of: 'ratio', lower, upper },
  }
}

function shareOf({ numerator, denominator = 0 }: ValuedPoint): Share {
  return { numerator, denominator }
}

function fewerThanTen(now: Share, then: Share): boolean {
  return now.denominator < PERCENT_FROM || then.denominator < PERCENT_FROM
}

/** The smallest of the four counts to be expected if both periods were alike. */
function smallestExpected(now: Share, then: Share): number {
  const everybody = now.denominator + then.denominator
  const scoring = now.numerator + then.numerator
  return (Math.min(scoring, everybody - scoring) * Math.min(now.denominator, then.denominator)) / everybody
}
