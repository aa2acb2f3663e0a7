import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { POWERBI_VECTORS, recordedCalls } from '../../../tests/support/spc-vectors.ts'
import { outside } from './rule-outside.ts'

test('a month beyond a limit stands out, a month on it does not', () => {
  const limits = [4, 10, 10.001, 3.999].map(() => ({ lower: 4, upper: 10 }))
  expect(outside([4, 10, 10.001, 3.999], limits)).toEqual([undefined, undefined, 'above', 'below'])
})

test('without a limit nothing stands out', () => {
  expect(outside([1, 1000], [undefined, undefined])).toEqual([undefined, undefined])
})

referenceTest(
  POWERBI_VECTORS,
  'points outside limits are those that PowerBI-SPC calls astronomical',
  (text) => {
    const calls = recordedCalls<[number[], number[], number[]]>(text, 'astronomical')
    expect(calls).toHaveLength(11)
    for (const { test: name, args, result } of calls) {
      const [values, lower, upper] = args
      const limits = values.map((_, at) => ({ lower: lower[at]!, upper: upper[at]! }))
      expect(outside(values, limits).map(asRecorded), name).toEqual(result)
    }
  },
)

function asRecorded(side: 'above' | 'below' | undefined): string {
  return side === undefined ? 'none' : side === 'above' ? 'upper' : 'lower'
}
