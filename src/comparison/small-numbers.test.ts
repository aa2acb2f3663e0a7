import { expect, test } from 'vitest'
import { displayOf, displayRule } from './small-numbers.ts'

test('5 return interviews of 7 are shown as a count and nothing else', () => {
  expect(displayOf({ numerator: 5, denominator: 7 })).toEqual({
    rule: 'count-only',
    share: { numerator: 5, denominator: 7 },
  })
})

test('13 of 26 children missing more than once are shown with an interval of 32.1 to 67.9 per cent', () => {
  const shown = displayOf({ numerator: 13, denominator: 26 })
  expect(shown).toMatchObject({ rule: 'interval' })
  expect(shown).toHaveProperty('interval.lower', expect.closeTo(32.06, 2))
  expect(shown).toHaveProperty('interval.upper', expect.closeTo(67.94, 2))
})

test('59 of 665 are shown in full', () => {
  expect(displayOf({ numerator: 59, denominator: 665 }).rule).toBe('full')
})

test('the rule turns at 10 and at 30', () => {
  expect([0, 9, 10, 29, 30].map(displayRule)).toEqual([
    'count-only',
    'count-only',
    'interval',
    'interval',
    'full',
  ])
})
