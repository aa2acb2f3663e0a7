import { describe, expect, test } from 'vitest'
import { type BesideLive, againstBenchmark, type OursAsPublished } from '../comparison/index.ts'
import { asAt, collectionYear, day } from '../core/index.ts'
import {
  besideStatement,
  childrenApart,
  comparedRows,
  costApart,
  heldStatement,
  jointStatements,
  likeForLikeStatement,
  modelStatement,
  oursShown,
} from './compared-words.ts'

const THEN = asAt(day('2025-03-31'))
const NOW = asAt(day('2026-03-31'))

const share = (numerator: number, denominator: number, period = NOW): OursAsPublished => ({
  period,
  numerator,
  denominator,
  value: (100 * numerator) / denominator,
  measure: 'percentage',
  isOfSums: false,
})

/** Kirklees at 12%, before 14%, its two neighbours at 8% and 9%, England at 10%. */
function beside(changes: Partial<BesideLive> = {}, benchmark: object = {}, link: object = {}): BesideLive {
  return {
    link: {
      indicator: 'a',
      measure: 'A',
      unit: 'per cent',
      roundedTo: 1,
      differs: [],
      plus: [],
      isOpposite: false,
      isOnlyForEngland: false,
      ourPeriod: { kind: 'as-at', day: 31, month: 3 },
      ...link,
    },
    benchmark: {
      measure: { key: 'A', title: 'Three moves or more (%)', polarity: 'Low', decimals: 1 },
      authority: '382',
      name: 'Kirklees',
      period: '2025',
      previousPeriod: '2024',
      value: 12,
      previous: 14,
      change: -2,
      direction: 'down',
      reads: 'better',
      joint: null,
      neighbours: {
        model: '2025-05',
        n: 2,
        of: 2,
        mean: 8.5,
        median: 8.5,
        pooled: { value: 8.7, n: 2, numerator: 87, denominator: 1000 },
        previousMean: 9.8,
        changeInMean: -1.3,
        values: [],
      },
      region: { area: '982', name: 'Yorkshire and the Humber', value: 11, previous: 11, change: 0 },
      england: { value: 10, previous: 11, change: -1 },
      ...benchmark,
    },
    isKnown: true,
    missingModel: undefined,
    published: THEN,
    then: share(74, 627, THEN),
    live: share(74, 616),
    livePeriod: NOW,
    differs: [],
    held: [],
    ...changes,
  } as unknown as BesideLive
}

describe('the published figure and ours', () => {
  test('stand together with both dates and the counts of ours', () => {
    // 74 of 627 is 11.80, 74 of 616 is 12.01.
    expect(besideStatement(beside())).toBe(
      'The last published figure for Kirklees is 12% at 31 March 2025. Our own files give 11.8% (74 of 627) for the same day, and 12.0% (74 of 616) at 31 March 2026.',
    )
  })

  test('where nothing has come since, ours of the published day is said once', () => {
    const live = share(74, 627, THEN)
    expect(besideStatement(beside({ live, livePeriod: THEN }))).toBe(
      'The last published figure for Kirklees is 12% at 31 March 2025. Our own files give 11.8% (74 of 627) at 31 March 2025.',
    )
  })

  test('over a year the same period is meant and not the same day', () => {
    const year = collectionYear(2025)
    const then = share(1, 20, year)
    expect(besideStatement(beside({ published: year, then }))).toContain(
      'is 12% in 2024/25. Our own files give 5.0% (1 of 20) for the same period, and',
    )
  })

  test('what is suppressed, published for England only or of a code nobody knows is said so', () => {
    expect(besideStatement(beside({}, { value: null }))).toMatch(
      /^No figure is published for Kirklees at 31 March 2025\. Our own files/,
    )
    expect(besideStatement(beside({}, {}, { isOnlyForEngland: true }))).toMatch(
      /^It is published for England only: 10% at 31 March 2025\./,
    )
    expect(besideStatement(beside({ isKnown: false }, { authority: '998' }))).toMatch(
      /^No published file knows an authority with the code 998, which stands in homeward\.yaml, so only England can be shown: 10% at 31 March 2025\./,
    )
  })

  test('of another unit ours is not given at all, and a figure that is not computed is none', () => {
    const other = { differs: [{ kind: 'unit', how: 'Changes.' }] }
    expect(besideStatement(beside({ live: undefined }, {}, other))).toMatch(
      /Ours is counted in another way, so the two cannot be held against each other\.$/,
    )
    expect(besideStatement(beside({ live: undefined }))).toMatch(/Ours is not computed at 31 March 2026\.$/)
  })

  test('ours is turned round where the published share is of the others', () => {
    expect(besideStatement(beside({}, {}, { isOpposite: true }))).toContain(
      'The published share is of the others; turned round like it, our own files give 11.8%',
    )
  })
})

test('of fewer than ten the counts stand alone, a rate has its population, money its sign', () => {
  const unit = { words: '', measure: 'percentage', places: 0 } as const
  expect(oursShown(share(5, 7), unit)).toBe('5 of 7')
  expect(oursShown({ ...share(616, 98_900), measure: 'rate', value: 62.285 }, unit)).toBe(
    '62.3 (616 of 98,900)',
  )
  const count = { ...share(616, 1), measure: 'count' as const, denominator: undefined, value: 616 }
  expect(oursShown(count, { ...unit, measure: 'count' })).toBe('616')
  const money = { ...count, measure: 'average' as const, value: 1238.7 }
  expect(oursShown(money, { ...unit, measure: 'average', unit: 'pounds' })).toBe('£1,239')
  expect(oursShown({ ...count, value: undefined }, unit)).toBe('–')
})

