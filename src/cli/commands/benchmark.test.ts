import { afterAll, beforeAll, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  asColumns,
  type Database,
  loadTable,
  publishedMeasureTable,
  publishedNeighbourTable,
  publishedValueTable,
} from '../../store/index.ts'
import { runCommand } from '../program.ts'
import { openWorkspace, type Workspace } from '../workspace.ts'
import { linkSentence, ordinal } from '../../publishing/index.ts'

let folder: string
let workspace: Workspace

/** Measure, period, and a value for each area. */
const VALUES: readonly (readonly [string, number, Readonly<Record<string, number | null>>])[] = [
  ['LACDistance', 2025, { '382': 14, '383': 19, '354': 10, '909': null, '982': 17, '970': 18 }],
  ['LACDistance', 2024, { '382': 12, '383': 18, '354': 8, '909': null, '982': 16, '970': 18 }],
  ['LAC', 2025, { '382': 64, '383': 85, '354': 102, '909': null, '982': 77, '970': 67 }],
  ['LACnum', 2025, { '382': 641, '383': 1450, '354': 550 }],
  [
    'mid-year-population/children-aged-0-to-17-years/population_estimate',
    2024,
    { '382': 99_822, '383': 170_000, '354': 54_000 },
  ],
  ['social-work-workforce/agency_rate_fte', 2025, { '314+318': 14.9, '382': 12 }],
]

const MEASURES = [
  {
    measure: 'LACDistance',
    title: 'Children placed more than 20 miles from home (%)',
    polarity: 'Low',
    decimals: 1,
  },
  { measure: 'LAC', title: 'Children looked after rate per 10,000', polarity: '-', decimals: 1 },
].map((each, at) => ({ load_id: 2, line: at + 2, topic: 'Children Looked After', banded: 1, ...each }))

async function fill(database: Database): Promise<void> {
  const values = VALUES.flatMap(([measure, year, areas]) =>
    Object.entries(areas).map(([area, value]) => ({
      load_id: 1,
      line: 1,
      measure,
      area,
      period: String(year),
      year,
      value,
      symbol: value === null ? '-' : null,
    })),
  )
  const neighbours = ['383', '354', '909'].map((neighbour, at) => ({
    load_id: 3,
    line: 4,
    model: '2025-05',
    area: '382',
    place: at + 1,
    neighbour,
  }))
  await database.append(loadTable, asColumns(loadTable, [{ load_id: 1, kind: 'published/lait-values' }]))
  await database.append(publishedValueTable, asColumns(publishedValueTable, values))
  await database.append(publishedMeasureTable, asColumns(publishedMeasureTable, MEASURES))
  await database.append(publishedNeighbourTable, asColumns(publishedNeighbourTable, neighbours))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'benchmark-'))
  workspace = await openWorkspace(folder)
  await fill(workspace.database)
})

afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true })
})

/** What a command line printed, what it told, and how it ended. */
async function ran(...argv: readonly string[]) {
  const [printed, told]: [string[], string[]] = [[], []]
  const terminal = {
    out: (text: string) => void printed.push(text),
    err: (text: string) => void told.push(text),
    isInteractive: false,
  }
  const ended = await runCommand(['benchmark', ...argv], { terminal, open: workspace })
  return { ended, printed: printed.join(''), told: told.join('') }
}

test('a measure of an authority is printed for programs with its past, neighbours, region and England', async () => {
  const { ended, printed } = await ran('LACDistance', '--authority', '382', '--json')
  expect(ended).toBe(0)
  expect(JSON.parse(printed)).toMatchObject({
    measure: 'LACDistance',
    authority: '382',
    year: '2025',
    value: 14,
    previous: 12,
    change: 2,
    polarity: 'Low',
    // 10, 14, 19: the lower half ends at 14.
    rank: 2,
    authorities: 3,
    band: 'B',
    neighbours: { model: '2025-05', n: 2, of: 3, mean: 14.5, median: 14.5, changeInMean: 1.5, pooled: null },
    region: { name: 'Yorkshire and the Humber', value: 17 },
    england: { value: 18 },
  })
})

test('a measure is printed for people in sentences and tables', async () => {
  const { ended, printed } = await ran('LACDistance', '--authority', '382')
  expect(ended).toBe(0)
  expect(printed.split('\n').slice(0, 16)).toEqual([
    'Children placed more than 20 miles from home (%)',
    'LACDistance · Children Looked After',
    '',
    'Kirklees: 14% (2025), 0.5 points below the mean of its statistical neighbours, 14.5% (May 2025 model, 2 of 3 with data).',
    'Cumbria (909) ended on 31 March 2023; Cumberland (942) and Westmorland and Furness (943) took over.',
    'Up 2 points on 2024, which is worse; whether by more than chance is not said.',
    '3 points below Yorkshire and the Humber, and 4 points below England.',
    '2nd of 3 authorities; quartile band B, where A is best. 1st is the lowest.',
    '',
    '                                 2025  2024  Change',
    '──────────────────────────────  ─────  ────  ──────',
    'Kirklees                          14%   12%    +2',
    'Statistical neighbours, mean    14.5%   13%  +1.5',
    'Statistical neighbours, median  14.5%',
    'Yorkshire and the Humber          17%   16%    +1',
    'England                           18%   18%     0',
  ])
})

