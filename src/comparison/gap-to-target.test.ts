import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asAt, day } from '../core/index.ts'
import { gapToTarget } from './gap-to-target.ts'
import type { Point } from './point.ts'

const period = asAt(day('2017-06-30'))

function share(numerator: number, denominator: number): Point {
  return { period, numerator, denominator, value: denominator ? (100 * numerator) / denominator : undefined }
}

function plain(value: number | undefined): Point {
  return { period, numerator: value ?? 0, denominator: undefined, value }
}

test('81 of 665 against 10 per cent is 15 children fewer, not the 14 that a printed 67 would ask for', () => {
  const gap = gapToTarget({
    point: share(81, 665),
    target: 10,
    on: 'value',
    better: 'lower',
    measure: 'percentage',
  })
  expect(gap.met).toBe(false)
  expect(gap.children).toBe(15)
  expect(gap.points).toBeCloseTo(2.1805, 4)
})

test('66 of 665 meets 10 per cent and 67 does not', () => {
  const against10 = { target: 10, on: 'value', better: 'lower', measure: 'percentage' } as const
  expect(gapToTarget({ point: share(66, 665), ...against10 })).toMatchObject({ met: true, children: 0 })
  expect(gapToTarget({ point: share(67, 665), ...against10 })).toMatchObject({ met: false, children: 1 })
})

test('59 children placed at home against 30 is 29 fewer', () => {
  expect(
    gapToTarget({
      point: share(59, 665),
      target: 30,
      on: 'children',
      better: 'lower',
      measure: 'percentage',
    }),
  ).toEqual({ met: false, children: 29, units: 29 })
})

test('195 of 218 pathway plans against 95 per cent is 13 more, as 207.1 means 208', () => {
  expect(
    gapToTarget({ point: share(195, 218), target: 95, on: 'value', better: 'higher', measure: 'percentage' }),
  ).toMatchObject({ met: false, children: 13 })
})

test('a target with a decimal is taken as it is written: 29 of 100 children meet 28.999 and 29 per cent', () => {
  const more = { on: 'value', better: 'higher', measure: 'percentage' } as const
  expect(gapToTarget({ point: share(29, 100), target: 29, ...more }).met).toBe(true)
  expect(gapToTarget({ point: share(57, 1000), target: 5.7, ...more }).met).toBe(true)
  expect(gapToTarget({ point: share(57, 1000), target: 5.701, ...more })).toMatchObject({
    met: false,
    children: 1,
  })
  expect(gapToTarget({ point: share(0, 10), target: 0, ...more }).met).toBe(true)
})

test('67.3 per 10,000 against 66 is 13 children fewer in a population of 98,800', () => {
  const point: Point = { period, numerator: 665, denominator: 98_800, value: 6_650_000 / 98_800 }
  const rate = { point, target: 66, on: 'value', better: 'lower', measure: 'rate' } as const
  expect(gapToTarget({ ...rate, per: 10_000 })).toMatchObject({ met: false, children: 13 })
  expect(gapToTarget({ ...rate, per: 10_000 }).units).toBeCloseTo(1.3077, 4)
  expect(gapToTarget(rate).children).toBeUndefined()
  expect(gapToTarget(rate).met).toBe(false)
})

test('counts are compared as they are, averages without children', () => {
  expect(
    gapToTarget({ point: plain(17), target: 20, on: 'value', better: 'higher', measure: 'count' }),
  ).toEqual({
    met: false,
    children: 3,
    units: -3,
  })
  expect(
    gapToTarget({ point: plain(1.5), target: 1, on: 'value', better: 'lower', measure: 'average' }),
  ).toEqual({
    met: false,
    units: 0.5,
  })
  expect(
    gapToTarget({ point: plain(1.5), target: 1, on: 'value', better: 'higher', measure: 'median' }),
  ).toEqual({
    met: true,
    units: 0.5,
  })
})

test('10 per cent of 65.5 posts are 6.55, so 8 posts held by agency workers are 2 too many', () => {
  const agency = { target: 10, on: 'value', better: 'lower', measure: 'percentage' } as const
  expect(gapToTarget({ point: share(8, 65.5), ...agency })).toMatchObject({ met: false, children: 2 })
  expect(gapToTarget({ point: share(6, 65.5), ...agency })).toMatchObject({ met: true, children: 0 })
})

test('a neutral measure gets the distance and no verdict', () => {
  expect(
    gapToTarget({ point: plain(665), target: 652, on: 'children', better: 'neutral', measure: 'count' }),
  ).toEqual({
    met: undefined,
    units: 13,
  })
})

test('a figure without a value has neither', () => {
  const none = { target: 30, better: 'lower', measure: 'percentage' } as const
  expect(gapToTarget({ point: share(0, 0), on: 'children', ...none })).toEqual({ met: undefined })
  expect(gapToTarget({ point: share(0, 0), on: 'value', ...none })).toEqual({ met: undefined })
})

const shares = fc.integer({ min: 1, max: 2_000 }).chain((denominator) =>
  fc.record({
    numerator: fc.integer({ min: 0, max: denominator }),
    denominator: fc.constant(denominator),
    target: fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10),
    better: fc.constantFrom('higher' as const, 'lower' as const),
  }),
)

test('the gap in children is 0 exactly when the target is met, and closing it meets the target', () => {
  fc.assert(
    fc.property(shares, ({ numerator, denominator, target, better }) => {
      const against = { target, on: 'value', better, measure: 'percentage' } as const
      const gap = gapToTarget({ point: share(numerator, denominator), ...against })
      expect(gap.children === 0).toBe(gap.met)
      const closed = better === 'lower' ? numerator - gap.children! : numerator + gap.children!
      expect(gapToTarget({ point: share(closed, denominator), ...against })).toMatchObject({
        met: true,
        children: 0,
      })
    }),
  )
})

test('the gap asks for no child more than it must: one fewer would still miss', () => {
  fc.assert(
    fc.property(shares, ({ numerator, denominator, target, better }) => {
      const against = { target, on: 'value', better, measure: 'percentage' } as const
      const { children = 0 } = gapToTarget({ point: share(numerator, denominator), ...against })
      fc.pre(children > 0)
      const nearly = better === 'lower' ? numerator - children + 1 : numerator + children - 1
      expect(gapToTarget({ point: share(nearly, denominator), ...against }).met).toBe(false)
    }),
  )
})

test('more children never need fewer to be taken away', () => {
  fc.assert(
    fc.property(shares, ({ numerator, denominator, target }) => {
      const against = { target, on: 'value', better: 'lower', measure: 'percentage' } as const
      const gap = gapToTarget({ point: share(numerator, denominator), ...against })
      const more = gapToTarget({ point: share(numerator + 1, denominator), ...against })
      expect(more.children).toBeGreaterThanOrEqual(gap.children!)
    }),
  )
})
