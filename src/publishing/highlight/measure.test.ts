import { describe, expect, test } from 'vitest'
import { assessed } from '../../../tests/support/assessed.ts'
import { beside, share } from '../../../tests/support/beside.ts'
import { type BesideLive, againstBenchmark, chartFor, type IndicatorChart } from '../../comparison/index.ts'
import { asAt, day, monthOf } from '../../core/index.ts'
import { readSettings } from '../../store/index.ts'
import { type Inline, wordsOf } from '../paper/paper.ts'
import { measureOf } from './measure.ts'

const TARGET = '{ on: value, milestones: [ { by: 2026-12-31, value: 10 } ] }'
const moves = assessed(
  { measure: 'percentage', better: 'lower', key: 'a', code: '4.05.01', title: 'Three moves or more' },
  [
    ['2025-03-31', 74, 627],
    ['2026-03-31', 74, 616],
  ],
  { target: TARGET },
)
const whole = { basis: 'figure' }
const set = readSettings(`authority: { name: Anytown, code: "000" }\ntargets:\n  a: ${TARGET}\n`).targets
const none = { targets: {}, processes: new Map() }

function printed(one: BesideLive, assessment = moves, rest: Parameters<typeof measureOf>[1] = none) {
  const measure = measureOf({ assessment, beside: one }, rest)
  const words = (part: Inline) => wordsOf([part])
  return {
    ...measure,
    now: wordsOf(measure.now),
    published: wordsOf(measure.published),
    held: wordsOf(measure.held),
    target: wordsOf(measure.target),
    course: wordsOf(measure.course),
    others: [measure.mean, measure.median, measure.withFigure, measure.region, measure.england].map(words),
    rank: measure.rank.text,
  }
}

const ranked = { rank: 29, of: 38, tied: 3, band: 'D' }

describe('a measure beside what is published', () => {
  test('has ours now and the last published one, each with its date, and what others had', () => {
    // 74 of 616 is 12.01. The neighbours at 8 and 9 have a mean and a median of 8.5.
    expect(printed(beside({}, ranked, whole))).toMatchObject({
      name: '4.05.01 Three moves or more',
      now: '12.0% (74 of 616) at 31 March 2026',
      published: '12% at 31 March 2025',
      others: ['8.5%', '8.5%', '2 of 2', '11%', '10%'],
      rank: 'Joint 29th of 38, D',
      alike: 'Yes',
      differs: [],
    })
  })

  test('of fewer than ten has its counts alone', () => {
    expect(printed(beside({ live: share(5, 7) }, ranked, whole)).now).toBe('5 of 7 at 31 March 2026')
  })

  test('that the publisher takes no side of has no rank', () => {
    expect(printed(beside({}, { rank: '-', of: 38, tied: 0, band: '-' }, whole)).rank).toBe('Not ranked')
  })

  test('that grows with the authority is not held against the region or England, which are far larger', () => {
    const { others } = printed(beside({}, ranked, { ...whole, unit: 'number' }))
    expect(others.slice(3)).toEqual(['–', '–'])
  })

  test('without neighbours has none, without a published figure says so, and for England only has England', () => {
    const alone = printed(beside({}, { ...ranked, neighbours: null, value: null, rank: null }, whole))
    expect([alone.published, ...alone.others.slice(0, 3), alone.rank]).toEqual([
      'No figure at 31 March 2025',
      '–',
      '–',
      '–',
      '–',
    ])
    const england = printed(beside({}, ranked, { ...whole, isOnlyForEngland: true }))
    expect([england.published, england.others[4], england.rank]).toEqual(['For England only', '10%', '–'])
  })

  test('says what differs but for the date, which stands beside it, and what was turned round', () => {
    const differs = [
      { kind: 'period', how: 'Another day.' },
      { kind: 'counting', how: 'Each start.' },
    ] as const
    const one = printed(beside({ differs }, ranked, { ...whole, isOpposite: true }))
    expect([one.alike, ...one.differs]).toEqual([
      'Not quite',
      'Each start.',
      'The published share is of the others, and ours is turned round like it.',
    ])
  })

  test('that answers to a part of ours carries the name of what is published', () => {
    const part = printed(beside({}, ranked, { basis: 'share' }))
    expect(part.name).toBe('4.05.01 Three moves or more, as Three moves or more (%)')
  })

  test('that is counted in another unit, or not computed, says that instead of a figure', () => {
    const differs = [{ kind: 'unit', how: 'Changes.' }]
    expect(printed(beside({ live: undefined }, ranked, { ...whole, differs })).now).toBe(
      'Counted in another way',
    )
    expect(printed(beside({ live: undefined }, ranked, whole)).now).toBe('Not computed at 31 March 2026')
  })

  test('is called better or worse than others only where chance says so', () => {
    const live = share(74, 616)
    const at = (kind: 'england' | 'neighbours-mean', benchmark: number) => ({
      kind,
      name: '',
      value: benchmark,
      against: againstBenchmark({ point: live, benchmark, measure: 'percentage', better: 'lower' }),
    })
    // 74 of 616: 9.7% to 14.8%, which holds 10% and not 8.5%.
    const held = [at('england', 10), at('neighbours-mean', 8.5)]
    expect(printed(beside({ live, held }, ranked, whole)).held).toBe(
      'Similar to England; worse than the neighbours’ mean.',
    )
    expect(printed(beside({ live }, ranked, whole)).held).toBe('–')
  })
})

