import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inMonths } from '../../../tests/support/spc-vectors.ts'
import { day, monthOf } from '../../core/index.ts'
import type { ChartKind } from './chart-kinds.ts'
import { gapsBetween } from './gaps-between.ts'
import type { Limits } from './limits.ts'
import { type ProcessChart, processChart } from './process-chart.ts'
import { monthlyPoints } from './separate-points.ts'

const rules = ({ points }: ProcessChart) => points.map(({ signal }) => signal?.rule)
const xmr = (values: readonly number[]) => processChart(inMonths(values), { kind: 'XmR', better: 'lower' })

/** Ten quiet months, up and down round 10. */
const QUIET = [5, 15, 5, 15, 5, 15, 5, 15, 5, 15]

/** Sixteen months of which the middle eight are high, none of them extraordinary. */
const EIGHT_HIGH = [2, 9, 1, 8, 14, 25, 13, 24, 12, 25, 13, 24, 9, 1, 8, 2]

test('a single month above the limits stands out, and is a concern where lower is better', () => {
  // Mean 150 / 11 = 13.64; ranges nine 10s and 35, on average 12.5; upper limit 13.64 + 33.25 = 46.89.
  const chart = xmr([...QUIET, 50])
  expect(rules(chart).slice(-2)).toEqual([undefined, 'outside the limits'])
  expect(chart.points.at(-1)?.signal).toEqual({ rule: 'outside the limits', side: 'above', from: 10 })
  expect(chart.variation).toBe('concern')
})

test('only the last month decides the icon', () => {
  // Mean 160 / 12 = 13.33; ranges 45 (screened out), nine 10s and 5, on average 9.5; upper limit 38.6.
  const chart = xmr([50, ...QUIET, 10])
  expect(rules(chart)[0]).toBe('outside the limits')
  expect(chart.variation).toBe('common cause')
})

test('outside the limits comes before a trend, and a trend before a shift', () => {
  // Mean 15, ranges all 3, limits 15 ± 7.98 = 7.02 and 22.98.
  const chart = xmr([0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30])
  expect(rules(chart)).toEqual([
    'outside the limits',
    'outside the limits',
    'outside the limits',
    'trend',
    'trend',
    'trend',
    'trend',
    'trend',
    'outside the limits',
    'outside the limits',
    'outside the limits',
  ])
})

test('rules start again with a rebase', () => {
  // Mean 190 / 16 = 11.875, limits 25.9 either way: eight months above it, four of them in each group.
  expect(rules(xmr(EIGHT_HIGH)).slice(4, 12)).toEqual(Array.from({ length: 8 }, () => 'shift'))
  const rebases = [{ on: day('2024-09-01'), reason: 'New front door' }]
  const chart = processChart(inMonths(EIGHT_HIGH), { kind: 'XmR', better: 'lower', rebases })
  expect(chart.groups.map(({ from, to }) => [from, to])).toEqual([
    [0, 7],
    [8, 15],
  ])
  expect(rules(chart).slice(4, 12)).toEqual(Array.from({ length: 8 }, () => undefined))
})

test('a missing month ends a run', () => {
  const months = inMonths(EIGHT_HIGH)
  const withoutOne = monthlyPoints(months.points.filter(({ period }) => period.code !== '2024-09'))
  if ('refused' in withoutOne) return expect.fail(withoutOne.refused)
  const chart = processChart(withoutOne, { kind: 'XmR', better: 'lower' })
  expect(rules(chart)).toEqual(Array.from({ length: 15 }, () => undefined))
})

test('two of three months near the upper limit are named, the third between them is not', () => {
  // Mean 201 / 16 = 12.56; ranges ten 5s, 17, 9, 10, 14 and 3, on average 6.87; near limit 24.7, outer limit 30.8.
  const chart = xmr([8, 13, 8, 13, 8, 13, 8, 13, 8, 13, 8, 25, 16, 26, 12, 9])
  expect(rules(chart).slice(10)).toEqual([
    undefined,
    'two of three',
    undefined,
    'two of three',
    undefined,
    undefined,
  ])
  expect(chart.points[13]?.signal).toEqual({ rule: 'two of three', side: 'above', from: 11 })
})

test('limits of fewer than 13 months are on trial', () => {
  expect(xmr([...QUIET, 9, 11]).groups[0]?.isTrial).toBe(true)
  expect(xmr([...QUIET, 9, 11, 9]).groups[0]?.isTrial).toBe(false)
})

test('one month alone, and one after a rebase, have no limits, no signal and no icon', () => {
  const alone = xmr([12])
  expect(alone.points[0]?.limits).toBeUndefined()
  expect(alone.variation).toBeUndefined()
  const rebases = [{ on: day('2024-11-01'), reason: 'New front door' }]
  const chart = processChart(inMonths([...QUIET, 300]), { kind: 'XmR', better: 'lower', rebases })
  expect(chart.points[9]?.limits).toBeDefined()
  expect(chart.points[10]?.limits).toBeUndefined()
  expect(chart.points[10]?.signal).toBeUndefined()
  expect(chart.variation).toBeUndefined()
})

test('no months make an empty chart', () => {
  expect(xmr([])).toEqual({ kind: 'XmR', of: 'months', better: 'lower', points: [], groups: [] })
})

