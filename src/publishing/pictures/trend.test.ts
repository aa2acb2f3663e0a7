import { expect, test } from 'vitest'
import type { Point, Target } from '../../comparison/index.ts'
import { asAt, day, endOfMonth, monthOf } from '../../core/index.ts'
import { trendPicture } from './trend.ts'

const monthEnd = (months: number) => endOfMonth(day('2024-04-30').add({ months }))

/** Shares of 665 at month ends from 30 April 2024; `undefined` where there is no fact. */
function shares(numerators: readonly (number | undefined)[], denominator = 665): Point[] {
  return numerators.flatMap((numerator, at) =>
    numerator === undefined
      ? []
      : [{ period: asAt(monthEnd(at)), numerator, denominator, value: (100 * numerator) / denominator }],
  )
}

const HOME = [50, 52, 55, 58, 61, 60, 63, 66, 70, 74, 79, 81, 80, 77, 76, 74, 70, 69, 66, 65, 63, 62, 61, 59]
const indicator = {
  key: 'home',
  title: 'Placed at home',
  measure: 'percentage',
  better: 'lower',
  unit: 'children',
} as const
const staged: Target = {
  on: 'children',
  baseline: { on: day('2025-03-31'), value: 81 },
  milestones: [
    { by: day('2025-12-31'), value: 30 },
    { by: day('2026-06-30'), value: 20 },
  ],
}
const draw = (points: readonly Point[], more: Partial<Parameters<typeof trendPicture>[0]> = {}) =>
  trendPicture({ id: 'home', title: 'Placed at home', points, indicator, ...more })

const wordsIn = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)

test('a picture for a telephone is narrow, names fewer months and says the same', () => {
  const [wide, narrow] = [draw(shares(HOME)), draw(shares(HOME), { width: 'narrow' })]
  expect([wide.width, narrow.width]).toEqual([680, 344])
  expect(narrow.svg).toContain('viewBox="0 0 344 300"')
  expect(narrow.reading).toBe(wide.reading)
  const months = (svg: string) => wordsIn(svg).filter((words) => /^[A-Z][a-z]{2} \d\d$/.test(words!))
  // Of 24 months every third is named on a page, and every sixth where there is room for four.
  expect(months(wide.svg)).toHaveLength(8)
  expect(months(narrow.svg)).toEqual(['Sep 24', 'Mar 25', 'Sep 25', 'Mar 26'])
})

test('notes that are too long for a telephone go over two lines below the plot', () => {
  const from = HOME.map((count) => count + 400)
  const few = [...shares(from), { ...shares([5], 7)[0]!, period: asAt(monthEnd(24)) }]
  const narrow = draw(few, { width: 'narrow' })
  expect(wordsIn(narrow.svg).filter((words) => words!.length > 49)).toEqual([])
  expect(narrow.height).toBeGreaterThan(300)
})

test('the reading tells the course of the line, its peak and the target', () => {
  const ten: Target = { on: 'value', milestones: [{ by: day('2026-12-31'), value: 10 }] }
  expect(draw(shares(HOME), { target: ten }).reading).toBe(
    'It rose from 7.5% at 30 April 2024 to 8.9% (59 of 665) at 31 March 2026; the highest was 12.2% at 31 March 2025, and the target is 10%.',
  )
})

test('a target of children makes it a picture of children, with each step named', () => {
  const { svg, reading } = draw(shares(HOME), { target: staged })
  expect(reading).toBe(
    'It rose from 50 at 30 April 2024 to 59 at 31 March 2026; the highest was 81 at 31 March 2025, and the target is 20.',
  )
  expect(wordsIn(svg)).toEqual(
    expect.arrayContaining([
      'Number of children',
      'Target 30',
      'Target 20',
      '59',
      '12-month high 80, Apr 25',
      '12-month low',
    ]),
  )
})

test('months are named as people write them, and the latest is always among them', () => {
  expect(wordsIn(draw(shares(HOME)).svg)).toEqual(expect.arrayContaining(['Mar 26', 'Dec 25', 'Jun 24']))
})

test('an axis that does not start at zero says so', () => {
  const high = shares([620, 622, 625, 628, 630, 633])
  expect(draw(high).svg).toContain('The vertical axis does not start at zero')
  expect(draw(shares(HOME)).svg).not.toContain('does not start at zero')
})

test('a count starts at zero however high it is', () => {
  const points = shares(HOME).map(({ period }, at) => ({
    period,
    numerator: 600 + at,
    denominator: undefined,
    value: 600 + at,
  }))
  const { svg } = draw(points, { indicator: { ...indicator, measure: 'count' } })
  expect(svg).not.toContain('does not start at zero')
  expect(wordsIn(svg)).toContain('0')
})

test('what falls below nought is drawn inside the picture, and whole numbers have no decimal', () => {
  const points = [2, -9, 3, 1].map((value, at) => ({
    period: monthOf(monthEnd(at)),
    numerator: value,
    denominator: undefined,
    value,
  }))
  const words = wordsIn(draw(points, { indicator: { ...indicator, measure: 'sum' } }).svg)
  expect(words).toEqual(expect.arrayContaining(['−5', '0', 'Lowest −9, May 24']))
})

