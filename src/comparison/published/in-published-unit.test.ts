import { describe, expect, test } from 'vitest'
import { asAt, day } from '../../core/index.ts'
import type { CutFact, Figure, Indicator } from '../../measures/index.ts'
import { inPublishedUnit } from './in-published-unit.ts'
import type { MeasureLink } from './measure-link.ts'

const link = {
  basis: 'figure',
  part: undefined,
  shareOf: undefined,
  isOpposite: false,
  scale: undefined,
  differs: [],
} as unknown as MeasureLink

function figure(
  measure: Indicator['measure'],
  [numerator, denominator, value]: readonly [number | null, number | null, number | null],
  cuts: readonly CutFact[] = [],
  more: Partial<Indicator> = {},
): Figure {
  const indicator = { measure, ...more } as Indicator
  return {
    indicator,
    period: asAt(day('2026-03-31')),
    numerator,
    denominator,
    value,
    whyNot: undefined,
    cuts,
    loads: [],
  }
}

const share = figure('percentage', [81, 665, (100 * 81) / 665])

test('a figure that is published as it stands stays as it is, with its counts', () => {
  expect(inPublishedUnit(link, share)).toMatchObject({
    numerator: 81,
    denominator: 665,
    value: (100 * 81) / 665,
    measure: 'percentage',
    isOfSums: false,
  })
})

test('against a published share of the others it is what is left to 100', () => {
  const turned = inPublishedUnit({ ...link, isOpposite: true }, share)
  expect([turned?.numerator, turned?.denominator]).toEqual([584, 665])
  // 584 of 665
  expect(turned?.value).toBeCloseTo(87.8195, 4)
})

test('days are brought to months by the factor of the map', () => {
  const inMonths = { ...link, scale: { times: 12, over: 365 } }
  expect(inPublishedUnit(inMonths, figure('average', [730, 2, 365]))?.value).toBe(12)
})

test('another unit without a factor cannot be brought to the published one', () => {
  const other = { ...link, differs: [{ kind: 'unit' as const, how: 'Changes and not children.' }] }
  expect(inPublishedUnit(other, share)).toBeUndefined()
})

describe('parts and shares', () => {
  const cut = (cutValue: string, numerator: number): CutFact => ({
    cut: 'placement',
    cutValue,
    numerator,
    denominator: 100,
    value: numerator,
  })
  const placed = figure('count', [100, null, 100], [cut('Foster', 60), cut('Kinship', 10), cut('Home', 30)])
  const fostered = { ...link, part: { cut: 'placement', is: ['Foster', 'Kinship'] } }

  test('values of a cut are taken together', () => {
    expect(inPublishedUnit(fostered, placed)).toMatchObject({ numerator: 70, value: 70, measure: 'count' })
  })

  test('as a share of another figure they are a percentage of it', () => {
    const shared = { ...fostered, basis: 'share', shareOf: { indicator: 'all' } } as const
    const whole = figure('count', [140, null, 140])
    expect(inPublishedUnit(shared, placed, { whole })).toMatchObject({
      numerator: 70,
      denominator: 140,
      value: 50,
      measure: 'percentage',
    })
    expect(inPublishedUnit(shared, placed)).toBeUndefined()
    expect(inPublishedUnit(shared, placed, { whole: figure('count', [0, null, 0]) })).toBeUndefined()
  })

  test('for the children of the area they are a rate', () => {
    const rate = { ...link, basis: 'rate' } as const
    expect(inPublishedUnit(rate, placed, { population: 50_000 })).toMatchObject({
      value: 20,
      measure: 'rate',
      denominator: 50_000,
    })
    expect(inPublishedUnit(rate, placed)).toBeUndefined()
  })

  test('a value of the cut that nobody has counts for none', () => {
    const secure = { ...link, part: { cut: 'placement', is: ['Secure unit'] } }
    expect(inPublishedUnit(secure, placed)).toMatchObject({ numerator: 0, value: 0 })
  })

  test('a part of a percentage is out of those of the part', () => {
    const percentage = figure('percentage', [50, 200, 25], [cut('Foster', 40), cut('Kinship', 10)])
    expect(inPublishedUnit(fostered, percentage)).toMatchObject({
      numerator: 50,
      denominator: 200,
      value: 25,
    })
  })

  test('an average of several groups cannot be made from theirs', () => {
    expect(inPublishedUnit(fostered, figure('average', [10, 2, 5], [cut('Foster', 10)]))).toBeUndefined()
  })
})

test('shares of sums are known as such, because nobody knows how chance spreads them', () => {
  const sessions = figure('percentage', [10, 100, 10], [], { of: 'missed', per: 'possible' })
  expect(inPublishedUnit(link, sessions)?.isOfSums).toBe(true)
})

test('without a figure there is nothing to bring', () => {
  expect(inPublishedUnit(link, figure('count', [null, null, null]))).toBeUndefined()
})
