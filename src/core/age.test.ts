import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn, birthday } from './age.ts'
import { day } from './days.ts'

test('a child is a year older on the birthday itself, not the day before', () => {
  expect(ageOn(day('2010-04-01'), day('2026-03-31'))).toBe(15)
  expect(ageOn(day('2010-04-01'), day('2026-04-01'))).toBe(16)
})

test('a child born on 29 February turns 18 on 1 March of a common year', () => {
  expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(17)
  expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18)
  expect(birthday(day('2008-02-29'), 18).toString()).toBe('2026-03-01')
  expect(birthday(day('2008-02-29'), 16).toString()).toBe('2024-02-29')
})

test('a child has no age before birth', () => {
  expect(ageOn(day('2026-04-01'), day('2026-03-31'))).toBeUndefined()
})

test('for any birth day and age, the age is reached on the birthday and not a day sooner', () => {
  const births = fc.integer({ min: 0, max: 12_000 }).map((days) => day('1995-01-01').add({ days }))
  fc.assert(
    fc.property(births, fc.integer({ min: 1, max: 25 }), (bornOn, age) => {
      const reached = birthday(bornOn, age)
      expect(ageOn(bornOn, reached)).toBe(age)
      expect(ageOn(bornOn, reached.subtract({ days: 1 }))).toBe(age - 1)
    }),
  )
})
