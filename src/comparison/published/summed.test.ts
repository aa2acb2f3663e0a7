import { expect, test } from 'vitest'
import type { Benchmark } from './benchmark.ts'
import { sumOfBenchmarks } from './summed.ts'
import { undescribed } from './published-measure.ts'

function benchmark(
  key: string,
  value: number | null,
  others: readonly (number | null)[],
  period = '2025',
): Benchmark {
  const compared = { value, previous: 1, change: value === null ? null : value - 1 }
  return {
    measure: { ...undescribed(key), polarity: 'High' },
    authority: '382',
    name: 'Kirklees',
    period,
    previousPeriod: '2024',
    joint: null,
    ...compared,
    direction: 'up',
    reads: 'better',
    rank: 3,
    of: 151,
    tied: 0,
    band: 'A',
    quartiles: { lowest: 0, lower: 1, median: 2, upper: 3, highest: 9 },
    neighbours: {
      model: '2025-05',
      n: others.length,
      of: others.length,
      mean: 1,
      median: 1,
      pooled: null,
      previousMean: 1,
      changeInMean: 0,
      values: others.map((each, at) => ({ authority: String(at), name: `N${at}`, value: each, joint: null })),
    },
    region: { area: '983', name: 'Yorkshire', ...compared },
    england: { value: 50, previous: 49, change: 1 },
    counts: null,
  }
}

test('parts are added up area by area, and the mean is that of the sums', () => {
  const sum = sumOfBenchmarks([benchmark('A', 51, [40, 50, null]), benchmark('B', 46, [50, 42, 30])])!
  expect(sum).toMatchObject({ value: 97, previous: 2, change: 95, direction: 'up' })
  expect(sum.measure.key).toBe('A + B')
  expect(sum.england).toEqual({ value: 100, previous: 98, change: 2 })
  expect(sum.region).toMatchObject({ area: '983', value: 97 })
  // 90 and 92; the third has no sum, because one part of it is not published.
  expect(sum.neighbours).toMatchObject({ n: 2, of: 3, mean: 91, median: 91, previousMean: null })
})

test('nobody ranks a sum or calls a way of it good', () => {
  const sum = sumOfBenchmarks([benchmark('A', 51, [1]), benchmark('B', 46, [2])])!
  expect(sum).toMatchObject({ rank: '-', band: '-', quartiles: null, reads: null })
  expect(sum.measure.polarity).toBeNull()
})

test('without one of the parts there is no sum', () => {
  const sum = sumOfBenchmarks([benchmark('A', null, [1]), benchmark('B', 46, [2])])!
  expect(sum).toMatchObject({ value: null, change: null, direction: null })
})

test('parts of different years are never added up, and one part is itself', () => {
  const first = benchmark('A', 51, [1])
  expect(sumOfBenchmarks([first, benchmark('B', 46, [2], '2024')])).toBeUndefined()
  expect(sumOfBenchmarks([first])).toBe(first)
})
