import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('what is far enough apart stays where it is', () => {
  expect(spread([10, 30, 60], 16)).toEqual([10, 30, 60])
})

test('two that would meet move apart by as much each', () => {
  expect(spread([20, 24], 16)).toEqual([14, 30])
})

test('nothing is moved past an end', () => {
  const [first, second] = spread([2, 4], 16, { from: 0, to: 100 })
  expect(first).toBe(0)
  expect(second).toBeCloseTo(16, 1)
})