test('a rate whose counts are published says how many children there would be at the rate of others', async () => {
  const { printed } = await ran('LAC', '--authority', 'E08000034', '--unit-cost', '£51,000')
  // Together the neighbours have 2,000 of 224,000: 89.3. At 93.5 there would be 933 of 99,822, at 67 there would be 669.
  expect(printed).toContain('Not ranked: neither high nor low is good.')
  expect(printed).toContain('Statistical neighbours, pooled (2 with counts)  89.3')
  const [, counts = ''] = printed.split('\nKirklees has 641 of 99,822. At the rate of others:\n')
  expect(counts.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['', 'Rate', 'Would be', 'Difference', 'Its cost in £'],
    expect.anything(),
    ['Statistical neighbours, mean', '93.5', '933', '−292', '−14,892,000'],
    ['Statistical neighbours, pooled', '89.3', '891', '−250', '−12,750,000'],
    ['Yorkshire and the Humber', '77', '769', '−128', '−6,528,000'],
    ['England', '67', '669', '−28', '−1,428,000'],
    [''],
  ])
})

test('one of our figures leads by its key or code to what is published of it, and how alike they are is told', async () => {
  const byKey = await ran('cla-rate-10k', '--authority', '382', '--json')
  expect(JSON.parse(byKey.printed)).toMatchObject({
    measure: 'LAC',
    indicator: { key: 'cla-rate-10k', likeForLike: true, differs: [] },
  })
  expect((await ran('4.02.01b', '--authority', '382')).printed).toContain(
    'Our cla-rate-10k is like for like with it.',
  )
  const notLoaded = await ran('stability-3plus', '--authority', '382')
  expect(notLoaded).toMatchObject({ ended: 2, told: expect.stringContaining('LACStable_2016on') })
})

test('how one of our figures differs from a published one is told in full', () => {
  const differs = [{ kind: 'period' as const, how: 'Published once a year.' }]
  const link = { indicator: 'ours', isLikeForLike: false, differs, plus: ['another'], isOpposite: true }
  expect(linkSentence(link)).toBe(
    'Our ours is held against it with differences. Ours answers to the sum of it and another. Ours answers to 100 less the published share. Published once a year.',
  )
})

test('an authority that is counted with another is said to be', async () => {
  const { printed } = await ran('social-work-workforce/agency_rate_fte', '--authority', '318')
  expect(printed).toContain(
    'The figure is of Kingston upon Thames and Richmond upon Thames together: Richmond upon Thames is not published on its own.',
  )
  expect(printed).toContain('The May 2025 model names no statistical neighbours of Richmond upon Thames.')
})

test('an authority that is no more says since when, and who took over', async () => {
  const { printed } = await ran('LAC', '--authority', '909')
  expect(printed).toContain(
    'Cumbria: no figure is published for 2025.\nCumbria (909) ended on 31 March 2023;',
  )
})

test('without a measure every one is compared, a line each', async () => {
  const { ended, printed } = await ran('--authority', '382')
  expect(ended).toBe(0)
  expect(
    printed
      .split('\n')
      .slice(2, -1)
      .map((line) => line.split(/ {2,}/)[0]),
  ).toEqual([
    'LAC',
    'LACDistance',
    'LACnum',
    'mid-year-population/children-aged-0-to-17-years/population_estimate',
    'social-work-workforce/agency_rate_fte',
  ])
  const { printed: json } = await ran('--authority', '382', '--json')
  expect((JSON.parse(json) as unknown[]).length).toBe(5)
})

test('an earlier year is compared as of then', async () => {
  const { printed } = await ran('LACDistance', '--authority', '382', '--year', '2024', '--json')
  expect(JSON.parse(printed)).toMatchObject({
    year: '2024',
    previousYear: null,
    value: 12,
    change: null,
    rank: 2,
  })
})

test('the measures are listed by topic', async () => {
  const { printed } = await ran('--list', 'looked')
  expect(printed).toBe(
    [
      'Children Looked After',
      '  LAC  Children looked after rate per 10,000',
      '  LACDistance  Children placed more than 20 miles from home (%)',
      '',
    ].join('\n'),
  )
  expect((await ran('--list', 'schools')).told).toBe(
    'No topic holds the words “schools”. There are Children Looked After\n',
  )
})

test('what cannot be answered is said, with the way on, and ends as a wrong use', async () => {
  const misspelt = await ran('LACDistanse', '--authority', '382')
  expect([misspelt.ended, misspelt.told]).toEqual([2, expect.stringContaining('Did you mean\n  LACDistance')])
  expect(await ran('LAC')).toMatchObject({ ended: 2, told: expect.stringContaining('--authority 382') })
  expect(await ran('LAC', '--authority', '999')).toMatchObject({ ended: 2 })
  expect((await ran('LAC', '--authority', '382', '--year', '2031')).told).toBe(
    'LAC is not published for 2031\n',
  )
  expect((await ran('--authority', '382', '--year', '2031')).told).toBe('Nothing is published for 2031\n')
  expect((await ran('LAC', '--authority', '382', '--model', '2014')).told).toContain('Loaded: 2025-05')
  expect((await ran('LAC', '--authority', '382', '--unit-cost', 'much')).told).toContain(
    'no cost of one child',
  )
})

test('the group keeps its other command', async () => {
  const { printed } = await ran('load', '--help')
  expect(printed).toContain('homeward benchmark load [options] <paths...>')
})

test('before anything is loaded it says what to load', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'benchmark-'))
  const empty = await openWorkspace(elsewhere)
  const told: string[] = []
  const terminal = { out: () => undefined, err: (text: string) => void told.push(text), isInteractive: false }
  const ended = await runCommand(['benchmark', 'LAC', '--authority', '382'], { terminal, open: empty })
  await runCommand(['benchmark', '--list'], { terminal, open: empty })
  await empty.close()
  rmSync(elsewhere, { recursive: true })
  const nothing = 'No published figures are loaded yet: homeward benchmark load FILE or FOLDER\n'
  expect([ended, told]).toEqual([2, [nothing, nothing]])
})

test('ranks are said as people say them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 112, 123].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '102nd',
    '111th',
    '112th',
    '123rd',
  ])
})
