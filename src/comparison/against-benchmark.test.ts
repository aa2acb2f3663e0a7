import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import { againstBenchmark } from './against-benchmark.ts'
import type { Point } from './point.ts'

const period = asAt(day('2017-06-30'))

function share(numerator: number, denominator: number): Point {
  return { period, numerator, denominator, value: denominator ? (100 * numerator) / denominator : undefined }
}

function rate(numerator: number, denominator: number): Point {
  return { period, numerator, denominator, value: (10_000 * numerator) / denominator }
}

const moves = { measure: 'percentage', better: 'lower' } as const

test('three or more placements, 81 of 665, are similar to 10 per cent: the interval is 9.9 to 14.9', () => {
  const said = againstBenchmark({ point: share(81, 665), benchmark: 10, ...moves })
  expect(said).toMatchObject({
    verdict: 'similar',
    because: 'interval-holds-benchmark',
    isAlert: false,
    isRated: true,
  })
  // Centre (2 × 81 + 3.8415)/(2 × 668.8415) = 12.397; half-width 1.96 √(3.8415 + 324 × 0.878195)/1,337.683 = 2.489.
  expect(said.interval!.lower).toBeCloseTo(9.908, 2)
  expect(said.interval!.upper).toBeCloseTo(14.886, 2)
})

test('against 9 per cent the same figure is worse, and better where more is good', () => {
  expect(againstBenchmark({ point: share(81, 665), benchmark: 9, ...moves })).toMatchObject({
    verdict: 'worse',
    because: 'interval-excludes-benchmark',
    isAlert: false,
  })
  expect(
    againstBenchmark({ point: share(81, 665), benchmark: 9, measure: 'percentage', better: 'higher' })
      .verdict,
  ).toBe('better')
  expect(againstBenchmark({ point: share(81, 665), benchmark: 16, ...moves }).verdict).toBe('better')
})

test('against 8 per cent it is an alert: even the 99.8 per cent interval begins at 8.8', () => {
  const said = againstBenchmark({ point: share(81, 665), benchmark: 8, ...moves })
  expect(said).toMatchObject({
    verdict: 'worse',
    because: 'alert-interval-excludes-benchmark',
    isAlert: true,
  })
  expect(said.alertInterval!.lower).toBeCloseTo(8.77, 1)
})

test('a benchmark exactly on the limit of the interval is similar', () => {
  const { interval } = againstBenchmark({ point: share(81, 665), benchmark: 9, ...moves })
  const onLimit = againstBenchmark({ point: share(81, 665), benchmark: interval!.lower, ...moves })
  expect(onLimit.verdict).toBe('similar')
})

test('Herefordshire’s 336 of 36,129 is higher than England’s 67, an alert, and neither good nor bad', () => {
  const said = againstBenchmark({
    point: rate(336, 36_129),
    benchmark: 67,
    measure: 'rate',
    better: 'neutral',
  })
  expect(said).toMatchObject({ verdict: 'higher', isAlert: true, isRated: false })
  // The reference methods print 93.0 (83.3 to 103.5).
  expect(said.interval!.lower).toBeCloseTo(83.3205, 4)
  expect(said.interval!.upper).toBeCloseTo(103.4954, 4)
  expect(
    againstBenchmark({ point: rate(336, 36_129), benchmark: 110, measure: 'rate', better: 'neutral' })
      .verdict,
  ).toBe('lower')
})

test('a rate of another base is held in that base', () => {
  const point: Point = { period, numerator: 336, denominator: 36_129, value: (1_000 * 336) / 36_129 }
  const said = againstBenchmark({ point, benchmark: 9.2, measure: 'rate', better: 'lower', per: 1_000 })
  expect(said.verdict).toBe('similar')
  expect(said.interval!.lower).toBeCloseTo(8.33205, 4)
})

test('five of seven are too few to say anything, however far off they are', () => {
  expect(againstBenchmark({ point: share(5, 7), benchmark: 1, ...moves })).toEqual({
    verdict: 'too few to say',
    because: 'denominator-under-10',
    isAlert: false,
    isRated: false,
  })
})

test('of 10 to 29 the verdict is said and has no colour, from 30 it has one', () => {
  // 13 of 26 lies between 32.1 and 67.9 %.
  expect(againstBenchmark({ point: share(13, 26), benchmark: 20, ...moves })).toMatchObject({
    verdict: 'worse',
    isRated: false,
  })
  expect(againstBenchmark({ point: share(15, 30), benchmark: 20, ...moves })).toMatchObject({
    verdict: 'worse',
    isRated: true,
  })
})

test('a count is held against the number there would be at another rate, exactly below 10', () => {
  const count = (value: number): Point => ({ period, numerator: value, denominator: undefined, value })
  const entries = { measure: 'count', better: 'lower' } as const
  // 3 events have exact limits of 0.62 and 8.77.
  expect(againstBenchmark({ point: count(3), benchmark: 8.7, ...entries }).verdict).toBe('similar')
  expect(againstBenchmark({ point: count(3), benchmark: 8.8, ...entries })).toMatchObject({
    verdict: 'better',
    isRated: true,
    isAlert: false,
  })
})

test('an average, a median and a sum have no spread and are not judged, nor is a share of posts', () => {
  const point: Point = { period, numerator: 90, denominator: 60, value: 1.5 }
  for (const measure of ['average', 'median', 'sum'] as const)
    expect(againstBenchmark({ point, benchmark: 1, measure, better: 'lower' })).toMatchObject({
      verdict: 'not judged',
      because: 'no-spread',
    })
  expect(againstBenchmark({ point: share(65, 500), benchmark: 10, ...moves, isOfSums: true })).toMatchObject({
    verdict: 'not judged',
    because: 'no-spread',
  })
})

test('without a figure, without a benchmark, and without the counts behind a percentage nothing is judged', () => {
  expect(againstBenchmark({ point: share(0, 0), benchmark: 10, ...moves }).because).toBe('no-figure')
  expect(againstBenchmark({ point: share(81, 665), benchmark: undefined, ...moves }).because).toBe(
    'no-benchmark',
  )
  const printed: Point = { period, numerator: 0, denominator: undefined, value: 12 }
  expect(againstBenchmark({ point: printed, benchmark: 10, ...moves })).toMatchObject({
    verdict: 'not judged',
    because: 'no-counts',
  })
})

const shares = fc
  .integer({ min: 10, max: 2_000 })
  .chain((denominator) =>
    fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
  )

test('a figure is similar to itself, an alert is never similar, and turning the good way round turns the verdict', () => {
  const turned = { better: 'worse', worse: 'better' } as Record<string, string>
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 100 }), ({ numerator, denominator }, benchmark) => {
      const point = share(numerator, denominator)
      const lower = againstBenchmark({ point, benchmark, ...moves })
      const higher = againstBenchmark({ point, benchmark, measure: 'percentage', better: 'higher' })
      expect(higher.verdict).toBe(turned[lower.verdict] ?? lower.verdict)
      expect(lower.isAlert && lower.verdict === 'similar').toBe(false)
      const itself = againstBenchmark({ point, benchmark: point.value, ...moves })
      expect(itself.verdict).toBe('similar')
    }),
  )
})
