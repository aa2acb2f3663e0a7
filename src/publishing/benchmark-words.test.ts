import { expect, test } from 'vitest'
import { againstBenchmark } from '../comparison/against-benchmark.ts'
import type { Better, Measure, Point } from '../comparison/index.ts'
import { asAt, day } from '../core/index.ts'
import { benchmarkBriefly, benchmarkReading } from './benchmark-words.ts'

const period = asAt(day('2017-06-30'))
const PER = { percentage: 100, rate: 10_000, count: 1, average: 1, median: 1, sum: 1 }

function reading(
  [numerator, denominator]: readonly [number, number?],
  benchmark: number | undefined,
  printed: string,
  measure: Measure = 'percentage',
  better: Better = 'lower',
): string {
  const value = denominator === undefined ? numerator : (PER[measure] * numerator) / denominator
  const point: Point = { period, numerator, denominator, value }
  const against = againstBenchmark({ point, benchmark, measure, better })
  return benchmarkReading({ against, indicator: { measure, unit: 'children' }, benchmark: printed })
}

test('81 of 665 are similar to 10%, and the sentence says between what chance leaves them', () => {
  expect(reading([81, 665], 10, 'England’s 10%')).toBe(
    'Similar to England’s 10%: chance alone leaves this figure anywhere from 9.9% to 14.9%.',
  )
})

test('worse than 9%, and worse than 8% by more than chance would do once in 500 times', () => {
  expect(reading([81, 665], 9, 'England’s 9%')).toBe(
    'Worse than England’s 9%: chance alone leaves this figure anywhere from 9.9% to 14.9%.',
  )
  expect(reading([81, 665], 8, 'England’s 8%')).toBe(
    'Worse than England’s 8%: chance alone leaves this figure anywhere from 9.9% to 14.9%, and further off than once in 500 times.',
  )
})

test('a rate that is neither good nor bad is higher', () => {
  expect(reading([336, 36_129], 67, 'England’s 67.0', 'rate', 'neutral')).toBe(
    'Higher than England’s 67.0: chance alone leaves this figure anywhere from 83.3 to 103.5, and further off than once in 500 times.',
  )
})

test('a count has limits in children', () => {
  expect(reading([336], 296, 'the 296 there would be at 82 per 10,000', 'count')).toBe(
    'Worse than the 296 there would be at 82 per 10,000: chance alone leaves this figure anywhere from 301 to 374.',
  )
  expect(reading([3], 8, 'the 8 there would be', 'count')).toBe(
    'Similar to the 8 there would be: chance alone leaves this figure anywhere from 0.6 to 8.8.',
  )
})

test('thirteen of 26 are worse without a rating, five of seven too few', () => {
  expect(reading([13, 26], 30, 'England’s 30%')).toBe(
    'Worse than England’s 30%: chance alone leaves this figure anywhere from 32.1% to 67.9%. On so few children that is no rating.',
  )
  expect(reading([5, 7], 20, 'England’s 20%')).toBe(
    'Too few children to say how this stands to England’s 20%.',
  )
})

test('what is not judged says why', () => {
  expect(reading([90, 60], 1, 'England’s 1.0', 'average')).toBe(
    'Not judged against England’s 1.0: how chance spreads a figure of this kind is not known.',
  )
  expect(reading([81, 665], undefined, 'its region')).toBe(
    'Not judged against its region: no value of it is known.',
  )
  expect(reading([12], 10, 'England’s 10%')).toBe(
    'Not judged against England’s 10%: the counts behind the figure are not known.',
  )
})

test('in a cell the verdict is a word, with the alert beside it', () => {
  expect(
    benchmarkBriefly({
      verdict: 'too few to say',
      because: 'denominator-under-10',
      isAlert: false,
      isRated: false,
    }),
  ).toBe('Too few to say')
  expect(
    benchmarkBriefly({
      verdict: 'worse',
      because: 'alert-interval-excludes-benchmark',
      isAlert: true,
      isRated: true,
    }),
  ).toBe('Worse, alert')
})
