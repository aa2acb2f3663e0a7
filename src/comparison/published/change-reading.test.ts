import { expect, test } from 'vitest'
import { readChange } from './change-reading.ts'
import { differenceOf } from './without-dust.ts'

test('a fall is better where low is good and worse where high is', () => {
  expect(readChange(-2, 'Low')).toEqual({ direction: 'down', reads: 'better' })
  expect(readChange(-2, 'High')).toEqual({ direction: 'down', reads: 'worse' })
  expect(readChange(2, 'High')).toEqual({ direction: 'up', reads: 'better' })
})

test('a rise in the number of children looked after is neither', () => {
  expect(readChange(3, '-')).toEqual({ direction: 'up', reads: null })
  expect(readChange(3, null)).toEqual({ direction: 'up', reads: null })
})

test('what did not change is level, and what cannot be told has no direction', () => {
  expect(readChange(0, 'Low')).toEqual({ direction: 'level', reads: null })
  expect(readChange(null, 'Low')).toEqual({ direction: null, reads: null })
})

test('9.4 after 13 is a fall of 3.6 exactly, and without either figure there is no change', () => {
  expect(differenceOf(9.4, 13)).toBe(-3.6)
  expect(differenceOf(null, 13)).toBeNull()
  expect(differenceOf(9.4, null)).toBeNull()
  expect(differenceOf(0.3, 0.1 + 0.2)).toBe(0)
})
