import { expect, test } from 'vitest'
import { day, yearOf, Z_95 } from '../core/index.ts'
import type { ValuedPoint } from './point.ts'
import { testEvents, testShares } from './significance.ts'

const period = yearOf(day('2017-03-31'))

function of(numerator: number, denominator?: number): ValuedPoint {
  return { period, numerator, denominator, value: denominator ? (100 * numerator) / denominator : numerator }
}

test('81 of 665 after 94 of 674 is within chance, from 5.4 points down to 1.9 up', () => {
  const tested = testShares(of(81, 665), of(94, 674), Z_95)
  expect(tested).toMatchObject({ clear: false, because: 'difference-includes-zero' })
  expect(tested.interval?.lower).toBeCloseTo(-5.387, 3)
  expect(tested.interval?.upper).toBeCloseTo(1.858, 3)
})

test('380 of 664 after 300 of 664 is clear', () => {
  const tested = testShares(of(380, 664), of(300, 664), Z_95)
  expect(tested).toMatchObject({ clear: true, because: 'difference-excludes-zero' })
  expect(tested.interval?.lower).toBeCloseTo(6.677, 3)
})

test('a dispersion of 4.1 can take a clear difference back', () => {
  const tested = testShares(of(380, 664), of(330, 664), Z_95 * Math.sqrt(4.1))
  expect(testShares(of(380, 664), of(330, 664), Z_95).clear).toBe(true)
  expect(tested).toMatchObject({ clear: false, because: 'difference-includes-zero' })
})

test('with an expected count under 5 the exact test decides', () => {
  expect(testShares(of(7, 345), of(1, 345), Z_95)).toMatchObject({
    clear: false,
    because: 'fisher-5-percent-or-more',
  })
  expect(testShares(of(9, 345), of(0, 345), Z_95)).toMatchObject({
    clear: true,
    because: 'fisher-under-5-percent',
  })
})

test('an exact test that calls a difference clear needs the widened interval to agree', () => {
  const wide = 2 * Z_95
  expect(testShares(of(9, 345), of(0, 345), wide)).toMatchObject({
    clear: false,
    because: 'difference-includes-zero',
  })
  expect(testShares(of(10, 10), of(0, 400), wide)).toMatchObject({
    clear: true,
    because: 'fisher-under-5-percent',
  })
})

test('shares of fewer than ten are too few to say', () => {
  expect(testShares(of(5, 7), of(89, 177), Z_95)).toEqual({
    clear: undefined,
    because: 'denominator-under-10',
  })
  expect(testShares(of(89, 177), of(5, 9), Z_95)).toEqual({
    clear: undefined,
    because: 'denominator-under-10',
  })
})

test('18 children leaving care after 36 is clearly fewer, unless flows are known to swing more than chance', () => {
  const tested = testEvents(of(18), of(36), 'count', Z_95)
  expect(tested).toMatchObject({ clear: true, because: 'ratio-excludes-one' })
  expect(tested.interval?.upper).toBeCloseTo(0.8804, 4)
  expect(testEvents(of(18), of(36), 'count', Z_95 * Math.sqrt(2.8))).toMatchObject({ clear: false })
})

test('no event after none tells nothing, twelve after none is clearly more', () => {
  expect(testEvents(of(0), of(0), 'count', Z_95)).toEqual({ clear: undefined, because: 'no-events' })
  expect(testEvents(of(12), of(0), 'count', Z_95)).toMatchObject({
    clear: true,
    because: 'ratio-excludes-one',
  })
})

test('rates of events are compared on their own populations', () => {
  expect(testEvents(of(213, 60_000), of(241, 30_000), 'rate', Z_95)).toMatchObject({ clear: true })
  expect(testEvents(of(213, 60_000), of(241, 60_000), 'rate', Z_95)).toMatchObject({ clear: false })
  expect(testEvents(of(3, 9), of(241, 60_000), 'rate', Z_95).because).toBe('denominator-under-10')
})