describe('how ours stands to others', () => {
  const held = (point: OursAsPublished, value = 10) => ({
    kind: 'england' as const,
    name: 'England',
    value,
    against: againstBenchmark({ point, benchmark: value, measure: 'percentage', better: 'lower' }),
  })

  test('what chance leaves is said once, then each of them, with a colour where it is a rating', () => {
    // 81 of 665: 9.9% to 14.9% by methods.md; 20% lies outside both intervals.
    const live = share(81, 665)
    const said = heldStatement(beside({ live, held: [held(live), { ...held(live, 20), name: 'Yorkshire' }] }))
    expect(said).toEqual({
      lead: 'Chance alone leaves our figure anywhere from 9.9% to 14.9%. It is',
      each: [
        { verdict: 'similar to', benchmark: 'England’s 10%', alert: '', colour: undefined },
        {
          verdict: 'better than',
          benchmark: 'Yorkshire’s 20%',
          alert: ', further off than chance alone would put it once in 500 times',
          colour: 'better',
        },
      ],
    })
  })

  test('what is not counted alike has no colour, and a date alone takes none away', () => {
    const live = share(81, 665)
    const colour = (kind: string) =>
      heldStatement(beside({ live, held: [held(live, 20)], differs: [{ kind, how: '' }] as never }))?.each[0]
        ?.colour
    expect([colour('population'), colour('definition'), colour('period'), colour('rounding')]).toEqual([
      undefined,
      undefined,
      'better',
      'better',
    ])
  })

  test('of too few nothing is said, in one sentence for all of them', () => {
    const live = share(5, 7)
    const mean = { ...held(live, 8.5), kind: 'neighbours-mean' as const, name: 'the mean of its neighbours' }
    expect(heldStatement(beside({ live, held: [held(live), mean] }))).toEqual({
      lead: 'Too few children to say how this stands to England’s 10% and the mean of its neighbours, 8.5%.',
      each: [],
    })
  })

  test('held against nobody, nothing is said', () => {
    expect(heldStatement(beside())).toBeUndefined()
  })
})

test('like for like, but for the date, and not quite are told apart', () => {
  const differing = (kind: 'period' | 'counting') => beside({ differs: [{ kind, how: 'x' }] })
  expect([beside(), differing('period'), differing('counting')].map(likeForLikeStatement)).toEqual([
    'Like for like: both count the same thing in the same way; only the year is another.',
    'Like for like but for the date:',
    'Not quite like for like:',
  ])
})

describe('the neighbours', () => {
  test('have their model, its month and how many had a figure', () => {
    expect(modelStatement(beside())).toBe(
      'Statistical neighbours by the model of May 2025; 2 of 2 have a figure.',
    )
    expect(modelStatement(beside({ missingModel: '2014' }))).toMatch(
      / The model of 2014, which homeward\.yaml asks for, is not loaded\.$/,
    )
    expect(modelStatement(beside({}, { neighbours: null }))).toBe('No statistical neighbours are loaded.')
    expect(modelStatement(beside({ isKnown: false }))).toBeUndefined()
  })

  test('that are published as one are named once', () => {
    const values = [{ joint: '314+318' }, { joint: '314+318' }, { joint: null }]
    const joined = beside({}, { neighbours: { model: '2025-05', n: 3, of: 3, values } })
    expect(jointStatements(joined, () => 'Kingston and Richmond')).toEqual([
      'Kingston and Richmond are published as one.',
    ])
  })
})

describe('the table', () => {
  test('holds the figure, the neighbours three ways, the region and England, with what changed', () => {
    const { caption, before, rows } = comparedRows(beside())
    expect([caption, before]).toEqual([
      'Three moves or more (%), as published at 31 March 2025',
      'Before (Mar 24)',
    ])
    expect(
      rows.map(({ whose, value, previous, change, reads }) => [whose, value, previous, change, reads]),
    ).toEqual([
      ['Kirklees', '12%', '14%', '−2 points', '▼ Lower, better'],
      ['Mean of 2 statistical neighbours', '8.5%', '9.8%', '−1.3 points', undefined],
      ['Median of 2 statistical neighbours', '8.5%', '–', '–', undefined],
      ['2 statistical neighbours taken together', '8.7%', '–', '–', undefined],
      ['Yorkshire and the Humber', '11%', '11%', '0', undefined],
      ['England', '10%', '11%', '−1 point', undefined],
    ])
  })

  test('of numbers England and the region are sums of all their authorities', () => {
    const number = { unit: 'number' }
    const rows = comparedRows(beside({}, {}, number)).rows.map(({ whose }) => whose)
    expect(rows).toEqual([
      'Kirklees',
      'Mean of 2 statistical neighbours',
      'Median of 2 statistical neighbours',
      'Yorkshire and the Humber, all authorities together',
      'England, all authorities together',
    ])
  })

  test('neither way is called good where the publisher takes no side', () => {
    expect(comparedRows(beside({}, { reads: null })).rows[0]?.reads).toBe('▼ Lower')
  })

  test('without a year before there is no column of it', () => {
    expect(comparedRows(beside({}, { previousPeriod: null })).before).toBeUndefined()
  })
})

test('differences in children and in pounds have their way in words', () => {
  expect([-290, 22, 0].map(childrenApart)).toEqual(['290 fewer', '22 more', 'as many'])
  expect([2_040_000, -51_000, 0].map(costApart)).toEqual(['£2,040,000 more', '£51,000 less', 'nothing'])
})
