import { expect, test } from 'vitest'
import { placesOf } from './places.ts'

test('whole values need no decimal place, though their publisher allows for one', () => {
  expect(placesOf([64, 67, null], 1)).toBe(0)
})

test('values are shown with as many places as any of them needs, and no more than are published', () => {
  expect(placesOf([64, 83.1], 1)).toBe(1)
  expect(placesOf([0.653, 1], 2)).toBe(2)
  expect(placesOf([1.26], null)).toBe(1)
})

test('where there is no value no place is needed', () => {
  expect(placesOf([null], 2)).toBe(0)
})
