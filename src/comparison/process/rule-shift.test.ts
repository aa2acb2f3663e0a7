import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import { POWERBI_VECTORS, recordedCalls } from '../../../tests/support/spc-vectors.ts'
import { shifts } from './rule-shift.ts'
import { runAtEach } from './runs.ts'

const centres = (count: number) => Array.from({ length: count }, () => 10)

test('seven months on one side of the average are a shift, six are none', () => {
  expect(shifts([9, 8, 9, 7, 9, 8, 9, 11], centres(8))).toEqual([{ from: 0, to: 6, side: 'below' }])
  expect(shifts([9, 8, 9, 7, 9, 8, 11], centres(7))).toEqual([])
})

test('a month on the average breaks a shift', () => {
  expect(shifts([9, 8, 9, 10, 9, 8, 9, 7], centres(8))).toEqual([])
})

test('a month that is on the average but for the last digit of floating point breaks it too', () => {
  const mean = (0.1 + 0.2 + 0.3) / 3
  const values = [0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1]
  expect(
    shifts(
      values,
      values.map(() => mean),
    ),
  ).toEqual([])
})

referenceTest(POWERBI_VECTORS, 'shifts of so many points are those of PowerBI-SPC', (text) => {
  const calls = recordedCalls<[number[], number[], number]>(text, 'shift')
  expect(calls).toHaveLength(14)
  for (const { test: name, args, result } of calls) {
    const [values, targets, points] = args
    const sides = runAtEach(shifts(values, targets, points), values.length).map((run) => run?.side)
    expect(sides.map(asRecorded), name).toEqual(result)
  }
})

function asRecorded(side: 'above' | 'below' | undefined): string {
  return side === undefined ? 'none' : side === 'above' ? 'upper' : 'lower'
}
