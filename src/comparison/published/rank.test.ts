import { expect, test } from 'vitest'
import { rankAmong } from './rank.ts'

test('where low is good two authorities that share the second place are both 2nd, and the next is 4th', () => {
  const all = [20, 10, 30, 20, null]
  expect(rankAmong(20, all, 'Low')).toEqual({ rank: 2, of: 4, tied: 1 })
  expect(rankAmong(30, all, 'Low')).toEqual({ rank: 4, of: 4, tied: 0 })
})

test('where high is good the highest is 1st', () => {
  expect(rankAmong(40, [10, 20, 20, 30, 40], 'High')).toEqual({ rank: 1, of: 5, tied: 0 })
  expect(rankAmong(10, [10, 20, 20, 30, 40], 'High')).toEqual({ rank: 5, of: 5, tied: 0 })
})

test('a number of children looked after is never ranked', () => {
  expect(rankAmong(641, [641, 700], '-')).toEqual({ rank: '-', of: 2, tied: 0 })
  expect(rankAmong(null, [641, 700], '-').rank).toBe('-')
})

test('nobody is ranked where the publisher does not say which way is good', () => {
  expect(rankAmong(641, [641, 700], null).rank).toBe('-')
})

test('an authority without a value has no rank', () => {
  expect(rankAmong(null, [1, 2], 'Low')).toEqual({ rank: null, of: 2, tied: 0 })
})
