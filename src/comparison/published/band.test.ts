import { expect, test } from 'vitest'
import { bandOf } from './band.ts'

const points = { lowest: 0, lower: 25, median: 50, upper: 75, highest: 100 }
const low = { polarity: 'Low', isBanded: true }
const high = { polarity: 'High', isBanded: true }

test('where low is good a value on a quartile is in the better band', () => {
  expect([0, 25, 26, 50, 75, 76, 100].map((value) => bandOf(value, points, low))).toEqual([
    'A',
    'A',
    'B',
    'B',
    'C',
    'D',
    'D',
  ])
})

test('where high is good a value on a quartile is in the worse band', () => {
  expect([0, 25, 26, 50, 75, 76, 100].map((value) => bandOf(value, points, high))).toEqual([
    'D',
    'D',
    'C',
    'C',
    'B',
    'A',
    'A',
  ])
})

test('a measure that the publisher puts no bands on has none, with or without a value', () => {
  const unbanded = { polarity: 'Low', isBanded: false }
  expect([bandOf(10, points, unbanded), bandOf(null, points, unbanded)]).toEqual(['-', '-'])
  expect(bandOf(10, points, { polarity: '-', isBanded: true })).toBe('-')
})

test('an authority without a value is in no band', () => {
  expect(bandOf(null, points, low)).toBeNull()
})

test('a value that is not among those of the quartiles is a fault of ours', () => {
  expect(() => bandOf(101, points, low)).toThrow(RangeError)
  expect(() => bandOf(-1, points, high)).toThrow(RangeError)
})
