import { expect, test } from 'vitest'
import type { Target } from '../../comparison/index.ts'
import { asAt, day, endOfMonth, monthOf } from '../../core/index.ts'
import type { TrendProcess } from './trend-beside.ts'
import { trendPicture } from './trend.ts'

const monthEnd = (months: number) => endOfMonth(day('2025-04-30').add({ months }))
const share = {
  key: 'far',
  title: 'Far from home',
  measure: 'percentage',
  better: 'lower',
  unit: 'children',
} as const
const shares = [60, 62, 61, 58, 59, 57].map((numerator, at) => ({
  period: asAt(monthEnd(at)),
  numerator,
  denominator: 500,
  value: numerator / 5,
}))
const neighbours = { name: 'Neighbours’ mean', value: 16.2, shown: '16.2%', on: day('2025-06-30') }
const missing = {
  key: 'missing',
  title: 'Missing',
  measure: 'count',
  better: 'lower',
  unit: 'episodes',
} as const
const counts = [22, 26, 24, 36, 25, 27].map((value, at) => ({
  period: monthOf(monthEnd(at)),
  numerator: value,
  denominator: undefined,
  value,
}))
const process: TrendProcess = {
  centre: 'mean',
  at: counts.map(({ period }, at) => ({
    code: period.code,
    limits: { centre: 25, lower: 16, upper: 34 },
    ...(at === 3
      ? { signal: { rule: 'outside the limits', side: 'above', meaning: 'concern' } as const }
      : {}),
  })),
  rebases: [{ code: counts[2]!.period.code, reason: 'new panel' }],
}
const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)
const heard = (svg: string) => /<desc[^>]*>([^<]*)</.exec(svg)?.[1]

test('what others last published stands beside the line with its name, its figure and its date', () => {
  const { svg, table } = trendPicture({
    id: 'far',
    title: 'Far',
    points: shares,
    indicator: share,
    comparators: [neighbours, { name: 'England', value: 18, shown: '18%', on: day('2023-03-31') }],
  })
  expect(wordsIn(svg)).toEqual(
    expect.arrayContaining(['Neighbours’ mean 16.2%, Jun 25', 'England 18%, Mar 23']),
  )
  expect(heard(svg)).toContain('Neighbours’ mean: 16.2%, 30 June 2025.')
  expect(table.rows.slice(-2)).toEqual([
    ['Neighbours’ mean, 30 June 2025', '16.2%', 'published'],
    ['England, 31 March 2023', '18%', 'published'],
  ])
})

test('on a telephone the date of what others published stands below the picture, and no words leave it', () => {
  const england = { name: 'England', value: 18, shown: '18%', on: day('2025-06-30') }
  const { svg } = trendPicture({
    id: 'far',
    title: 'Far',
    points: shares,
    indicator: share,
    comparators: [neighbours, england],
    width: 'narrow',
  })
  const written = wordsIn(svg)
  expect(written).toEqual(expect.arrayContaining(['Neighbours’ mean 16.2%', 'England 18%']))
  expect(written.join(' ')).toContain('Others as published for Jun 25')
})

test('the axis reaches to what others published', () => {
  const ticks = (comparators: readonly (typeof neighbours)[]) =>
    wordsIn(trendPicture({ id: 'far', title: 'Far', points: shares, indicator: share, comparators }).svg)
  expect(ticks([])).not.toContain('16')
  expect(ticks([neighbours])).toContain('16')
})

test('a picture of children leaves out shares that others published: they have no place on its axis', () => {
  const target: Target = { on: 'children', milestones: [{ by: day('2026-03-31'), value: 50 }] }
  const asked = {
    id: 'far',
    title: 'Far',
    points: shares,
    indicator: share,
    target,
    comparators: [neighbours],
  }
  const { svg, table } = trendPicture(asked)
  expect(svg).not.toContain('Neighbours')
  expect(table.rows).toHaveLength(6)
})

test('limits and what stands out take the place of the average and of the highest and lowest', () => {
  const asked = { id: 'missing', title: 'Missing', points: counts, indicator: missing, average: true }
  const written = wordsIn(trendPicture({ ...asked, process }).svg)
  expect(written).toEqual(
    expect.arrayContaining(['Mean 25.0', 'Lower 16.0', 'Upper 34.0', 'above the limits: worse']),
  )
  expect(written.join(' ')).not.toMatch(/Average|Highest/)
  // (22 + 26 + 24 + 36 + 25 + 27) / 6 = 26.7
  expect(wordsIn(trendPicture(asked).svg)).toEqual(
    expect.arrayContaining(['Average 26.7', 'Highest 36, Jul 25']),
  )
})

test('limits that begin afresh say why, in their order with what else happened, and make the picture taller', () => {
  const asked = { id: 'missing', title: 'Missing', points: counts, indicator: missing }
  const { svg, height } = trendPicture({
    ...asked,
    process,
    happened: [
      { on: day('2025-05-12'), words: 'a late load added 3 episodes' },
      { on: day('2020-01-01'), words: 'long before' },
    ],
  })
  expect(wordsIn(svg)).toEqual(
    expect.arrayContaining([
      'A. May 25: a late load added 3 episodes.',
      'B. Jun 25: limits worked out afresh, new panel.',
    ]),
  )
  expect(svg).not.toContain('long before')
  expect(height).toBe(336)
  expect(svg).toContain('height="336"')
  expect(trendPicture(asked).height).toBe(300)
})

test('the table has the limits and what stands out for each month', () => {
  const { table } = trendPicture({
    id: 'missing',
    title: 'Missing',
    points: counts,
    indicator: missing,
    process,
  })
  expect(table.heads).toEqual([
    'Month',
    'Number of episodes',
    'Mean',
    'Lower limit',
    'Upper limit',
    'What stands out',
  ])
  expect(table.rows[3]).toEqual(['July 2025', '36', '25.0', '16.0', '34.0', 'above the limits: worse'])
  expect(table.rows[4]).toEqual(['August 2025', '25', '25.0', '16.0', '34.0', ''])
})

test('nothing to draw stays that with all that stands beside it', () => {
  const { reading, svg } = trendPicture({
    id: 'missing',
    title: 'Missing',
    points: [],
    indicator: missing,
    process,
    comparators: [neighbours],
    happened: [{ on: day('2025-05-12'), words: 'a late load' }],
  })
  expect(reading).toBe('There is no figure to draw.')
  expect(svg).not.toContain('NaN')
})
