import { expect, test } from 'vitest'
import { solve } from './solve.ts'

test('a rising and a falling curve are both solved', () => {
  expect(solve((x) => x * x, 2, { lower: 0, upper: 2 })).toBeCloseTo(Math.SQRT2, 15)
  expect(solve((x) => 1 / x, 4, { lower: 0.1, upper: 10 })).toBeCloseTo(0.25, 15)
})
