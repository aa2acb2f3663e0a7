import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { publish, publishNeighbours } from '../../../tests/support/published-store.ts'
import { workspaceSettings } from '../../demo/index.ts'
import { day, type PeriodKind } from '../../core/index.ts'
import { figureOf, findIndicator } from '../../measures/index.ts'
import { readSettings, type Settings } from '../../store/index.ts'
import { assess } from '../assessment.ts'
import { periodSeenOn } from '../assess-all.ts'
import { type BesideLive, besideLive, type NothingBeside } from './beside-live.ts'
import { comparisonCatalogue } from './comparison-catalogue.ts'

const plan = { children: 300, years: 3, seed: 7, lastYear: 2026 }
const KIRKLEES = settingsOf('"382"')
const STRANGER = readSettings(workspaceSettings(plan))
const LIKE = [
  { measure: 'LAC', title: 'Rate', polarity: '-', decimals: 0 },
  { measure: 'LACStable_2016on', title: 'Moves', polarity: 'Low', decimals: 1 },
  { measure: 'LACnum', title: 'Number', polarity: '-', decimals: 0 },
  { measure: 'LACnum_Start', title: 'Starts', polarity: '-', decimals: 0 },
  { measure: 'CareLeavers_LA_NotInTouch', title: 'Not in touch', polarity: 'Low', decimals: 0 },
]

let store: Awaited<ReturnType<typeof demoStore>>

beforeAll(async () => {
  store = await demoStore()
})

beforeEach(async () => {
  for (const table of ['published_value', 'published_measure', 'published_neighbour'])
    await store.database.run(`DELETE FROM ${table}`)
})

function settingsOf(code: string, more = ''): Settings {
  return readSettings(workspaceSettings(plan).replace('"998"', code).replace('E08000998', 'E08000034') + more)
}

async function beside(
  key: string,
  settings = KIRKLEES,
  over?: PeriodKind,
): Promise<BesideLive | NothingBeside> {
  const { database, catalogue } = store
  const comparison = comparisonCatalogue(catalogue.files)
  const indicator = findIndicator(catalogue, key)
  const period = periodSeenOn(indicator, day('2026-03-31'), over)
  const assessment = await assess(database, catalogue, settings, indicator, period)
  return besideLive({ database, catalogue, settings, comparison }, assessment)
}

async function compared(...asked: Parameters<typeof beside>): Promise<BesideLive> {
  const found = await beside(...asked)
  if ('unpublished' in found) throw new Error(found.unpublished)
  return found
}

async function ours(key: string, code: string) {
  const { database, catalogue } = store
  const [row] = await database.rows<{ numerator: number; denominator: number | null }>(
    `SELECT numerator, denominator FROM fact WHERE indicator = $1 AND period = $2 AND cut = ''`,
    [findIndicator(catalogue, key).key, code],
  )
  return row!
}

describe('where nothing can stand beside', () => {
  test('a figure that nobody publishes, one that is not loaded, and nothing loaded at all are told apart', async () => {
    expect(await beside('reviews-in-timescale')).toEqual({ unpublished: 'no such measure', link: undefined })
    expect(await beside('cla-rate-10k')).toMatchObject({
      unpublished: 'nothing loaded',
      link: { measure: 'LAC' },
    })
    await publish(store.database, 901, [['other', '2025', { '382': 1 }]])
    expect(await beside('cla-rate-10k')).toMatchObject({ unpublished: 'not loaded' })
  })
})

