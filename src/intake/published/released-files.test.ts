import { expect, test } from 'vitest'
import { readReference, referenceTest } from '../../../tests/reference-data.ts'
import { datasets, statisticsOf, valueLines } from '../../../tests/support/published-lines.ts'

/** Each released file: its dataset, its release, its rows, columns of numbers in them, and measures. */
const RELEASED = [
  ['ees-2025/b1_children_in_need_2013_to_2025.csv', 'children-in-need', '2025', 2132, 8, 8],
  ['ees-2025/cla_number_and_rate_per_10k_children.csv', 'cla-number-and-rate', '2025', 2505, 3, 9],
  ['ees-2025/csww_indicators_2017_to_2025.csv', 'social-work-workforce', '2025', 1463, 22, 22],
  [
    'ees-2025/d5_cpps_at31march_by_duration_2013_to_2025.csv',
    'child-protection-plans-by-duration',
    '2025',
    2132,
    11,
    11,
  ],
  ['ees-2025/ks4_la.csv', 'ks4-social-care-groups', '2024/25', 3444, 16, 48],
  [
    'ees-2025/la_care_leavers_accommodation_suitability.csv',
    'care-leavers-accommodation',
    '2025',
    6680,
    2,
    16,
  ],
  ['ees-2025/la_cla_placement_stability.csv', 'cla-placement-stability', '2025', 5010, 2, 12],
  ['ees-2025/la_cla_swcount.csv', 'cla-social-worker-changes', '2024', 330, 2, 4],
  ['ees-2025/la_conviction_health_outcome_cla.csv', 'cla-health-and-convictions', '2025', 15_030, 2, 36],
  [
    'ees-2025/national_cla_adopted_average_time_between_adoption_process_stages.csv',
    'adoption-timeliness',
    '2025',
    315,
    1,
    63,
  ],
  ['ees-2024-release/cla_number_and_rate_per_10k_children.csv', 'cla-number-and-rate', '2024', 2505, 3, 9],
  [
    'ees-2024-release/national_children_who_ceased_to_be_looked_after_during_the_year.csv',
    'children-who-ceased',
    '2024',
    610,
    2,
    244,
  ],
  [
    'ees-2024-release/national_cla_on_31_march_by_characteristics.csv',
    'cla-on-31-march-by-characteristics',
    '2024',
    460,
    2,
    184,
  ],
  [
    'ees-2024-release/national_duration_of_placements_by_type_ceasing_during_the_year.csv',
    'duration-of-placements',
    '2024',
    495,
    2,
    198,
  ],
  ['legacy-2011-2012/SFR20_CLA2012.csv', 'cla-underlying-data', '2012', 163, 49, 49],
  ['legacy-2011-2012/SFR21_CLA.csv', 'cla-underlying-data', '2011', 163, 49, 49],
  [
    'reference/ons_mid-year_population_estimates_2012_to_2024.csv',
    'mid-year-population',
    'mid-2024',
    2132,
    1,
    1,
  ],
] as const

for (const [path, dataset, release, rows, numbers, measures] of RELEASED)
  referenceTest(
    `benchmarks/${path}`,
    `${path} is known whatever it is called, and every one of its ${rows * numbers} values is kept`,
    (text) => {
      const contents = statisticsOf('download.csv', text)!
      expect(contents).toMatchObject({ dataset, release, count: rows * numbers, findings: [] })
      expect(new Set(contents.values![0]).size).toBe(rows)
      expect(contents.measures![1]).toHaveLength(measures)
      expect(new Set(contents.measures![2]).size).toBe(measures)
    },
  )

const linesOf = (path: string, text: string) => new Set(valueLines(statisticsOf(path, text)!))

