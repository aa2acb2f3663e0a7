import { expect, test } from 'vitest'
import { referenceTest } from '../../../tests/reference-data.ts'
import type { Region } from '../../intake/index.ts'
import { compareMeasure, type Published } from './compare-measure.ts'
import { comparatorTable } from './comparator-table.ts'
import { undescribed } from './published-measure.ts'

const yorkshire = { number: '982', name: 'Yorkshire and the Humber', partOf: '970' }
const regions = new Map<string, Region>([
  ['970', { number: '970', name: 'England', partOf: undefined }],
  ['982', yorkshire],
])
const rate = {
  ...undescribed('LAC'),
  title: 'Children looked after rate per 10,000',
  polarity: '-',
  decimals: 1,
}

const published = (given: Partial<Published>): Published => ({
  measure: { ...undescribed('LACDistance'), polarity: 'Low' },
  authority: '382',
  latest: { period: '2025', values: new Map() },
  previous: undefined,
  neighbours: undefined,
  region: undefined,
  counts: undefined,
  nameOf: (area) => `the authority ${area}`,
  regions,
  ...given,
})

test('an authority is ranked among authorities alone, not among regions, England or joint rows', () => {
  const values = new Map([
    ['382', 14],
    ['383', 19],
    ['314+318', 12],
    ['970', 18],
    ['982', 1],
  ])
  const found = compareMeasure(published({ latest: { period: '2025', values }, region: yorkshire }))
  // Kingston and Richmond each have the value of their joint row: 12, 12, 14, 19.
  expect(found).toMatchObject({ rank: 3, of: 4, tied: 0, band: 'C' })
  expect(found.quartiles).toEqual({ lowest: 12, lower: 12, median: 13, upper: 15.25, highest: 19 })
  expect(found.region).toEqual({
    area: '982',
    name: 'Yorkshire and the Humber',
    value: 1,
    previous: null,
    change: null,
  })
  expect(found.england).toEqual({ value: 18, previous: null, change: null })
})

test('the change in the mean of the neighbours is of whoever has a figure in each year', () => {
  const found = compareMeasure(
    published({
      latest: { period: '2025', values: new Map([['1', 4] as const, ['2', null], ['3', 2]]) },
      previous: { period: '2024', values: new Map([['1', 4] as const, ['2', 9], ['3', null]]) },
      neighbours: { model: '2025-05', authorities: ['1', '2', '3'] },
    }),
  )
  // 3 of two neighbours after 6.5 of two others.
  expect(found.neighbours).toMatchObject({
    n: 2,
    of: 3,
    mean: 3,
    median: 3,
    previousMean: 6.5,
    changeInMean: -3.5,
  })
})

test('an authority without a figure has no rank, band or change, and its neighbours still have a mean', () => {
  const found = compareMeasure(
    published({
      latest: { period: '2025', values: new Map([['382', null] as const, ['383', 2]]) },
      neighbours: { model: '2025-05', authorities: ['383'] },
    }),
  )
  expect(found).toMatchObject({ value: null, change: null, rank: null, band: null, direction: null })
  expect(found.neighbours?.mean).toBe(2)
})

test('without a model of neighbours there is no comparison with them, and without counts none pooled', () => {
  const values = new Map([['382', 2]])
  expect(compareMeasure(published({ latest: { period: '2025', values } })).neighbours).toBeNull()
  const neighbours = { model: '2025-05', authorities: ['382'] }
  const found = compareMeasure(published({ latest: { period: '2025', values }, neighbours }))
  expect(found.neighbours?.pooled).toBeNull()
  expect(comparatorTable(found)).toEqual([])
})

test('two neighbours that are counted as one are pooled once', () => {
  const counts = {
    numerator: 'cases',
    denominator: 'workers',
    per: 1,
    byArea: new Map([
      ['314+318', { numerator: 150, denominator: 10 }],
      ['319', { numerator: 100, denominator: 10 }],
    ]),
  }
  const found = compareMeasure(
    published({
      authority: '314',
      latest: { period: '2025', values: new Map([['314+318', 15] as const, ['319', 10]]) },
      neighbours: { model: '2025-05', authorities: ['314', '318', '319'] },
      counts,
    }),
  )
  expect(found).toMatchObject({ joint: '314+318', value: 15, counts: { numerator: 150, denominator: 10 } })
  expect(found.neighbours).toMatchObject({
    n: 3,
    pooled: { value: 12.5, n: 2, numerator: 250, denominator: 20 },
  })
})

