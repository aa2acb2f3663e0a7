import { expect, test } from 'vitest'
import { upperTail, Z_95, Z_99_8 } from './normal.ts'

test('one value in forty lies above the 95 per cent critical value, one in a thousand above the 99.8 per cent one', () => {
  expect(upperTail(Z_95)).toBeCloseTo(0.025, 14)
  expect(upperTail(Z_99_8)).toBeCloseTo(0.001, 14)
  expect(upperTail(0)).toBe(0.5)
  expect(upperTail(-Z_95)).toBeCloseTo(0.975, 14)
})
