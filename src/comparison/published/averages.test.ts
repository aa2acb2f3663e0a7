import { expect, test } from 'vitest'
import { meanOf, medianOf, pooledOf } from './averages.ts'

test('the mean of the neighbours is of those that have a figure, each counting the same', () => {
  expect(meanOf([4, null, 5, 5, 3, 4, null, 0, null, null])).toBe(3.5)
})

test('the middle neighbour of six is halfway between the third and the fourth', () => {
  // 0, 3, 4, 4, 5, 5
  expect(medianOf([4, null, 5, 5, 3, 4, null, 0])).toBe(4)
  expect(medianOf([1, 2])).toBe(1.5)
})

test('neighbours of whom none has a figure have no average', () => {
  expect([meanOf([null]), medianOf([]), pooledOf([], 100)]).toEqual([null, null, null])
})

test('a large neighbour weighs more when all their children are counted together', () => {
  const counts = [
    { numerator: 10, denominator: 100 },
    { numerator: 90, denominator: 300 },
  ]
  // 100 of 400; the mean of 10 and 30 per cent would be 20.
  expect(pooledOf(counts, 100)).toBe(25)
})

test('binary fractions do not decide how a mean is rounded', () => {
  // 932.6 / 10; added up in binary it comes to 93.25999999999999.
  expect(meanOf([74.2, 75, 79.3, 80.4, 89.2, 89.5, 102.1, 103.8, 107.6, 131.5])).toBe(93.26)
})