/** A line of figure 1 of report 000: numbers and rates at up to four days, and the population they are of. */
interface PaperLine {
  readonly name: string
  readonly counts: readonly number[]
  readonly population: number
  readonly rates: readonly number[]
}

const PAPER = 'reports/000-kirklees-overview-2022.txt'

function paperLines(text: string): PaperLine[] {
  const numbers = (cells: readonly string[]) =>
    cells.filter((cell) => cell !== '').map((cell) => Number(cell.replace(',', '')))
  return text
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 10 && /^[\d,]+$/.test(cells[5]!))
    .map((cells) => ({
      name: cells[0]!,
      counts: numbers(cells.slice(1, 5)),
      population: numbers([cells[5]!])[0]!,
      rates: numbers(cells.slice(6)),
    }))
}

/** The first column of rates is of 31 March 2021 as published; the others came from the region. */
function paperComparison(lines: readonly PaperLine[], england: number) {
  const others = lines.filter(({ name }) => name !== 'Kirklees')
  return compareMeasure(
    published({
      measure: rate,
      authority: 'Kirklees',
      latest: {
        period: '2021',
        values: new Map([...lines.map(({ name, rates }) => [name, rates[0]!] as const), ['970', england]]),
      },
      neighbours: { model: '2021-04', authorities: others.map(({ name }) => name) },
      counts: {
        numerator: 'LACnum',
        denominator: 'population',
        per: 10_000,
        byArea: new Map(
          lines.map(({ name, counts, population: denominator }) => [
            name,
            { numerator: counts[0]!, denominator },
          ]),
        ),
      },
    }),
  )
}

referenceTest(
  PAPER,
  'report 000: every rate of its neighbour table comes from its count and population',
  (text) => {
    const lines = paperLines(text)
    expect(lines.length).toBe(11)
    const worked = lines.map(({ counts, population }) =>
      counts.map((count) => Math.round((count * 100_000) / population) / 10),
    )
    expect(worked).toEqual(lines.map(({ rates }) => rates))
    expect(worked.flat().length).toBe(20)
  },
)

referenceTest(
  PAPER,
  'report 000: Kirklees at 66.1 is below its neighbours at 93.3 and England at 67.0',
  (text) => {
    const [, printed, england] =
      /neighbour average of\s+([\d.]+) and a national average of ([\d.]+)/.exec(text) ?? []
    const found = paperComparison(paperLines(text), Number(england))
    expect([printed, england]).toEqual(['93.3', '67.0'])
    expect(found).toMatchObject({ value: 66.1, rank: '-', band: '-', england: { value: 67 } })
    // 932.6 / 10 = 93.26; of all their children together 7,416 of 850,425; the middle of 89.2 and 89.5.
    expect(found.neighbours).toMatchObject({ n: 10, of: 10, mean: 93.26, median: 89.35 })
    expect(found.neighbours?.pooled).toMatchObject({ n: 10, numerator: 7416, denominator: 850_425 })
    expect(found.neighbours?.pooled?.value).toBeCloseTo(87.2, 2)
  },
)

referenceTest(
  PAPER,
  'report 000: at the mean of its neighbours Kirklees would have 933 children, not 661',
  (text) => {
    const lines = comparatorTable(paperComparison(paperLines(text), 67), 1000)
    // 93.26 × 10.002 = 932.8; 87.2… × 10.002 = 872.2; 67 × 10.002 = 670.1.
    expect(lines.map(({ kind, children, difference, cost }) => [kind, children, difference, cost])).toEqual([
      ['neighbours-mean', 933, -272, -272_000],
      ['neighbours-pooled', 872, -211, -211_000],
      ['england', 670, -9, -9000],
    ])
    expect(new Set(lines.map(({ population }) => population))).toEqual(new Set([100_020]))
  },
)