test('the words of a low of nought stand below it, clear of the months', () => {
  const points = [2, 0, 3, 1].map((value, at) => ({
    period: monthOf(monthEnd(at)),
    numerator: value,
    denominator: undefined,
    value,
  }))
  const { svg } = draw(points, { indicator: { ...indicator, measure: 'count' } })
  expect(svg).toMatch(/<g transform="translate\(0,16\)"[^>]*><text[^>]*>Lowest 0, May 24/)
})

test('a percentage of 10 to 29 has its range in the table', () => {
  const small = { period: asAt(monthEnd(1)), numerator: 13, denominator: 26, value: 50 }
  expect(draw([...shares([50]), small]).table.rows[1]).toEqual([
    '31 May 2024',
    '50.0%',
    '13 of 26, range 32% to 68%',
  ])
})

test('a month without a figure is a gap in the line and “not computed” in the table', () => {
  const { svg, table } = draw(shares([50, 52, undefined, 58, 61]))
  expect(svg.match(/<path d="M[^"]*M[^"]*"/)).not.toBeNull()
  expect(table.rows).toEqual([
    ['30 April 2024', '7.5%', '50 of 665'],
    ['31 May 2024', '7.8%', '52 of 665'],
    ['30 June 2024', '–', 'not computed'],
    ['31 July 2024', '8.7%', '58 of 665'],
    ['31 August 2024', '9.2%', '61 of 665'],
  ])
})

test('a percentage of fewer than ten is not drawn but its counts are in the table', () => {
  const small = { period: asAt(monthEnd(3)), numerator: 5, denominator: 7, value: 500 / 7 }
  const { svg, table, reading } = draw([...shares([50, 52, 55]), small])
  expect(svg).toContain('Gaps where there are fewer than 10, too few for a percentage')
  expect(table.rows.at(-1)).toEqual(['31 July 2024', '–', '5 of 7'])
  expect(reading).not.toContain('5 of 7')
})

test('no more than the last 24 periods are drawn, and older year ends among month ends do not stretch the axis', () => {
  const older: Point = { period: asAt(day('2020-03-31')), numerator: 1, denominator: 665, value: 0.15 }
  expect(draw([older, ...shares(HOME)]).table.rows).toHaveLength(24)
})

test('a picture is described once, for people who listen, and holds nothing a strict policy refuses', () => {
  const { svg, reading } = draw(shares(HOME), { target: staged, average: true })
  expect(svg).toContain('role="img" ')
  expect(svg).toContain('aria-labelledby="home-title home-desc"')
  expect(svg).toContain(`<title id="home-title">Placed at home</title><desc id="home-desc">${reading}</desc>`)
  expect(svg).not.toMatch(/<style|style=|class=|aria-label=|<script/)
})

test('words from a title cannot become markup', () => {
  expect(draw(shares(HOME), { title: '<b> & "c"' }).svg).toContain(
    '<title id="home-title">&lt;b&gt; &amp; "c"</title>',
  )
})

test('the same points give the same picture, in whatever order they come', () => {
  const points = shares(HOME)
  expect(draw(points.toReversed(), { target: staged }).svg).toBe(draw(points, { target: staged }).svg)
})

test('nothing to draw is said, and does not fail', () => {
  expect(draw([]).reading).toBe('There is no figure to draw.')
  const one = { period: monthOf(day('2026-03-31')), numerator: 3, denominator: undefined, value: 3 }
  expect(draw([one], { indicator: { ...indicator, measure: 'count' } }).reading).toBe(
    'It was 3 in March 2026.',
  )
})

test('an axis of money has pound signs, labels that fit, and its table the pounds themselves', () => {
  const saved = { key: 'saved', title: 'Savings', measure: 'sum', better: 'higher', unit: 'pounds' } as const
  const sums = [1_100_000, 1_200_000, 1_961_300].map((value, at): Point => {
    return { period: monthOf(monthEnd(at)), numerator: value, denominator: undefined, value }
  })
  const million: Target = { on: 'value', milestones: [{ by: day('2026-12-31'), value: 2_500_000 }] }
  const { svg, table, reading } = trendPicture({
    id: 'saved',
    title: 'Savings',
    points: sums,
    indicator: saved,
    target: million,
    average: true,
  })
  // A third of 4,261,300 is 1,420,433.
  expect(wordsIn(svg)).toEqual(
    expect.arrayContaining(['Pounds', '£0', '£1m', '£2m', '£1.96m', 'Target £2.5m', 'Average £1.42m']),
  )
  expect(wordsIn(svg).join(' ')).not.toMatch(/\d,\d/)
  expect(table.rows.at(-1)).toEqual(['June 2024', '£1,961,300', '£2,500,000'])
  expect(reading).toBe(
    'It rose from £1.1 million in April 2024 to £2.0 million in June 2024, and the target is £2.5 million.',
  )
})
