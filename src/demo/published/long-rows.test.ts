import { expect, test } from 'vitest'
import { type Line, longRows } from './long-rows.ts'
import type { YearCounts } from './year-counts.ts'

/** Authorities of which only the children looked after, and those with three placements, matter here. */
const counts = (lookedAfter: number, threePlacements: number) =>
  ({ lookedAfter, threePlacements }) as unknown as YearCounts

const linesOf = ({ lookedAfter, threePlacements }: YearCounts): Line[] => [
  { labels: ['CLA', 'Many'], count: threePlacements, of: lookedAfter },
  { labels: ['CLA', 'Total'], count: lookedAfter, of: lookedAfter },
]
const rows = (isSum: boolean, ...all: YearCounts[]) =>
  longRows({ isSum, counts: all }, linesOf).map((cells) => cells.slice(1).join(' '))

test('an authority has its counts as they are, and signs where they are small or there is nobody', () => {
  expect(rows(false, counts(627, 74))).toEqual(['Many 74 12', 'Total 627 100'])
  expect(rows(false, counts(60, 5))).toEqual(['Many c c', 'Total 60 100'])
  expect(rows(false, counts(4, 0))).toEqual(['Many c c', 'Total c c'])
  expect(rows(false, counts(0, 0))).toEqual(['Many z z', 'Total z z'])
})

test('a sum has a percentage of unrounded counts', () => {
  // 77 of 687 are 11.2 per cent; 80 of 690 would be 11.6.
  expect(rows(true, counts(627, 74), counts(60, 3))).toEqual(['Many 80 11', 'Total 690 100'])
})

test('an average stands in the column of counts', () => {
  const average = (): Line[] => [{ labels: ['SDQ'], count: 3_708, of: 260, isAverage: true }]
  expect(longRows({ isSum: false, counts: [counts(1, 1)] }, average)).toEqual([['SDQ', '14.3', 'z']])
})
