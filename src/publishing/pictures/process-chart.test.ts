import { expect, test } from 'vitest'
import { drawnWords, wordsInTrouble } from '../../../tests/support/drawn-words.ts'
import {
  processChart,
  processChartReading,
  processChartTable,
  type ProcessPicture,
  type ProcessPoint,
} from './process-chart.ts'

const LIMITS = { centre: 25, lower: 16, upper: 34 }
const MONTHS = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']
const NAMES = [
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
]

function points(
  values: readonly (number | undefined)[],
  more: Record<number, Partial<ProcessPoint>> = {},
): ProcessPoint[] {
  return values.map((value, at) => {
    const year = at < 9 ? 2025 : 2026
    return {
      label: `${MONTHS[at]} ${year - 2000}`,
      when: `in ${NAMES[at]} ${year}`,
      value,
      limits: LIMITS,
      ...more[at],
    }
  })
}

const worse = { rule: 'outside the limits', side: 'above', meaning: 'concern' } as const
const shift = { rule: 'shift', side: 'below', meaning: 'improvement' } as const
const VALUES = [22, 26, 24, 36, 25, 27, 24, 26, 23, 28, 24, 26]
const chart: ProcessPicture = {
  unit: { words: 'Missing episodes in the month', measure: 'count', places: 0 },
  better: 'lower',
  centre: 'mean',
  points: points(VALUES, { 3: { signal: worse } }),
  groups: [{ from: 0, to: 11 }],
}
const below: ProcessPicture = {
  ...chart,
  points: points(
    [26, 24, 27, 25, 26, 20, 21, 19, 22, 20, 18, 21],
    Object.fromEntries([5, 6, 7, 8, 9, 10, 11].map((at) => [at, { signal: shift }])),
  ),
}
const frame = { id: 'process', title: 'Missing' }
const wordsIn = (asked: ProcessPicture) => drawnWords(processChart(asked, frame).svg).map(({ text }) => text)

test('a latest point within the limits is said to stand out by nothing, with what stood out before', () => {
  expect(processChartReading(chart)).toBe(
    'It was 26 in March 2026, where nothing stands out; the usual range is 16.0 to 34.0 round a mean of 25.0; it stood out once before.',
  )
})

test('a latest point in a run says how many there are and whether that is better', () => {
  expect(processChartReading(below)).toBe(
    'It was 21 in March 2026, the last of 7 below the mean (better); the usual range is 16.0 to 34.0 round a mean of 25.0.',
  )
})

test('a target is said to lie within the usual range or past it', () => {
  const aimed = (target: number) => {
    const all = points(VALUES).map((point) => ({ ...point, target }))
    return processChartReading({ ...chart, points: all })
  }
  expect(aimed(20)).toMatch(/, and the target of 20 is within it\.$/)
  expect(aimed(15)).toMatch(/, and the target of 15 is below it\.$/)
  expect(aimed(40)).toMatch(/, and the target of 40 is above it\.$/)
})

test('each run is named once, with better or worse where one of them is good', () => {
  expect(wordsIn(chart)).toContain('above the limits: worse')
  expect(wordsIn(below).filter((text) => text === '7 below the mean: better')).toHaveLength(1)
  const neutral = { ...worse, meaning: 'neutral high' } as const
  const high = { ...chart, better: 'neutral' as const, points: points(VALUES, { 3: { signal: neutral } }) }
  expect(wordsIn(high)).toContain('above the limits')
  expect(wordsIn(high).join(' ')).not.toMatch(/better|worse/)
})

test('two points outside the limits one after the other are two, not a run', () => {
  const two = {
    ...chart,
    points: points([22, 26, 24, 36, 37, 27], { 3: { signal: worse }, 4: { signal: worse } }),
  }
  expect(wordsIn(two).filter((text) => text === 'above the limits: worse')).toHaveLength(2)
})

test('a run ends where limits begin afresh', () => {
  const parted = {
    ...below,
    groups: [
      { from: 0, to: 8 },
      { from: 9, to: 11, reason: 'new panel' },
    ],
  }
  expect(wordsIn(parted)).toEqual(
    expect.arrayContaining(['4 below the mean: better', '3 below the mean: better']),
  )
})

test('where limits begin afresh the reason is printed, with what else happened, lettered in their order', () => {
  const rebased: ProcessPicture = {
    ...chart,
    groups: [
      { from: 0, to: 5 },
      { from: 6, to: 11, reason: 'new panel', isTrial: true },
    ],
    notes: [{ at: 2, words: 'counted by the new definition' }],
  }
  const written = wordsIn(rebased)
  expect(written).toEqual(
    expect.arrayContaining([
      'A',
      'B',
      'A. Jun 25: counted by the new definition.',
      'B. Oct 25: limits worked out afresh, new panel.',
    ]),
  )
  expect(written.join(' ')).toContain('The limits from Oct 25 rest on 6 points and may still move.')
})

test('the limits of two groups are not joined', () => {
  const lines = (asked: ProcessPicture) =>
    [...processChart(asked, frame).svg.matchAll(/<path d="([^"]*)"[^>]*stroke-dasharray="5 4"/g)].map(
      ([, d]) => d!.match(/M/g)!.length,
    )
  expect(lines(chart)).toEqual([1, 1])
  expect(
    lines({
      ...chart,
      groups: [
        { from: 0, to: 5 },
        { from: 6, to: 11, reason: 'new panel' },
      ],
    }),
  ).toEqual([2, 2])
})

test('the table has the limits of each point and what it signals', () => {
  const { heads, rows } = processChartTable(chart)
  expect(heads).toEqual([
    'Period',
    'Missing episodes in the month',
    'Mean',
    'Lower limit',
    'Upper limit',
    'What stands out',
  ])
  expect(rows[2]).toEqual(['Jun 25', '24', '25.0', '16.0', '34.0', ''])
  expect(rows[3]).toEqual(['Jul 25', '36', '25.0', '16.0', '34.0', 'above the limits: worse'])
})

test('a month without a figure is a gap, and a figure of few is printed as its counts', () => {
  const gap = { ...chart, points: points([22, undefined, 24, 25], { 3: { shown: '5 of 7' } }) }
  expect(processChartTable(gap).rows.map(([, shown]) => shown)).toEqual(['22', '–', '24', '5 of 7'])
  expect(processChartReading(gap)).toMatch(/^It was 5 of 7 in July 2025/)
  expect(processChart(gap, frame).svg).toMatch(/d="M[^"]*M[^"]*" fill="none"[^>]*stroke="#12436D"/)
})

test('too few points for limits, or none, is said', () => {
  const [first] = points([22])
  const { limits, ...bare } = first!
  expect(limits).toEqual(LIMITS)
  expect(processChartReading({ ...chart, points: [bare] })).toBe(
    'It was 22 in April 2025; there are too few points to say what is usual.',
  )
  const none = { ...chart, points: [], groups: [] }
  expect(processChartReading(none)).toBe('There is no figure to draw.')
  expect(wordsInTrouble(processChart(none, frame).svg)).toEqual([])
})

test('no words meet or leave the picture at either width', () => {
  for (const width of ['wide', 'narrow'] as const)
    for (const asked of [chart, below])
      expect(wordsInTrouble(processChart(asked, { ...frame, width }).svg)).toEqual([])
})
