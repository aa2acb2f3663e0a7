import { readFileSync } from 'node:fs'
import { parquetReadObjects } from 'hyparquet'
import { expect } from 'vitest'
import { readReference, referenceTest } from '../../../tests/reference-data.ts'
import { statisticsOf } from '../../../tests/support/published-lines.ts'
import type { PublishedContents } from './contents.ts'

/** The measures of the Local Authority Interactive Tool that our files hold too, with the keys they have here. */
const KEYS: Readonly<Record<string, string>> = {
  LAC: 'cla-number-and-rate/on-31-march/rate_per_10000',
  LACnum: 'cla-number-and-rate/on-31-march/children_count',
  LACnum_Start: 'cla-number-and-rate/starting/children_count',
  LAC_Start_Rate: 'cla-number-and-rate/starting/rate_per_10000',
  LACceased: 'cla-number-and-rate/ceasing/children_count',
  LAC_Cease_Rate: 'cla-number-and-rate/ceasing/rate_per_10000',
  LACStable_2016on:
    'cla-placement-stability/cla-on-31-march/three-or-more-placements-in-year/children_percent',
  LACStableNum_2016on:
    'cla-placement-stability/cla-on-31-march/three-or-more-placements-in-year/children_count',
  'LAC_LongStable%':
    'cla-placement-stability/under-16-looked-after-2-and-a-half-years/same-carer-for-2-years/children_percent',
  LAC_LongStableNum:
    'cla-placement-stability/under-16-looked-after-2-and-a-half-years/same-carer-for-2-years/children_count',
  Stability_SocialWorker:
    'cla-social-worker-changes/cla-on-31-march/three-or-more-social-workers-in-year/children_percent',
  CareLeaverAcc: 'care-leavers-accommodation/19-to-21-years/suitable/care_leaver_percent',
  'LACHealth%': 'cla-health-and-convictions/health-assessments/annual-assessment/children_percent',
  'LACDental%': 'cla-health-and-convictions/health-assessments/dentist/children_percent',
  'LACVaccinations%': 'cla-health-and-convictions/health-assessments/immunised/children_percent',
  LAC_Convictions: 'cla-health-and-convictions/convictions/convicted/children_percent',
  LACSubstance: 'cla-health-and-convictions/substance-misuse/misusing/children_percent',
  Emotional_LAC: 'cla-health-and-convictions/sdq/score/average_score',
  LAC_KS4_AVG_Attain8: 'ks4-social-care-groups/cla-12-months/avg_att8',
  CPP_Num: 'child-protection-plans-by-duration/CPP_At31',
  CPPlans2yrsActive: 'child-protection-plans-by-duration/2_years_or_more_percent',
  Work_Force_Agecy_Rate: 'social-work-workforce/agency_rate_fte',
  Work_Force_AvgNumCase_SW: 'social-work-workforce/caseload_fte',
  Work_Force_TO_Rate: 'social-work-workforce/turnover_rate_fte',
  Work_Force_Vac_Rate: 'social-work-workforce/vacancy_rate_fte',
  Work_Force_SWAbsence: 'social-work-workforce/absence_rate_fte',
  Vacancies_cover: 'social-work-workforce/vacancy_agency_cover_rate_fte',
}

interface Mapping {
  readonly lait_measure_short: string
  readonly ees_file: string
  readonly result: Readonly<Record<string, number>>
}

interface LaitRow {
  readonly 'Short Desc': string
  readonly 'LA Number': number
  readonly Years: string
  readonly Values: string
}

/** The values of the tool as printed, by measure, area and year; those of authorities have numbers below 970. */
async function laitValues(): Promise<Map<string, string>> {
  const path = new URL('../../../../shared/benchmarks/lait/bds_long_0.parquet', import.meta.url)
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const columns = ['Short Desc', 'LA Number', 'Years', 'Values']
  const rows = (await parquetReadObjects({ file, columns })) as unknown as readonly LaitRow[]
  const wanted = new Set(Object.keys(KEYS))
  return new Map(
    rows
      .map((row) => ({ row, measure: row['Short Desc'].trim() }))
      .filter(({ measure }) => wanted.has(measure))
      .map(
        ({ row, measure }) =>
          [`${measure} ${row['LA Number']} ${row.Years.slice(0, 4)}`, row.Values] as const,
      ),
  )
}

/** How the values of authorities in a release compare with those of the tool, in the words of the mapping. */
function compared(contents: PublishedContents, measure: string, lait: ReadonlyMap<string, string>) {
  const [, keys, areas, , years, values, symbols] = contents.values!
  const counts: Record<string, number> = {}
  keys!.forEach((key, at) => {
    const area = String(areas![at])
    if (key !== KEYS[measure] || (!area.includes('+') && Number(area) >= 970)) return
    const there = lait.get(`${measure} ${area} ${String(years![at])}`)
    const says = wordFor(values![at] as number | null, String(symbols![at]), there)
    counts[says] = (counts[says] ?? 0) + 1
  })
  return counts
}

function wordFor(value: number | null, symbol: string, there: string | undefined): string {
  if (there === undefined) return 'notinLAIT'
  if (value === null) return `EES ${symbol} / LAIT ${there === '0' || there === '-' ? there : 'num'}`
  if (there === '-') return 'EES num / LAIT -'
  // The tool prints what a spreadsheet holds: 8.6999999999999993 for 8.7.
  return Math.abs(value - Number(there)) < 1e-9 ? 'equal' : 'differs'
}

referenceTest(
  'benchmarks/ees_to_lait_mapping.json',
  'every value of a release that the Local Authority Interactive Tool has too is the same there, or is missing as the mapping says',
  async (text) => {
    const { mappings } = JSON.parse(text) as { readonly mappings: readonly Mapping[] }
    const ours = mappings.filter(({ lait_measure_short: measure }) => measure in KEYS)
    expect(ours).toHaveLength(27)
    const lait = await laitValues()
    const files = new Map(
      ours.map(({ ees_file: file }) => [
        file,
        statisticsOf(file, readReference(`benchmarks/ees-2025/${file}`)!)!,
      ]),
    )
    const found = ours.map(({ lait_measure_short: measure, ees_file: file }) => ({
      measure,
      ...compared(files.get(file)!, measure, lait),
    }))
    expect(found).toEqual(ours.map(({ lait_measure_short: measure, result }) => ({ measure, ...result })))
  },
)
