import { expect, test } from 'vitest'
import { shownValue } from './shown-value.ts'

test('a mean is shown with the places of its measure, a whole number without any', () => {
  expect([shownValue(91.64, 1), shownValue(14, 1), shownValue(28.4, 0)]).toEqual(['91.6', '14', '28'])
})

test('one place where the publisher names none, and a half goes away from zero', () => {
  expect([shownValue(-2.25, null), shownValue(12.35, null), shownValue(0, null)]).toEqual([
    '-2.3',
    '12.4',
    '0',
  ])
})

test('the noughts of a round number stay', () => {
  expect([shownValue(100, 0), shownValue(100, 1), shownValue(10.5, 2)]).toEqual(['100', '100', '10.5'])
})