test('when the figure hardly ever moves the limits are the mean and nothing stands out', () => {
  // One blip in twelve months: its two ranges are screened out, and nothing is left.
  const chart = xmr([5, 5, 5, 5, 5, 11, 5, 5, 5, 5, 5, 5])
  expect(chart.points[5]?.limits?.outer).toEqual({ lower: 5.5, upper: 5.5 })
  expect(rules(chart)).toEqual(Array.from({ length: 12 }, () => undefined))
  expect(chart.variation).toBe('common cause')
})

test('a run chart knows runs and trends, but no limits', () => {
  const values = [5, 5, 5, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9, 90]
  const chart = processChart(inMonths(values), { kind: 'run', better: 'higher' })
  expect(chart.points.at(-1)?.signal?.rule).toBe('shift')
  expect(chart.points.at(-1)?.limits).toEqual({ centre: 7 })
})

const COUNTS = fc.array(fc.nat(60), { minLength: 2, maxLength: 40 })
const WITH_LIMITS: readonly ChartKind[] = ['XmR', 'c', 'g', 't']
const OF_COUNTS: readonly ChartKind[] = ['run', ...WITH_LIMITS]

test('limits always hold the centre, the near ones within the outer ones', () => {
  fc.assert(
    fc.property(COUNTS, fc.constantFrom(...WITH_LIMITS), fc.boolean(), (values, kind, screened) => {
      for (const { limits } of processChart(inMonths(values), { kind, better: 'lower', screened }).points)
        expectInOrder(limits!)
    }),
  )
})

test('limits of shares and rates always hold the share of all, whatever each month has', () => {
  const shares = fc.array(
    fc.nat(80).chain((denominator) => fc.tuple(fc.nat(denominator + 1), fc.constant(denominator + 1))),
    { minLength: 2, maxLength: 30 },
  )
  const kinds = fc.constantFrom<ChartKind>('p', 'p′', 'u', 'u′')
  fc.assert(
    fc.property(shares, kinds, (months, kind) => {
      const separate = monthlyPoints(
        months.map(([numerator, denominator], at) => ({
          period: monthOf(day('2024-01-01').add({ months: at })),
          numerator,
          denominator,
          value: (100 * numerator) / denominator,
        })),
      )
      if ('refused' in separate) return expect.fail(separate.refused)
      const { points } = processChart(separate, { kind, better: 'higher', per: 100 })
      for (const { limits } of points) expectInOrder(limits!)
    }),
  )
})

test('equal months never stand out on any chart, zeros neither', () => {
  const kinds = fc.constantFrom(...OF_COUNTS)
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: 2, max: 40 }), kinds, (value, months, kind) => {
      const chart = processChart(inMonths(Array.from({ length: months }, () => value)), {
        kind,
        better: 'lower',
      })
      expect(rules(chart).filter(Boolean)).toEqual([])
      expect(chart.variation).toBe('common cause')
    }),
  )
})

test('two months never stand out on an XmR chart', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (first, second) => {
      expect(rules(xmr([first, second]))).toEqual([undefined, undefined])
    }),
  )
})

test('equal months next to each other are never part of one trend', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 8, maxLength: 40 }), (values) => {
      // Of four different values no seven running can rise or fall.
      expect(rules(xmr(values))).not.toContain('trend')
    }),
  )
})

test('a rebased chart is its groups worked out each alone', () => {
  const twoGroups = fc.tuple(COUNTS, COUNTS, fc.constantFrom(...OF_COUNTS))
  fc.assert(
    fc.property(twoGroups, ([before, after, kind]) => {
      const all = inMonths([...before, ...after])
      const on = all.points[before.length]!.period.startOn
      const rebased = processChart(all, {
        kind,
        better: 'lower',
        rebases: [{ on, reason: 'New front door' }],
      })
      const alone = [before, after].map((values) => processChart(inMonths(values), { kind, better: 'lower' }))
      expect(rebased.points.map(({ limits, meaning, signal }) => [limits, meaning, signal?.rule])).toEqual(
        alone.flatMap(({ points }) =>
          points.map(({ limits, meaning, signal }) => [limits, meaning, signal?.rule]),
        ),
      )
      expect(rebased.variation).toBe(alone[1]?.variation)
    }),
  )
})

test('turning a measure over turns improvements into concerns and changes nothing else', () => {
  fc.assert(
    fc.property(COUNTS, (values) => {
      const lower = xmr(values)
      const higher = processChart(inMonths(values), { kind: 'XmR', better: 'higher' })
      expect(rules(higher)).toEqual(rules(lower))
      expect(higher.points.map(({ meaning }) => meaning)).toEqual(
        lower.points.map(({ meaning }) =>
          meaning === 'improvement' ? 'concern' : meaning === 'concern' ? 'improvement' : meaning,
        ),
      )
    }),
  )
})

test('days between rare events are charted under the day of the later one', () => {
  const events = ['2025-01-01', '2025-02-10', '2025-03-12', '2025-05-01'].map(day)
  const chart = processChart(gapsBetween(events), { kind: 't', better: 'higher' })
  expect(chart.points.map(({ period, value }) => [period.code, value])).toEqual([
    ['2025-02-10', 40],
    ['2025-03-12', 30],
    ['2025-05-01', 50],
  ])
})

function expectInOrder({ centre, outer, near }: Limits): void {
  const lines = [outer!.lower, near!.lower, centre, near!.upper, outer!.upper]
  // Put back from its root, the centre of a t chart may differ from equal limits in its last digit.
  const tolerance = 1e-9 * Math.max(1, centre)
  for (const [at, line] of lines.slice(1).entries())
    expect(line - lines[at]!).toBeGreaterThanOrEqual(-tolerance)
}
