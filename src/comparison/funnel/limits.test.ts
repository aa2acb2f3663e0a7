import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { upperTail, Z_95, Z_99_8 } from '../../core/index.ts'
import { eventLimits, proportionLimits } from './limits.ts'
import { exactLimits } from './poisson.ts'

test('round 10 per cent, 900 children may be anything from 8.04 to 11.96 per cent', () => {
  const { lower, upper } = proportionLimits(0.1, 900, Z_95)
  expect(lower).toBeCloseTo(0.0804, 4)
  expect(upper).toBeCloseTo(0.1196, 4)
})

test('a proportion is never below 0 nor above 1', () => {
  expect(proportionLimits(0.1, 10, Z_99_8).lower).toBe(0)
  expect(proportionLimits(0.9, 10, Z_99_8).upper).toBe(1)
})

interface ProportionLimit {
  readonly Population: string
  readonly Lower2s0025limit: string
  readonly Upper2s0025limit: string
  readonly Lower3s0001limit: string
  readonly Upper3s0001limit: string
  readonly Baseline: string
}

/** All four limits of each vector beside ours, in per cent. */
function limitsBeside(text: string, baseline: number): { ours: number; printed: number }[] {
  const vectors = (JSON.parse(text) as { prop_limits: ProportionLimit[] }).prop_limits
  return vectors.flatMap((vector) => {
    const usual = proportionLimits(baseline, Number(vector.Population), Z_95)
    const alert = proportionLimits(baseline, Number(vector.Population), Z_99_8)
    return [
      { ours: 100 * usual.lower, printed: Number(vector.Lower2s0025limit) },
      { ours: 100 * usual.upper, printed: Number(vector.Upper2s0025limit) },
      { ours: 100 * alert.lower, printed: Number(vector.Lower3s0001limit) },
      { ours: 100 * alert.upper, printed: Number(vector.Upper3s0001limit) },
    ]
  })
}

/** What is lost when limits are printed with six decimal places. */
const HALF_A_MILLIONTH = 0.5e-6

referenceTest(
  'methods/vectors/funnel_phe.json',
  'the 240 limits of proportions are those of the UKHSA funnels, as near as their printed baseline allows',
  (text) => {
    const [first] = (JSON.parse(text) as { prop_limits: ProportionLimit[] }).prop_limits
    expect(first!.Baseline).toBe('80.642448')
    const limits = limitsBeside(text, 0.80642448)
    expect(limits).toHaveLength(240)
    // A baseline printed with six places moves the limits of one or two people by three times its own rounding.
    for (const { ours, printed } of limits)
      expect(Math.abs(ours - printed)).toBeLessThan(2 * HALF_A_MILLIONTH)
  },
)

referenceTest(
  'methods/vectors/funnel_phe.json',
  'one unrounded baseline gives all 240 limits to the last of their six places',
  (text) => {
    // It rounds to the printed 80.642448, and its limits of one person to theirs.
    for (const { ours, printed } of limitsBeside(text, 0.80642447854))
      expect(Math.abs(ours - printed)).toBeLessThanOrEqual(HALF_A_MILLIONTH)
  },
)

test('where as many are expected as the exact upper limit of 10 events, 10 is the lower limit', () => {
  expect(eventLimits(18.390356042, Z_95).lower).toBeCloseTo(10, 8)
  expect(eventLimits(4.7953886961, Z_95).upper).toBeCloseTo(10, 8)
})

test('where fewer than 3.69 are expected, none at all is no surprise', () => {
  expect(eventLimits(3.68, Z_95).lower).toBe(0)
  expect(eventLimits(3.7, Z_95).lower).toBeGreaterThan(0)
})

test('where hardly anything is expected, a single event may be too many', () => {
  // One event surprises at 95 % when fewer than -ln 0.975 = 0.0253 are expected.
  expect(eventLimits(0.025, Z_95).upper).toBeLessThan(1)
  expect(eventLimits(0.026, Z_95).upper).toBeGreaterThan(1)
})

test('a count lies outside the limits exactly when its own exact interval does not hold what was expected', () => {
  const counts = fc.integer({ min: 0, max: 400 })
  const expectations = fc.double({ min: 0.1, max: 400, noNaN: true })
  fc.assert(
    fc.property(counts, expectations, fc.constantFrom(Z_95, Z_99_8), (events, expected, z) => {
      const { lower, upper } = eventLimits(expected, z)
      const own = exactLimits(events, upperTail(z))
      fc.pre(Math.abs(own.lower - expected) > 1e-9 && Math.abs(own.upper - expected) > 1e-9)
      expect(events < lower).toBe(expected > own.upper)
      expect(events > upper).toBe(expected < own.lower)
    }),
  )
})

test('limits of 99.8 per cent lie outside those of 95, and both hold what was expected', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 5_000, noNaN: true }), (expected) => {
      const [usual, alert] = [eventLimits(expected, Z_95), eventLimits(expected, Z_99_8)]
      expect(alert.lower).toBeLessThanOrEqual(usual.lower)
      expect(alert.upper).toBeGreaterThan(usual.upper)
      expect(usual.lower).toBeLessThan(expected)
      expect(usual.upper).toBeGreaterThan(expected)
    }),
    { numRuns: 50 },
  )
})
