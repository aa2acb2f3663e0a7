import { expect, test } from 'vitest'
import { benchmark } from '../../../tests/support/benchmark.ts'
import { comparatorTable, wholeComparatorTable } from './comparator-table.ts'

const counts = {
  numerator: 336,
  denominator: 36_090,
  per: 10_000,
  numeratorOf: 'LACnum',
  denominatorOf: 'population',
}
const quartiles = { lowest: 20, lower: 50, median: 65, upper: 85, highest: 200 }
const of = (polarity: string) => ({
  ...benchmark,
  measure: { ...benchmark.measure, polarity },
  counts,
  quartiles,
})
const lines = (polarity: string) =>
  wholeComparatorTable(of(polarity), 51_000).map(({ name, children, difference }) => [
    name,
    children,
    difference,
  ])

test('children are counted at the mean, the median and the pooled rate of the neighbours, and at the quartiles', () => {
  // 3.609 × 82 = 295.9; × 80 = 288.7; × 78 = 281.5; × 65 = 234.6; × 54.4 = 196.3; × 50 = 180.5; × 85 = 306.8.
  expect(lines('-')).toEqual([
    ['Statistical neighbours, mean', 296, 40],
    ['Statistical neighbours, median', 289, 47],
    ['Statistical neighbours, pooled', 282, 54],
    ['West Midlands', 235, 101],
    ['England', 196, 140],
    ['Lowest quarter of authorities, up to', 180, 156],
    ['Highest quarter of authorities, above', 307, 29],
  ])
})

test('where the publisher calls one end the best, only the quarter at that end is a comparator', () => {
  expect(lines('Low').slice(5)).toEqual([['Best quarter of authorities, from', 180, 156]])
  expect(lines('High').slice(5)).toEqual([['Best quarter of authorities, from', 307, 29]])
})

test('the table of papers has neither the median nor the quartiles', () => {
  expect(comparatorTable(of('-')).map(({ kind }) => kind)).toEqual([
    'neighbours-mean',
    'neighbours-pooled',
    'region',
    'england',
  ])
})
