import { expect, test } from 'vitest'
import { axisOf } from './axis.ts'
import { niceTicks } from './nice-ticks.ts'

test('an axis starts at zero unless that would press all values into its last quarter', () => {
  expect(axisOf([9, 34], { from: 0, to: 100 }).fromZero).toBe(true)
  expect(axisOf([62, 71], { from: 0, to: 100 }).fromZero).toBe(false)
  expect(axisOf([62, 71], { from: 0, to: 100, fromZero: true }).at(0)).toBe(0)
})

test('no percentage is written past 100', () => {
  const { ticks, at } = axisOf([4, 99], { from: 0, to: 100, percentage: true })
  expect(ticks).toEqual([0, 20, 40, 60, 80, 100])
  expect(at(100)).toBe(100)
})

test('a change below nought has room below it', () => {
  const { at, ticks } = axisOf([-22, 23], { from: 200, to: 0 })
  expect(at(-22)).toBeLessThan(200)
  expect(ticks).toEqual([-20, -10, 0, 10, 20])
})

test('children are counted in whole numbers', () => {
  expect(niceTicks([0, 2], { whole: true })).toEqual([0, 1, 2])
  expect(niceTicks([0, 2])).toEqual([0, 0.5, 1, 1.5, 2])
})

test('an axis of no values, or of noughts only, still is one', () => {
  expect(axisOf([], { from: 0, to: 100 }).at(1)).toBe(100)
  expect(axisOf([0, 0], { from: 0, to: 100 }).at(0)).toBe(0)
})
