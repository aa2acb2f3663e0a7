import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parquetReadObjects } from 'hyparquet'
import { expect } from 'vitest'
import { readAuthorities } from '../../src/comparison/published/authorities.ts'
import type { Benchmark } from '../../src/comparison/published/benchmark.ts'
import { compareMeasure, type Neighbours } from '../../src/comparison/published/compare-measure.ts'
import { latestPeriods } from '../../src/comparison/published/latest-periods.ts'
import { undescribed } from '../../src/comparison/published/published-measure.ts'
import { regionToCompare } from '../../src/comparison/published/regions.ts'
import { referenceTest } from '../reference-data.ts'
import { catalogueFiles } from '../support/whole-catalogue.ts'
import { answers, answersOf2021 } from './golden-answers.ts'
import { differences, type GoldenMeasure, type GoldenOf2016 } from './golden.ts'

const TOOL = 'benchmarks/lait/bds_long_0.parquet'
const authorities = readAuthorities(catalogueFiles)

type ToolValues = Map<string, Map<string, Map<string, number | null>>>

/** The file of the tool by measure, period and area, straight from Parquet, with the numbers of the names in it. */
async function readTool(): Promise<{ values: ToolValues; numberOf: ReadonlyMap<string, string> }> {
  const bytes = readFileSync(fileURLToPath(new URL(`../../../shared/${TOOL}`, import.meta.url)))
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer })
  const values: ToolValues = new Map()
  const numberOf = new Map<string, string>()
  for (const row of rows as Record<string, string | number>[]) {
    const [measure, period, area] = [
      String(row['Short Desc']),
      String(row['Years']),
      String(row['LA Number']),
    ]
    if (!values.has(measure)) values.set(measure, new Map())
    const periods = values.get(measure)!
    if (!periods.has(period)) periods.set(period, new Map())
    periods.get(period)!.set(area, row['Values'] === '-' ? null : Number(row['Values']))
    numberOf.set(String(row['LA and Regions']), area)
  }
  return { values, numberOf }
}

let tool: ReturnType<typeof readTool> | undefined

async function compared(
  measure: Pick<GoldenMeasure, 'measure_short' | 'polarity' | 'no_quartile_flag'>,
  authority: string,
  { neighbours, at }: { neighbours?: Neighbours; at?: string } = {},
): Promise<Benchmark> {
  const { values } = await (tool ??= readTool())
  const periods = values.get(measure.measure_short)!
  const named = [...periods.keys()].map((period) => ({ period, year: Number(period.slice(0, 4)) }))
  const { latest, previous } = latestPeriods(named, at)!
  const has = (area: string) => [...periods.values()].some((byArea) => (byArea.get(area) ?? null) !== null)
  const { polarity, no_quartile_flag: unbanded } = measure
  return compareMeasure({
    measure: { ...undescribed(measure.measure_short), polarity, isBanded: !unbanded },
    authority,
    latest: { period: latest.period, values: periods.get(latest.period)! },
    previous: previous && { period: previous.period, values: periods.get(previous.period)! },
    neighbours,
    region: regionToCompare(authorities.of(authority)!.region, authorities.regions, has),
    counts: undefined,
    nameOf: authorities.nameOf,
    regions: authorities.regions,
  })
}

referenceTest(
  'benchmarks/golden_public.json',
  'eight measures of twelve authorities, both models',
  async (text) => {
    const { measures } = JSON.parse(text) as { measures: readonly GoldenMeasure[] }
    const { numberOf } = await (tool ??= readTool())
    const pairs = []
    for (const measure of measures)
      for (const golden of Object.values(measure.las)) {
        const by = (model: string, names: readonly string[]) => ({
          neighbours: { model, authorities: names.map((name) => numberOf.get(name)!) },
        })
        const { statistical_neighbours_may_2025: newer, statistical_neighbours_april_2021: older } = golden
        const now = await compared(measure, golden.la_number, by('2025-05', newer.names))
        const before = await compared(measure, golden.la_number, by('2021-04', older.names))
        pairs.push(...answers(now, measure, golden), ...answersOf2021(before, measure, golden))
      }
    expect(differences(pairs)).toEqual([])
    expect(pairs.length).toBe(8 * 12 * 35)
  },
)

referenceTest('benchmarks/golden_seed001_2016.json', 'what a paper of 2017 quotes of 2016', async (text) => {
  const { checks } = JSON.parse(text) as { checks: readonly GoldenOf2016[] }
  const found = []
  for (const check of checks) {
    const measure = { measure_short: check.measure_short, polarity: 'High', no_quartile_flag: false }
    const { period, value, of, rank, band } = await compared(measure, '382', { at: check.year })
    found.push({ period, value, of, rank, band })
  }
  expect(found).toEqual(
    checks.map(({ year, value, authorities_with_value: of, rank, quartile_band: band }) => ({
      period: year,
      value,
      of,
      rank,
      band,
    })),
  )
  expect(found.length).toBe(9)
})
