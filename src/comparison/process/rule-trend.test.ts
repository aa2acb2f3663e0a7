import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { POWERBI_VECTORS, recordedCalls } from '../../../tests/support/spc-vectors.ts'
import { trends } from './rule-trend.ts'
import { runAtEach } from './runs.ts'

test('seven months each lower than the one before are a trend, six are none', () => {
  expect(trends([9, 8, 7, 6, 5, 4, 3])).toEqual([{ from: 0, to: 6, side: 'below' }])
  expect(trends([9, 8, 7, 6, 5, 4])).toEqual([])
})

test('two equal months running break a trend', () => {
  expect(trends([1, 2, 3, 4, 4, 5, 6, 7])).toEqual([])
})

test('the month in which a fall ends belongs to the fall, though the next month is higher', () => {
  const values = [9, 8, 7, 6, 5, 4, 3, 5]
  expect(runAtEach(trends(values), values.length)[6]?.side).toBe('below')
})

test('the month in which one fall ends and the next begins after a rise is in the fall that it ends', () => {
  const values = [20, 19, 18, 17, 16, 15, 14, 17, 13, 12, 11, 10, 9, 8]
  const sides = runAtEach(trends(values), values.length).map((run) => run?.from)
  expect(sides).toEqual([0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7])
})

test('the peak between a rise and a fall is named by the fall, which comes later', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
  const sides = runAtEach(trends(values), values.length).map((run) => run?.side)
  expect(sides.slice(5, 8)).toEqual(['above', 'below', 'below'])
})

referenceTest(POWERBI_VECTORS, 'trends of so many points are those of PowerBI-SPC', (text) => {
  const calls = recordedCalls<[number[], number]>(text, 'trend')
  expect(calls).toHaveLength(15)
  for (const { test: name, args, result } of calls) {
    const [values, points] = args
    const sides = runAtEach(trends(values, points), values.length).map((run) => run?.side)
    expect(sides.map(asRecorded), name).toEqual(result)
  }
})

function asRecorded(side: 'above' | 'below' | undefined): string {
  return side === undefined ? 'none' : side === 'above' ? 'upper' : 'lower'
}