referenceTest(
  'benchmarks/ees-2024-release/cla_number_and_rate_per_10k_children.csv',
  'the releases of 2024 and 2025 give the same key for the same thing, and a value that was revised since differs',
  (text) => {
    const older = statisticsOf('older.csv', text)!
    const newer = statisticsOf(
      'newer.csv',
      readReference('benchmarks/ees-2025/cla_number_and_rate_per_10k_children.csv')!,
    )!
    expect(new Set(older.measures![1])).toEqual(new Set(newer.measures![1]))
    expect(new Set(older.measures![2])).toEqual(new Set(newer.measures![2]))
    const key = 'cla-number-and-rate/on-31-march'
    const rates = (lines: string[]) =>
      lines
        .filter((line) => line.includes(`${key}/`) && / (?:383|970) 2024 /.test(line))
        .map((line) => line.replace(/^\d+ /, ''))
    expect(rates(valueLines(older))).toEqual([
      `${key}/population_estimate 970 2024 2024 11998646`,
      `${key}/children_count 970 2024 2024 83630`,
      `${key}/rate_per_10000 970 2024 2024 70`,
      `${key}/population_estimate 383 2024 2024 174133`,
      `${key}/children_count 383 2024 2024 1549`,
      `${key}/rate_per_10000 383 2024 2024 89`,
    ])
    expect(rates(valueLines(newer))).toEqual([
      `${key}/population_estimate 970 2024 2024 12059476`,
      `${key}/children_count 970 2024 2024 83530`,
      `${key}/rate_per_10000 970 2024 2024 69`,
      `${key}/population_estimate 383 2024 2024 174311`,
      `${key}/children_count 383 2024 2024 1546`,
      `${key}/rate_per_10000 383 2024 2024 89`,
    ])
  },
)

referenceTest(
  'benchmarks/legacy-2011-2012/SFR20_CLA2012.csv',
  'the underlying data of 2011 and 2012 hold the figures of Leeds that its executive board was given in 2013',
  (text) => {
    const of2012 = linesOf('SFR20_CLA2012.csv', text)
    const of2011 = linesOf('SFR21_CLA.csv', readReference('benchmarks/legacy-2011-2012/SFR21_CLA.csv')!)
    const line = (lines: Set<string>, indicator: string) =>
      [...lines].find((each) => each.includes(`cla-underlying-data/${indicator} 383 `))?.replace(/^\d+ /, '')
    expect(line(of2012, 'CLA_Mar')).toBe('cla-underlying-data/CLA_Mar 383 2012 2012 1475')
    expect(line(of2012, 'CLA_3Pla')).toBe('cla-underlying-data/CLA_3Pla 383 2012 2012 163')
    expect(line(of2011, 'CLA_Mar')).toBe('cla-underlying-data/CLA_Mar 383 2011 2011 1448')
    expect(line(of2011, 'CLA_3Pla')).toBe('cla-underlying-data/CLA_3Pla 383 2011 2011 193')
    expect(line(of2011, 'CLA_P2yrs')).toBe('cla-underlying-data/CLA_P2yrs 383 2011 2011 348')
  },
)

referenceTest(
  'benchmarks/ees-2025/csww_indicators_2017_to_2025.csv',
  'two authorities that make one workforce return are one area, and neither of them has a row in those years',
  (text) => {
    const areas = statisticsOf('csww.csv', text)!.values![2]!
    // 22 indicators in each of nine years, and in each of five.
    expect(areas.filter((area) => area === '314+318')).toHaveLength(22 * 9)
    expect(areas.filter((area) => area === '940+941')).toHaveLength(22 * 5)
    expect(areas.filter((area) => ['314', '318', '940', '941'].includes(String(area)))).toEqual([])
  },
)

referenceTest(
  'benchmarks/ees-2025/cla_number_and_rate_per_10k_children.csv',
  'an authority outside its life is kept with the signs that are printed for it',
  (text) => {
    const lines = valueLines(statisticsOf('cla.csv', text)!)
    const rate = (area: string, year: number) =>
      lines
        .find((line) => line.includes(`on-31-march/rate_per_10000 ${area} ${year} `))
        ?.split(' ')
        .at(-1)
    // Cumbria ended, and Cumberland began, on 1 April 2023.
    expect([rate('909', 2023), rate('909', 2024)]).toEqual(['82', 'z'])
    expect([rate('942', 2023), rate('942', 2024)]).toEqual(['z', '93'])
  },
)

referenceTest('benchmarks/reference/sn_model_2025_wide.csv', 'neighbours are no statistics', (text) => {
  expect(statisticsOf('sn_model_2025_wide.csv', text)).toBeUndefined()
})

test('every described dataset is one that a released file is of', () => {
  expect(datasets.map(({ dataset }) => dataset).sort()).toEqual(
    [...new Set(RELEASED.map(([, dataset]) => dataset))].sort(),
  )
})
