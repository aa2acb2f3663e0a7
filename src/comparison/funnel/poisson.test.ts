import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { upperTail, Z_95, Z_99_8 } from '../../core/index.ts'
import { atLeastEvents, atMostEvents, exactLimits } from './poisson.ts'

test('where 3 are expected, none at all has a probability of e to the power of -3', () => {
  expect(atMostEvents(0, 3)).toBeCloseTo(Math.exp(-3), 15)
  expect(atLeastEvents(1, 3)).toBeCloseTo(1 - Math.exp(-3), 15)
})

test('where 2 are expected, at most 2 is 5e⁻² and at least 3 the rest', () => {
  // 1 + 2 + 2²/2 = 5.
  expect(atMostEvents(2, 2)).toBeCloseTo(5 * Math.exp(-2), 14)
  expect(atLeastEvents(3, 2)).toBeCloseTo(1 - 5 * Math.exp(-2), 14)
})

test('nothing expected is nothing found, and fewer than none is impossible', () => {
  expect([atMostEvents(0, 0), atLeastEvents(0, 0), atLeastEvents(1, 0)]).toEqual([1, 1, 0])
  expect([atMostEvents(-1, 4), atLeastEvents(-1, 4)]).toEqual([0, 1])
})

test('a surprise too great to be written down is a probability of 0, not a failure', () => {
  expect(atMostEvents(3, 2_000)).toBe(0)
  expect(atLeastEvents(200_000, 80_000)).toBe(0)
})

test('80,000 expected children are about as likely to be fewer as to be more', () => {
  // The middle of a Poisson distribution lies a third below its mean, its whole numbers are 1/283 apart in errors.
  expect(atMostEvents(79_999, 80_000)).toBeCloseTo(0.5, 2)
  expect(atMostEvents(79_999, 80_000) + atLeastEvents(80_000, 80_000)).toBeCloseTo(1, 12)
})

interface PoissonVector {
  readonly x: number
  readonly exact_l95: number
  readonly exact_u95: number
  readonly exact_l998: number
  readonly exact_u998: number
}

referenceTest(
  'methods/vectors/small_numbers.json',
  'exact limits of counts from 0 to 1,474 are those of the χ² distribution in R, at 95 and 99.8 per cent',
  (text) => {
    const vectors = (JSON.parse(text) as { poisson: PoissonVector[] }).poisson
    expect(vectors).toHaveLength(17)
    for (const { x, exact_l95, exact_u95, exact_l998, exact_u998 } of vectors) {
      const usual = exactLimits(x, upperTail(Z_95))
      const alert = exactLimits(x, upperTail(Z_99_8))
      // They are written with ten decimal places.
      expect(usual.lower).toBeCloseTo(exact_l95, 9)
      expect(usual.upper).toBeCloseTo(exact_u95, 9)
      expect(alert.lower).toBeCloseTo(exact_l998, 9)
      expect(alert.upper).toBeCloseTo(exact_u998, 9)
    }
  },
)

interface RatioVector {
  readonly Observed_events: string
  readonly lower_2s_exp_events: string
  readonly lower_2s_count: string
  readonly lower_2s_isr: string
  readonly upper_2s_exp_events: string
  readonly upper_2s_count: string
  readonly upper_2s_isr: string
  readonly lower_3s_exp_events: string
  readonly lower_3s_count: string
  readonly lower_3s_isr: string
  readonly upper_3s_exp_events: string
  readonly upper_3s_count: string
  readonly upper_3s_isr: string
}

/** Where each limit of a vector lies: the expected events, their distance from those observed, and the ratio. */
function limitsIn(vector: RatioVector): readonly { tail: number; isLower: boolean; printed: number[] }[] {
  const numbers = (...texts: string[]) => texts.map(Number)
  return [
    {
      tail: 0.025,
      isLower: true,
      printed: numbers(vector.lower_2s_exp_events, vector.lower_2s_count, vector.lower_2s_isr),
    },
    {
      tail: 0.025,
      isLower: false,
      printed: numbers(vector.upper_2s_exp_events, vector.upper_2s_count, vector.upper_2s_isr),
    },
    {
      tail: 0.001,
      isLower: true,
      printed: numbers(vector.lower_3s_exp_events, vector.lower_3s_count, vector.lower_3s_isr),
    },
    {
      tail: 0.001,
      isLower: false,
      printed: numbers(vector.upper_3s_exp_events, vector.upper_3s_count, vector.upper_3s_isr),
    },
  ]
}

/**
 * The stopping rule of PHEindicatormethods: it halves v, of which the expected events are (1 + x) v/(1 - v), until
 * the step is a ten-millionth. So its limits are right to about one in a million, and printed to ten figures.
 */
function halvedUntilTenMillionth(events: number, tail: number, isLower: boolean): number {
  let [v, step] = [0.5, 0.5]
  const expected = () => ((1 + events) * v) / (1 - v)
  while (step > 1e-7) {
    step /= 2
    const tooMany = isLower
      ? atMostEvents(events, expected()) < tail
      : atLeastEvents(events, expected()) >= tail
    v += tooMany ? -step : step
  }
  return expected()
}

/** The last of the ten figures that a number is printed with. */
function lastFigure(printed: number): number {
  const beforePoint = Math.max(1, Math.floor(Math.log10(Math.abs(printed))) + 1)
  return 10 ** -(10 - beforePoint)
}

referenceTest(
  'methods/vectors/funnel_phe.json',
  'the limits of ratios are those of the UKHSA funnels to every printed figure, halving as far as they do',
  (text) => {
    const vectors = (JSON.parse(text) as { ratio_limits: RatioVector[] }).ratio_limits
    expect(vectors).toHaveLength(40)
    for (const vector of vectors) {
      const events = Number(vector.Observed_events)
      for (const { tail, isLower, printed } of limitsIn(vector)) {
        const expected = halvedUntilTenMillionth(events, tail, isLower)
        const found = [expected, (events - expected) / expected, (100 * events) / expected]
        expect(found).toHaveLength(printed.length)
        for (const [at, value] of printed.entries())
          expect(Math.abs(found[at]! - value)).toBeLessThanOrEqual(1.001 * lastFigure(value))
      }
    }
  },
)

referenceTest(
  'methods/vectors/funnel_phe.json',
  'our own limits of ratios, which halve to the end, are as near the UKHSA funnels as a ten-millionth of v leaves them',
  (text) => {
    const vectors = (JSON.parse(text) as { ratio_limits: RatioVector[] }).ratio_limits
    for (const vector of vectors) {
      const events = Number(vector.Observed_events)
      for (const { tail, isLower, printed } of limitsIn(vector)) {
        const { lower, upper } = exactLimits(events, tail)
        const expected = isLower ? upper : lower
        // What a ten-millionth of v is in expected events: the slope of (1 + x) v/(1 - v).
        const left = (1e-7 * (1 + events + expected) ** 2) / (1 + events)
        expect(Math.abs(expected - printed[0]!)).toBeLessThan(left)
      }
    }
  },
)

test('at the exact limits of a count the count is as unlikely as the tail', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000 }), fc.constantFrom(0.025, 0.001), (events, tail) => {
      const { lower, upper } = exactLimits(events, tail)
      expect(atLeastEvents(events, lower) / tail).toBeCloseTo(1, 9)
      expect(atMostEvents(events, upper) / tail).toBeCloseTo(1, 9)
    }),
    { numRuns: 40 },
  )
})