describe('a rate', () => {
  beforeEach(async () => {
    await publish(
      store.database,
      901,
      [
        ['LAC', '2025', { '382': 64, '383': 2, '354': 102, '970': 67, '982': 77 }],
        ['LAC', '2024', { '382': 61, '970': 69 }],
      ],
      LIKE,
    )
    await publishNeighbours(store.database, 902, '2025-05', { '382': ['383', '354'] })
    await publishNeighbours(store.database, 903, '2021-04', { '382': ['354'] })
  })

  test('stands beside the published one, ours of that day and ours of now, like for like', async () => {
    const found = await compared('cla-rate-10k')
    const [then, now] = [await ours('cla-rate-10k', '2025-03-31'), await ours('cla-rate-10k', '2026-03-31')]
    expect(found.benchmark).toMatchObject({ value: 64, previous: 61, name: 'Kirklees' })
    expect(found.published?.code).toBe('2025-03-31')
    expect(found.asPublished).toMatchObject({ numerator: then.numerator, denominator: then.denominator })
    expect(found.live).toMatchObject({ numerator: now.numerator, denominator: now.denominator })
    expect([found.differs, found.isKnown, found.livePeriod.code]).toEqual([[], true, '2026-03-31'])
  })

  test('is held against England, the region and the mean of the neighbours, and neither way is called good', async () => {
    const { held } = await compared('cla-rate-10k')
    expect(held.map(({ kind, value }) => [kind, value])).toEqual([
      ['england', 67],
      ['region', 77],
      // 2 and 102
      ['neighbours-mean', 52],
    ])
    for (const { against } of held) {
      expect(['similar', 'higher', 'lower']).toContain(against.verdict)
      expect(against.isRated).toBe(false)
    }
  })

  test('says how many there would be at the rate of others, in pounds where the cost of a child is known', async () => {
    const { numerator, denominator } = await ours('cla-rate-10k', '2026-03-31')
    const line = async (more: string) =>
      (await compared('cla-rate-10k', settingsOf('"382"', more))).comparators.find(
        ({ kind }) => kind === 'england',
      )
    const expected = Math.round((67 * denominator!) / 10_000)
    const free = await line('')
    expect(free).toMatchObject({ children: expected, difference: numerator - expected, cost: null })
    const priced = await line('unit-cost: { pounds: 1000, source: Finance }\n')
    expect(priced?.cost).toBe(1000 * (numerator - expected))
    const elsewhere = await line('unit-cost: { pounds: 1000, source: Finance, for: [cp-rate] }\n')
    expect(elsewhere?.cost).toBeNull()
  })

  test('takes the model of neighbours that homeward.yaml asks for, or says that it is not loaded', async () => {
    const asked = async (model: string) =>
      compared('cla-rate-10k', settingsOf('"382"', `neighbour-model: ${model}\n`))
    expect((await asked('2021')).benchmark.neighbours).toMatchObject({ model: '2021-04', mean: 102 })
    const missing = await asked('2014')
    expect(missing.benchmark.neighbours?.model).toBe('2025-05')
    expect(missing.missingModel).toBe('2014')
  })

  test('of an authority that no published file knows is held against England alone', async () => {
    const found = await compared('cla-rate-10k', STRANGER)
    expect(found.isKnown).toBe(false)
    expect(found.benchmark).toMatchObject({ value: null, region: null, neighbours: { of: 0 } })
    expect(found.held.map(({ kind }) => kind)).toEqual(['england'])
  })
})

test('where a newer release has the same figure under another name, that one is taken', async () => {
  await publish(store.database, 901, [['LAC', '2024', { '382': 61 }]], LIKE)
  await publish(store.database, 902, [
    ['cla-number-and-rate/on-31-march/rate_per_10000', '2025', { '382': 64 }],
  ])
  const { benchmark } = await compared('cla-rate-10k')
  expect([benchmark.measure.key, benchmark.value]).toEqual([
    'cla-number-and-rate/on-31-march/rate_per_10000',
    64,
  ])
})

test('a number is held against nobody, because it grows with the authority', async () => {
  await publish(store.database, 901, [['LACnum', '2025', { '382': 641, '970': 81_770 }]], LIKE)
  const found = await compared('cla-number')
  expect(found.held).toEqual([])
  expect(found.comparators).toEqual([])
})

test('a year of children who started is held beside twelve months of ours, also where the page shows a month', async () => {
  await publish(store.database, 901, [['LACnum_Start', '2025', { '382': 270 }]], LIKE)
  const found = await compared('entering-care-number')
  expect(found.livePeriod.code).toBe('12m:2026-03')
  expect(found.published?.code).toBe('2024/25')
  expect(found.differs.map(({ kind }) => kind)).toEqual(['counting'])
  const year = await compared('entering-care-number', KIRKLEES, 'year')
  expect(year.livePeriod.code).toBe('2025/26')
})

test('a share of which fewer is good is called better or worse; against the share of the others ours is turned', async () => {
  await publish(
    store.database,
    901,
    [
      ['LACStable_2016on', '2025', { '382': 12, '383': 10, '970': 99 }],
      ['CareLeavers_LA_NotInTouch', '2025', { '382': 5, '970': 100 }],
    ],
    LIKE,
  )
  const moves = await compared('stability-3plus')
  expect(moves.held.map(({ against }) => against.verdict)).toEqual(['better'])
  const { numerator, denominator } = await ours('cl-in-touch', '2025/26')
  const touch = await compared('cl-in-touch')
  expect(touch.live).toMatchObject({ numerator: denominator! - numerator, denominator })
  expect(touch.comparators).toEqual([])
})

test('the same figure read alone and through the comparison is one', async () => {
  await publish(store.database, 901, [['LACStable_2016on', '2025', { '382': 12 }]], LIKE)
  const { live } = await compared('stability-3plus')
  const { database, catalogue } = store
  const indicator = findIndicator(catalogue, 'stability-3plus')
  const figure = await figureOf(database, catalogue, indicator, periodSeenOn(indicator, day('2026-03-31')))
  expect(live?.value).toBeCloseTo(figure.value!, 10)
})
