import { expect, test } from 'vitest'
import type { DerivedFigure, DerivedPart } from '../comparison/index.ts'
import { readPeriod } from '../core/index.ts'
import { derivedInWords, showDerived, showPart } from './derived-words.ts'

const found = (read: Partial<DerivedFigure>) =>
  ({
    derived: { title: 'Children in 12 months', unit: 'children' },
    period: readPeriod('2026-03-31'),
    value: null,
    whyNot: undefined,
    parts: [],
    groups: [],
    ...read,
  }) as unknown as DerivedFigure

test('a derived figure is said with its unit and day', () => {
  expect(derivedInWords(found({ value: 1690 }))).toBe(
    'Children in 12 months at 31 March 2026: 1,690 children.',
  )
})

test('without a figure the reason is said', () => {
  expect(derivedInWords(found({ whyNot: 'homeward.yaml sets no target' }))).toBe(
    'Children in 12 months: not worked out at 31 March 2026, because homeward.yaml sets no target.',
  )
})

test('ratios are said group by group, and a group without one is left to the table', () => {
  const groups = [
    { group: 'White', own: 60, all: 100, share: 60, other: 80, allOthers: 100, against: 80, ratio: 0.75 },
    { group: 'Mixed', own: 30, all: 100, share: 30, other: 0, allOthers: 100, against: 0, ratio: null },
  ]
  expect(derivedInWords(found({ groups }))).toBe('Children in 12 months at 31 March 2026: White 0.75.')
})

test('a figure that falls has a minus', () => {
  expect(showDerived(found({ value: -12 }))).toBe('−12')
  expect(showDerived(found({ value: 1.25 }))).toBe('1.3')
})

test('a part shows its sign, its factor and whether it divides', () => {
  const part = (change: Partial<DerivedPart>) =>
    ({
      indicator: { measure: 'count' },
      figure: { value: 660, numerator: 660, denominator: null },
      number: 660,
      times: 1,
      divides: false,
      ...change,
    }) as unknown as DerivedPart
  expect(showPart(part({}), true)).toBe('660')
  expect(showPart(part({}), false)).toBe('+ 660')
  expect(showPart(part({ times: -2 }), false)).toBe('− 2 × 660')
  expect(showPart(part({ divides: true }), false)).toBe('÷ 660')
  expect(showPart(part({ number: null }), true)).toBe('–')
})

test('money that is worked out is in pounds, in millions where a sentence says it', () => {
  const cost = { derived: { title: 'Cost of agency staff', unit: 'pounds' } as DerivedFigure['derived'] }
  expect(showDerived(found({ ...cost, value: 1_961_300 }))).toBe('£1,961,300')
  expect(derivedInWords(found({ ...cost, value: 1_961_300 }))).toBe(
    'Cost of agency staff at 31 March 2026: £2.0 million.',
  )
})

test('the sum behind an average of money is money, and its cases are not', () => {
  const part = (number: number) =>
    ({
      indicator: { measure: 'average', unit: 'pounds' },
      figure: { value: 50_000, numerator: 15_000_000, denominator: 300 },
      number,
      times: 1,
      divides: false,
    }) as unknown as DerivedPart
  expect(showPart(part(50_000), true)).toBe('£50,000')
  expect(showPart(part(15_000_000), true)).toBe('£15,000,000')
  expect(showPart(part(300), true)).toBe('300')
})
