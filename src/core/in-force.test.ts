import { expect, test } from 'vitest'
import { day, OPEN_END } from './days.ts'
import { isInForceOn } from './in-force.ts'

const spell = { startedOn: day('2026-01-10'), ceasedOn: day('2026-03-31') }

test('a child is looked after on the first day and not on the day care ceased', () => {
  expect(isInForceOn(spell, day('2026-01-09'))).toBe(false)
  expect(isInForceOn(spell, day('2026-01-10'))).toBe(true)
  expect(isInForceOn(spell, day('2026-03-30'))).toBe(true)
  expect(isInForceOn(spell, day('2026-03-31'))).toBe(false)
})

test('an open period of care is in force on every later day', () => {
  expect(isInForceOn({ startedOn: day('2026-01-10'), ceasedOn: OPEN_END }, day('2040-01-01'))).toBe(true)
})
