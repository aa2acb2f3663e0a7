import { afterAll, beforeAll, expect } from 'vitest'
import { readAuthorities } from '../../src/comparison/published/authorities.ts'
import { benchmarksFor } from '../../src/comparison/published/benchmarks-for.ts'
import { readCountsBehind } from '../../src/comparison/published/published-counts.ts'
import type { Database } from '../../src/store/index.ts'
import { referenceTest } from '../reference-data.ts'
import { catalogueFiles } from '../support/whole-catalogue.ts'
import { answers, answersOf2021 } from './golden-answers.ts'
import { differences, type GoldenMeasure, type GoldenOf2016 } from './golden.ts'
import { areThere, publishedStore, STATISTICS, TOOL } from './published-store.ts'

const options = {
  authorities: readAuthorities(catalogueFiles),
  countsBehind: readCountsBehind(catalogueFiles),
}
let database: Database

const FILES = [...TOOL, ...STATISTICS]

beforeAll(async () => {
  if (areThere(FILES)) database = await publishedStore(FILES)
})

afterAll(async () => {
  if (areThere(FILES)) await database.close()
})

referenceTest('benchmarks/golden_public.json', 'the loaded files give the known answers', async (text) => {
  const { measures: known } = JSON.parse(text) as { measures: readonly GoldenMeasure[] }
  const measures = known.map(({ measure_short: key }) => key)
  const pairs = []
  for (const { la_number: authority } of Object.values(known[0]!.las)) {
    const now = await benchmarksFor(database, authority, { ...options, measures })
    const before = await benchmarksFor(database, authority, { ...options, measures, model: '2021' })
    for (const measure of known) {
      const golden = Object.values(measure.las).find((each) => each.la_number === authority)!
      const of = (all: typeof now) => all.find((each) => each.measure.key === measure.measure_short)!
      pairs.push(...answers(of(now), measure, golden), ...answersOf2021(of(before), measure, golden))
    }
    expect(now[0]!.neighbours!.model).toBe('2025-05')
    expect(before[0]!.neighbours!.model).toBe('2021-04')
  }
  expect(differences(pairs)).toEqual([])
  expect(pairs.length).toBe(8 * 12 * 35)
})

referenceTest('benchmarks/golden_public.json', 'one measure is compared as it is among all', async () => {
  const all = await benchmarksFor(database, '202', options)
  const [one] = await benchmarksFor(database, '202', { ...options, measures: ['TotPermEx'] })
  expect(one).toEqual(all.find(({ measure }) => measure.key === 'TotPermEx'))
})

referenceTest(
  'benchmarks/golden_seed001_2016.json',
  'an earlier year is ranked as of that year',
  async (text) => {
    const { checks } = JSON.parse(text) as { checks: readonly GoldenOf2016[] }
    const measures = checks.map(({ measure_short: measure }) => measure)
    const found = await benchmarksFor(database, '382', { ...options, measures, at: '2016' })
    const of2016 = new Map(
      found.map(({ measure, period, value, of, rank, band }) => [
        measure.key,
        { period, value, of, rank, band },
      ]),
    )
    expect(measures.map((key) => of2016.get(key))).toEqual(
      checks.map(({ year, value, authorities_with_value: of, rank, quartile_band: band }) => ({
        period: year,
        value,
        of,
        rank,
        band,
      })),
    )
    expect(found.length).toBe(9)
  },
)

referenceTest(
  'benchmarks/golden_public.json',
  'every measure is compared, also of authorities without values',
  async () => {
    // The City of London and the Isles of Scilly, Dorset until 2019, and Cumberland, which has no neighbours of 2021.
    for (const authority of ['201', '420', '835', '942']) {
      const all = await benchmarksFor(database, authority, { ...options, model: '2021' })
      expect(all.length).toBe(434)
    }
    const [cumberland] = await benchmarksFor(database, '942', {
      ...options,
      measures: ['LAC'],
      model: '2021',
    })
    expect(cumberland!.neighbours).toMatchObject({
      model: '2021-04',
      n: 0,
      of: 0,
      mean: null,
      changeInMean: null,
    })
  },
)

referenceTest(
  'benchmarks/golden_public.json',
  'neighbours are pooled from published counts of children',
  async () => {
    const [rate] = await benchmarksFor(database, '382', { ...options, measures: ['LAC'] })
    // Sheffield to Gateshead: 5,545 children looked after of 652,998; the mean of their ten rates is 91.6.
    expect(rate!.neighbours).toMatchObject({ mean: 91.6, median: 91 })
    expect(rate!.neighbours!.pooled).toMatchObject({ n: 10, numerator: 5545, denominator: 652_998 })
    expect(rate!.neighbours!.pooled!.value).toBeCloseTo(84.916, 3)
    expect(rate!.counts).toMatchObject({ numerator: 641, denominator: 99_822, per: 10_000 })
  },
)

referenceTest(
  'benchmarks/golden_public.json',
  'a joint row of the statistics is what the tool gives both',
  async () => {
    const measures = ['Work_Force_Agecy_Rate', 'social-work-workforce/agency_rate_fte']
    const [tool, statistics] = await benchmarksFor(database, '318', { ...options, measures })
    expect([tool!.value, tool!.joint]).toEqual([14.9, null])
    expect([statistics!.value, statistics!.joint]).toEqual([14.9, '314+318'])
  },
)

/** Half a unit: shares and rates are published as whole numbers, or from counts that are rounded themselves. */
const HALF = 0.5 + 1e-9

referenceTest(
  'benchmarks/golden_public.json',
  'counts said to stand behind a measure give its published values',
  async () => {
    const lines = [...options.countsBehind.values()].flat()
    const keys = [
      ...new Set(lines.flatMap(({ measure, numerator, denominator }) => [measure, numerator, denominator])),
    ]
    const rows = await database.rows<{ measure: string; area: string; year: number; value: number }>(
      `SELECT measure, area, year, value FROM published_value
     WHERE value IS NOT NULL AND measure IN (${keys.map((_, at) => `$${at + 1}`).join(', ')})`,
      keys,
    )
    const values = new Map(
      rows.map(({ measure, area, year, value }) => [`${measure} ${area} ${year}`, value]),
    )
    const compared = new Map(lines.map((line) => [line, 0]))
    const wrong = []
    for (const { measure, area, year, value } of rows)
      for (const line of options.countsBehind.get(measure) ?? []) {
        const numerator = values.get(`${line.numerator} ${area} ${year}`)
        const denominator = values.get(`${line.denominator} ${area} ${year - line.yearsBack}`)
        const isAuthority = area.includes('+') || Number(area) < 970
        if (!isAuthority || year < line.fromYear || numerator === undefined || !denominator) continue
        compared.set(line, compared.get(line)! + 1)
        if (Math.abs((line.per * numerator) / denominator - value) > HALF)
          wrong.push([line.measure, area, year])
      }
    expect(wrong).toEqual([])
    expect([...compared].filter(([, times]) => times < 100).map(([{ measure }]) => measure)).toEqual([])
    expect(lines.length).toBe(62)
  },
)
