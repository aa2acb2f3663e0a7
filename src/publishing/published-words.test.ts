import { expect, test } from 'vitest'
import { benchmark } from '../../tests/support/benchmark.ts'
import { catalogueFiles } from '../../tests/support/whole-catalogue.ts'
import { comparisonCatalogue } from '../comparison/index.ts'
import {
  averageLines,
  benchmarkSentences,
  rankBriefly,
  showAmongPublished,
  showPublished,
  showPublishedChange,
} from './published-words.ts'

const { authorities } = comparisonCatalogue(catalogueFiles)
const { measure } = benchmark
const number = { ...measure, title: 'Number of children looked after', decimals: 0 }

test('thousands of a published number and of its change stand apart, and its minus is a minus', () => {
  expect(showPublished(81_770, number)).toBe('81,770')
  expect(showPublishedChange(-1234, number)).toBe('−1,234')
  expect(showPublished(-0.65, { ...measure, decimals: 2 })).toBe('−0.65')
  expect(showPublished(14, { ...measure, title: 'Placed far away (%)' })).toBe('14%')
  expect(showPublished(null, number)).toBe('–')
})

test('money has its pound sign, in a value, in a change and in a gap', () => {
  const cost = { ...measure, title: 'Fostering - S251/Outturn weekly unit costs', decimals: 0 }
  expect(showPublished(1175, cost)).toBe('£1,175')
  expect(showPublished(-20, cost)).toBe('−£20')
  expect([-55, 20, 0].map((change) => showPublishedChange(change, cost))).toEqual(['−£55', '+£20', '0'])
  expect(showAmongPublished(712.5, cost)).toBe('£713')
  // 93 − 65 = 28.
  expect(benchmarkSentences({ ...benchmark, measure: cost }, authorities).join(' ')).toContain(
    '£28 above West Midlands',
  )
})

test('a rate is held against the region and England', () => {
  // 93 − 65 = 28; 93 − 54.4 = 38.6.
  expect(benchmarkSentences(benchmark, authorities)).toContain(
    '28 above West Midlands, and 38.6 above England.',
  )
})

test('a number of which England is the sum is not held against the sum', () => {
  const sums = {
    ...benchmark,
    measure: number,
    england: { value: 81_770, previous: 83_530, change: -1760 },
    quartiles: { lowest: 20, lower: 250, median: 400, upper: 700, highest: 2000 },
  }
  expect(benchmarkSentences(sums, authorities).join(' ')).not.toContain('England')
})

test('a mean of values that are published whole has a decimal place, as have the change of it and the gap to it', () => {
  const whole = { ...measure, decimals: 0 }
  expect([72.25, 72, null].map((value) => showAmongPublished(value, whole))).toEqual(['72.3', '72', '–'])
  expect(showAmongPublished(55_427_699.4, whole)).toBe('55,427,699')
  const neighbours = { ...benchmark.neighbours!, mean: 82.25, previousMean: 79, changeInMean: 3.25 }
  expect(averageLines(neighbours, whole)[0]).toEqual(['Statistical neighbours, mean', '82.3', '79', '+3.3'])
  // 93 − 82.25 = 10.75.
  expect(benchmarkSentences({ ...benchmark, measure: whole, neighbours }, authorities)[0]).toBe(
    'Herefordshire: 93 (2019), 10.8 above the mean of its statistical neighbours, 82.3 (May 2025 model, 2 of 3 with data).',
  )
})

test('a place among all is said with its quartile, shared places as joint ones, and no place where neither way is good', () => {
  const place = { rank: 27, of: 38, tied: 0, band: 'C' } as const
  expect(rankBriefly(place)).toBe('27th of 38, C')
  expect(rankBriefly({ ...place, rank: 3, tied: 4, band: 'A' })).toBe('Joint 3rd of 38, A')
  expect(rankBriefly({ ...place, band: '-' })).toBe('27th of 38')
  expect(rankBriefly({ ...place, rank: '-', band: '-' })).toBe('Not ranked')
  expect(rankBriefly({ ...place, rank: null, band: null })).toBe('–')
})
