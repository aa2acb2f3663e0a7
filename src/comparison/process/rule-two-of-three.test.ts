import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { POWERBI_VECTORS, recordedCalls } from '../../../tests/support/spc-vectors.ts'
import { outside } from './rule-outside.ts'
import { threeOfEach, twoOfThree } from './rule-two-of-three.ts'
import { runAtEach } from './runs.ts'

test('two of three months near the upper limit are named, when the third is above the average too', () => {
  const near = ['above', undefined, 'above'] as const
  expect(twoOfThree(near, ['above', 'above', 'above'])).toEqual([{ from: 0, to: 2, side: 'above' }])
  expect(twoOfThree(near, ['above', 'below', 'above'])).toEqual([])
  expect(twoOfThree(near, ['above', undefined, 'above'])).toEqual([])
})

test('one near each limit is not two near one', () => {
  expect(twoOfThree(['above', undefined, 'below'])).toEqual([])
})

test('only the months near the limit are named, each for its own side', () => {
  const near = ['above', 'above', 'below', 'below', undefined] as const
  expect(threeOfEach(near, twoOfThree(near)).map((three) => three?.side)).toEqual([...near])
})

test('two months alone are not two of three', () => {
  expect(twoOfThree(['above', 'above'])).toEqual([])
})

referenceTest(POWERBI_VECTORS, 'two of three beyond the near limit are those of PowerBI-SPC', (text) => {
  const calls = recordedCalls<[number[], number[], number[], boolean]>(text, 'twoInThree')
  expect(calls).toHaveLength(18)
  for (const { test: name, args, result } of calls) {
    const [values, lower, upper, wholeThree] = args
    const limits = values.map((_, at) => ({ lower: lower[at]!, upper: upper[at]! }))
    // That tool counts points beyond the outer limit as near, and lets the third lie anywhere.
    const near = outside(values, limits)
    const threes = twoOfThree(near)
    const named = wholeThree ? runAtEach(threes, values.length) : threeOfEach(near, threes)
    expect(
      named.map((run) => asRecorded(run?.side)),
      name,
    ).toEqual(result)
  }
})

function asRecorded(side: 'above' | 'below' | undefined): string {
  return side === undefined ? 'none' : side === 'above' ? 'upper' : 'lower'
}
