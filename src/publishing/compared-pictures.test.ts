import { describe, expect, test } from 'vitest'
import type { Benchmark, BesideLive, Everywhere, MeasureLink } from '../comparison/index.ts'
import { asAt, day, twelveMonthsTo } from '../core/index.ts'
import {
  funnelOfAuthorities,
  modelWords,
  nationalStripOf,
  neighbourDotsOf,
  publishedUnit,
  publishedWhen,
  trendComparators,
} from './compared-pictures.ts'

const measure = {
  key: 'A',
  title: 'Moves (%)',
  topics: [],
  polarity: 'Low',
  decimals: 1,
  isBanded: true,
  yearKind: null,
  source: null,
}
const benchmark = {
  measure,
  authority: '382',
  name: 'Kirklees',
  period: '2025',
  value: 12,
  quartiles: { lowest: 0, lower: 8, median: 10, upper: 12, highest: 18 },
  neighbours: {
    model: '2025-05',
    n: 1,
    of: 2,
    mean: 8,
    median: 8,
    pooled: { value: 8.2, n: 1, numerator: 82, denominator: 1000 },
    values: [
      { authority: '383', name: 'Leeds', value: 8, joint: null },
      { authority: '351', name: 'Bury', value: null, joint: null },
    ],
  },
  region: { area: '982', name: 'Yorkshire and the Humber', value: 11 },
  england: { value: 10 },
} as unknown as Benchmark
const share = { unit: publishedUnit(measure, 'per cent', 1), when: 'at 31 March 2025', grows: false }
const number = { unit: publishedUnit(measure, 'number', 1), when: 'at 31 March 2025', grows: true }

describe('what published numbers are', () => {
  test('is what the measure map says, with as many places as they are rounded to', () => {
    expect(publishedUnit(measure, 'per cent', 1)).toMatchObject({ measure: 'percentage', places: 0 })
    expect(publishedUnit(measure, 'per cent', 0.1)).toMatchObject({ measure: 'percentage', places: 1 })
    expect(publishedUnit(measure, 'per 10,000', 1)).toMatchObject({ measure: 'rate' })
    expect(publishedUnit(measure, 'number')).toMatchObject({ measure: 'count', places: 0 })
    expect(publishedUnit(measure, 'pounds a week')).toMatchObject({ unit: 'pounds', places: 0 })
    expect(publishedUnit(measure, 'score', 0.1)).toMatchObject({ measure: 'average', places: 1 })
  })

  test('is read from the title where nothing of ours answers to it', () => {
    expect(publishedUnit(measure)).toMatchObject({ measure: 'percentage', places: 1 })
    expect(publishedUnit({ ...measure, title: 'Rate', decimals: null })).toMatchObject({
      measure: 'average',
      places: 1,
    })
  })
})

test('dates and models are said as people say them, and as printed where they cannot be read', () => {
  expect([publishedWhen(asAt(day('2025-03-31')), '2025'), publishedWhen(undefined, 'latest')]).toEqual([
    'at 31 March 2025',
    'in latest',
  ])
  expect([modelWords('2025-05'), modelWords('2021')]).toEqual(['May 2025', '2021'])
})

describe('among the neighbours', () => {
  test('stand all of them, the averages, the region and England', () => {
    expect(neighbourDotsOf(benchmark, share)).toMatchObject({
      better: 'lower',
      model: 'May 2025',
      own: { name: 'Kirklees', value: 12 },
      neighbours: [
        { name: 'Leeds', value: 8 },
        { name: 'Bury', value: undefined },
      ],
      mean: 8,
      pooled: 8.2,
      region: { name: 'Yorkshire and the Humber', value: 11 },
      england: 10,
    })
  })

  test('of numbers neither England nor the region stands there, which are sums', () => {
    const dots = neighbourDotsOf(benchmark, number)!
    expect([dots.region, dots.england, dots.pooled]).toEqual([undefined, undefined, undefined])
  })

  test('without a neighbour that has a value there is no picture', () => {
    expect(neighbourDotsOf({ ...benchmark, neighbours: null }, share)).toBeUndefined()
    expect(
      neighbourDotsOf({ ...benchmark, neighbours: { ...benchmark.neighbours!, n: 0 } }, share),
    ).toBeUndefined()
  })
})

describe('among all authorities', () => {
  const all = {
    authorities: [
      { name: 'Kirklees', value: 12, rank: 104, band: 'C' },
      { name: 'Leeds', value: 8, rank: '-', band: '-' },
      { name: 'Bury', value: null, rank: null, band: null },
    ],
  } as unknown as Everywhere

  test('ranks and bands stand where the publisher gives them', () => {
    expect(nationalStripOf(benchmark, all, share)).toMatchObject({
      own: 'Kirklees',
      quartiles: [8, 10, 12],
      authorities: [
        { name: 'Kirklees', value: 12, rank: 104, band: 'C' },
        { name: 'Leeds', value: 8 },
        { name: 'Bury', value: undefined },
      ],
    })
  })

  test('numbers, which say who is large, have no such picture', () => {
    expect(nationalStripOf(benchmark, all, number)).toBeUndefined()
    expect(nationalStripOf({ ...benchmark, quartiles: null }, all, share)).toBeUndefined()
  })
})

test('a funnel has a decimal place also where shares are published whole, and an axis whose words fit', () => {
  const of = (kind: 'rate' | 'proportion', title: string) =>
    funnelOfAuthorities(
      {
        funnel: { kind, per: 100, benchmark: 10, members: [], curve: [], overdispersion: undefined },
        own: 'N',
      },
      share,
      title,
    )
  expect(of('proportion', 'Care leavers')).toMatchObject({
    unit: { places: 1 },
    denominatorWords: 'Care leavers',
  })
  expect(of('rate', 'Population').denominatorWords).toBe('Children aged 0 to 17')
  expect(of('proportion', 'Looked after on 31 March, all children: number').denominatorWords).toBe(
    'How many the share is of',
  )
})

describe('beside the line of ours', () => {
  const shown = asAt(day('2026-03-31'))
  const link = { basis: 'figure', isOpposite: false, unit: 'per cent', roundedTo: 1 } as MeasureLink
  const beside = (changes: object = {}) =>
    ({
      link,
      benchmark,
      published: asAt(day('2025-03-31')),
      live: { period: shown },
      ...changes,
    }) as unknown as BesideLive

  test('stand the neighbours and England as they were last published, with the date', () => {
    expect(
      trendComparators(beside(), shown).map(({ name, value, shown: said, on }) => [
        name,
        value,
        said,
        on.toString(),
      ]),
    ).toEqual([
      ['Neighbours’ mean', 8, '8.0%', '2025-03-31'],
      ['England', 10, '10%', '2025-03-31'],
    ])
  })

  test('nothing stands there where ours is turned, a part, a number, or of another period than the line', () => {
    const others = [
      beside({ link: { ...link, isOpposite: true } }),
      beside({ link: { ...link, part: { cut: 'a', is: ['b'] } } }),
      beside({ link: { ...link, scale: { times: 12, over: 365 } } }),
      beside({ link: { ...link, basis: 'share' } }),
      beside({ link: { ...link, unit: 'number' } }),
      beside({ live: { period: twelveMonthsTo(shown.endOn) } }),
      beside({ live: undefined }),
      beside({ published: undefined }),
    ]
    expect(others.map((each) => trendComparators(each, shown))).toEqual(others.map(() => []))
  })
})
