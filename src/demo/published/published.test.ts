import { beforeAll, describe, expect, test } from 'vitest'
import { demoStore } from '../../../tests/support/demo-store.ts'
import { formats, reception } from '../../../tests/support/example-store.ts'
import { lines } from '../../../tests/support/histories.ts'
import { takeIn } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { settlePlan } from '../plan.ts'
import { populate } from '../population.ts'
import { publishedFiles } from './index.ts'

const plan = settlePlan({ children: 300, years: 3, seed: 7, lastYear: 2026 })
const files = [...publishedFiles(plan, populate(plan))]

const textOf = (name: string) => files.find(({ path }) => path.includes(name))!.text
const rowsOf = (name: string) =>
  textOf(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

test('the same plan writes the same figures, less than a megabyte of them, and says in every name that they are synthetic', () => {
  expect([...publishedFiles(plan, populate(plan))]).toEqual(files)
  expect(files.map(({ path }) => path).filter((path) => !path.startsWith('published/synthetic_'))).toEqual([])
  expect(files).toHaveLength(10)
  expect(files.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(1_000_000)
})

test('figures are of the three years before the last return, of England, two regions and forty authorities', () => {
  const rows = rowsOf('cla_number')
  const years = new Map<string, Set<string>>()
  for (const [year = '', , level, , , region, , code] of rows)
    years.set(year, (years.get(year) ?? new Set()).add(`${level} ${region} ${code}`))
  expect([...years].map(([year, places]) => [year, places.size])).toEqual([
    ['2025', 43],
    ['2024', 43],
    ['2023', 43],
  ])
  expect(new Set(rowsOf('swcount').map(([year]) => year))).toEqual(new Set(['2025', '2024']))
})

test('England and its regions are the sums of authorities that do not exist, rounded to ten', () => {
  const onTheDay = rowsOf('cla_number').filter(
    ([year, , , , , , , , , , label]) => year === '2025' && label!.includes('on 31 March'),
  )
  const of = (level: string, region?: string) =>
    onTheDay
      .filter((row) => row[2] === level && (region === undefined || row[5] === region))
      .map((row) => (/^\d+$/.test(row[12]!) ? Number(row[12]) : 0))
      .reduce((sum, count) => sum + count, 0)
  for (const region of ['E12000002', 'E12000003'])
    expect(Math.abs(of('Regional', region) - of('Local authority', region))).toBeLessThanOrEqual(5)
  expect(Math.abs(of('National') - of('Local authority'))).toBeLessThanOrEqual(5)
})

test('small counts are suppressed, the island has nothing, and two authorities make one return', () => {
  const suppressed = rowsOf('conviction').filter(
    ([, , level, , , , , code]) => level !== 'National' && code === '139',
  )
  expect(suppressed.some((cells) => cells.slice(-2).join() === 'c,c')).toBe(true)
  const shown = rowsOf('stability').map((cells) => cells[12]!)
  expect(shown.filter((cell) => /^[1-5]$/.test(cell))).toEqual([])
  const island = rowsOf('stability').filter(([, , , , , , , code]) => code === '138')
  expect(new Set(island.map((cells) => cells.slice(-2).join()))).toEqual(new Set(['z,z']))
  const joint = rowsOf('csww').filter(([, , , , , , , code]) => code?.includes('/'))
  expect(joint.map((cells) => cells.slice(7, 10))).toEqual([
    ['112 / 113', 'Elsewhere 12 / Elsewhere 13', 'E08000112 / E08000113'],
    ['112 / 113', 'Elsewhere 12 / Elsewhere 13', 'E08000112 / E08000113'],
    ['112 / 113', 'Elsewhere 12 / Elsewhere 13', 'E08000112 / E08000113'],
  ])
  expect(rowsOf('csww').some(([, , , , , , , code]) => code === '112' || code === '113')).toBe(false)
})

test('every authority has ten neighbours of which it is none, and most of them change with the model', () => {
  const groups = (name: string) =>
    new Map(
      rowsOf(name).map(([code = '', , , , ...cells]) => [code, cells.filter((cell) => /^\d{3}$/.test(cell))]),
    )
  const [before, now] = [groups('april_2021'), groups('may_2025')]
  for (const [code, neighbours] of now) {
    expect(new Set([code, ...neighbours]).size).toBe(11)
    expect(neighbours).not.toContain('138')
  }
  expect([now.size, before.size]).toEqual([40, 40])
  const changed = [...now].filter(([code, of]) => of.some((each) => !before.get(code)!.includes(each)))
  expect(changed.length).toBeGreaterThan(30)
})

/** Like for like by the measure map: our indicator, the period it is kept for, and the published measure. */
const ALIKE = [
  ['cla-number', '2025-03-31', 'cla-number-and-rate/on-31-march/children_count'],
  ['cla-rate-10k', '2025-03-31', 'cla-number-and-rate/on-31-march/rate_per_10000'],
  ['entering-care-children', '2024/25', 'cla-number-and-rate/starting/children_count'],
  ['ceased-children', '2024/25', 'cla-number-and-rate/ceasing/children_count'],
  [
    'cl-suitable-accommodation',
    '2024/25',
    'care-leavers-accommodation/19-to-21-years/suitable/care_leaver_percent',
  ],
  [
    'cl-suitable-accommodation-17-18',
    '2024/25',
    'care-leavers-accommodation/17-to-18-years/suitable/care_leaver_percent',
  ],
  [
    'oc2-health-assessment',
    '2024/25',
    'cla-health-and-convictions/health-assessments/annual-assessment/children_percent',
  ],
  ['oc2-dental', '2024/25', 'cla-health-and-convictions/health-assessments/dentist/children_percent'],
  [
    'oc2-immunisations',
    '2024/25',
    'cla-health-and-convictions/health-assessments/immunised/children_percent',
  ],
  [
    'oc2-developmental',
    '2024/25',
    'cla-health-and-convictions/development-assessments/up-to-date/children_percent',
  ],
  ['sdq-completed', '2024/25', 'cla-health-and-convictions/sdq/score-received/children_percent'],
  ['sdq-concern', '2024/25', 'cla-health-and-convictions/sdq/cause-for-concern/children_percent'],
  ['sdq-average', '2024/25', 'cla-health-and-convictions/sdq/score/average_score'],
] as const

describe('taken in beside the returns', () => {
  let store: Database
  beforeAll(async () => {
    store = (await demoStore()).database
    for (const { path, text } of files) {
      const file = { name: path, folder: 'published', bytes: new TextEncoder().encode(text) }
      await takeIn(store, formats, file, reception)
    }
  })

  test('every file is known for what it is, without a finding', async () => {
    expect(
      await lines(
        store,
        `SELECT code, detail FROM load_finding f JOIN load l USING (load_id) WHERE l.folder = 'published'`,
      ),
    ).toEqual([])
    expect(
      await lines(
        store,
        `SELECT split_part(measure, '/', 1) AS dataset, count(DISTINCT area) AS areas FROM published_value GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([
      'care-leavers-accommodation 43',
      'child-protection-plans-by-duration 43',
      'children-in-need 43',
      'cla-health-and-convictions 43',
      'cla-number-and-rate 43',
      'cla-placement-stability 43',
      'cla-social-worker-changes 43',
      // Two make one return.
      'social-work-workforce 42',
    ])
    expect(
      await lines(
        store,
        'SELECT model, count(DISTINCT area) AS areas FROM published_neighbour GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual(['2021-04 40', '2025-05 40'])
  })

  test('no publication is named as the source without saying that the figures are synthetic', async () => {
    const sources = await lines(store, 'SELECT DISTINCT source FROM published_measure')
    expect(sources.length).toBeGreaterThan(2)
    expect(sources.filter((source) => !source.startsWith('Synthetic figures in the layout of: '))).toEqual([])
  })

  test('what is published of Anytown is what its own returns come to, where the two are like for like', async () => {
    const differing = []
    for (const [indicator, period, measure] of ALIKE) {
      const [row] = await store.rows<{ own: number; published: number | null; decimals: number }>(
        `SELECT f.value AS own, v.value AS published, m.decimals FROM fact f, published_value v
         JOIN published_measure m ON m.measure = v.measure AND m.load_id = v.load_id
         WHERE f.indicator = $1 AND f.period = $2 AND f.cut = '' AND v.measure = $3 AND v.area = '998' AND v.year = 2025`,
        [indicator, period, measure],
      )
      if (row!.published === null || Math.abs(row!.own - row!.published) > 0.5 / 10 ** row!.decimals + 1e-9)
        differing.push([indicator, row])
    }
    expect(differing).toEqual([])
  })

  test('of years before the first return Anytown is drawn like the rest, and of children in need it sent nothing', async () => {
    const of2023 = await store.rows<{ measure: string; value: number | null; symbol: string | null }>(
      `SELECT measure, value, symbol FROM published_value WHERE area = '998' AND year = 2023
       AND measure IN ('cla-number-and-rate/on-31-march/rate_per_10000', 'children-in-need/At31_episodes') ORDER BY measure`,
    )
    expect(of2023[0]).toEqual({ measure: 'children-in-need/At31_episodes', value: null, symbol: 'x' })
    expect(of2023[1]!.value).toBeGreaterThan(50)
    expect(of2023[1]!.value).toBeLessThan(85)
  })
})
