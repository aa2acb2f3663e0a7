import { expect, test } from 'vitest'
import { Random, evenlySpread, pickAt } from './random.ts'

test('the same keys give the same numbers and other keys give others', () => {
  const first = new Random(1, 7)
  const again = new Random(1, 7)
  const other = new Random(1, 8)
  const drawn = [first.next(), first.next(), first.next()]
  expect([again.next(), again.next(), again.next()]).toEqual(drawn)
  expect([other.next(), other.next(), other.next()]).not.toEqual(drawn)
})

test('things come up in proportion to their weights', () => {
  const random = new Random(1)
  const drawn = Array.from({ length: 20_000 }, () =>
    random.pick([
      ['a', 3],
      ['b', 1],
    ]),
  )
  expect(drawn.filter((each) => each === 'a').length / drawn.length).toBeCloseTo(0.75, 1)
})

test('a thing without weight is never picked', () => {
  expect(
    pickAt(
      [
        ['never', 0],
        ['always', 1],
      ],
      0,
    ),
  ).toBe('always')
  expect(
    pickAt(
      [
        ['always', 1],
        ['never', 0],
      ],
      0.9999,
    ),
  ).toBe('always')
})

test('an exponential waiting time has the mean asked for', () => {
  const random = new Random(2)
  const mean = Array.from({ length: 20_000 }, () => random.exponential(300)).reduce((a, b) => a + b) / 20_000
  expect(mean).toBeGreaterThan(290)
  expect(mean).toBeLessThan(310)
})

test('an evenly spread sequence stays within the unit interval', () => {
  expect(evenlySpread(3, 0.75, 0.5)).toBeCloseTo(0.75)
})