describe('its target and its course', () => {
  test('the target stands with the gap in points and in children', () => {
    // 10% of 616 is 61.6: 61 children meet it, 13 fewer than 74. 12.01 − 10 = 2.0 points.
    expect(printed(beside({}, ranked, whole)).target).toBe(
      'This is 2.0 points above the target of 10% by 31 December 2026: 13 fewer children would meet it.',
    )
  })

  test('where none is set, or it begins later, that is said', () => {
    const untargeted = assessed({ measure: 'percentage', better: 'lower', key: 'a' }, [
      ['2026-03-31', 74, 616],
    ])
    expect(printed(beside({}, ranked, whole), untargeted).target).toBe('None is set.')
    const later = { targets: set, processes: new Map() }
    expect(printed(beside({}, ranked, whole), untargeted, later).target).toBe(
      'Not rated: the target begins later, at its baseline.',
    )
  })

  test('without a process chart the change on the year is said, and whether chance explains it', () => {
    // 74 of 627 is 11.80, 74 of 616 is 12.01: 0.2 points.
    expect(printed(beside({}, ranked, whole)).course).toBe(
      'This is 0.2 points higher than a year before, at 31 March 2025. Chance alone could explain that, so there is no clear change.',
    )
  })

  test('a figure that is not computed says why in place of its course', () => {
    const missing = assessed({ measure: 'percentage', better: 'lower', key: 'a' }, [['2026-03-31', 0]], {
      whyNot: 'no episodes are loaded',
    })
    const { now, course } = printed(beside({ live: undefined }, ranked, whole), missing)
    expect([now, course]).toEqual([
      'Not computed at 31 March 2026',
      'Not computed for 31 March 2026: no episodes are loaded.',
    ])
  })

  test('a process chart says what it says, in its own words', () => {
    const points = [12, 14, 13, 12, 14, 13, 12, 14, 13, 12, 14, 13].map((value, at) => ({
      period: monthOf(day(`2025-${String(at + 1).padStart(2, '0')}-15`)),
      numerator: value,
      denominator: undefined,
      value,
    }))
    const chart = chartFor(
      { measure: 'count', better: 'neutral', kind: 'month', unit: 'children' },
      { points },
    )
    const processes = new Map([['a', chart as IndicatorChart]])
    expect(printed(beside({}, ranked, whole), moves, { targets: {}, processes }).course).toMatch(
      /^Common cause: no month stands out from the usual variation of \d+ to \d+ a month\./,
    )
  })

  test('a figure of another period than the one beside the published figure is said first', () => {
    const month = asAt(day('2026-02-28'))
    const { target } = printed(beside({ livePeriod: month }, ranked, whole))
    expect(target).toMatch(/^At 31 March 2026 it was 12\.0% \(74 of 616\)\. This is 2\.0 points above/)
  })
})
