import type { Benchmark } from '../../src/comparison/published/benchmark.ts'
import { shownValue } from '../../src/comparison/published/shown-value.ts'
import type { GoldenAuthority, GoldenMeasure, Pair } from './golden.ts'

/** The colours that the tool paints what is good and bad with. */
const COLOURS = { better: '#00703c', worse: '#d4351c' } as const
const BAND_COLOURS: Readonly<Record<string, string>> = { A: COLOURS.better, D: COLOURS.worse }

/** Our comparison by the newest model beside everything that is known of a measure and an authority. */
export function answers(ours: Benchmark, measure: GoldenMeasure, golden: GoldenAuthority): Pair[] {
  const { neighbours, region, england, quartiles } = ours
  const known = golden.statistical_neighbours_may_2025
  const named = (name: string) => `${measure.measure_short} ${ours.name} ${name}`
  const shown = (value: number | null) => (value === null ? null : Number(shownValue(value, measure.dps)))
  const pairs: Pair[] = [
    ['polarity', ours.measure.polarity, measure.polarity],
    ['year', ours.period, measure.latest_year],
    ['previous year', ours.previousPeriod, measure.previous_year],
    ['authorities', ours.of, measure.local_authorities_with_latest_value],
    ['lowest', quartiles?.lowest ?? null, measure.quartile_points['0%']],
    ['lower quartile', quartiles?.lower ?? null, measure.quartile_points['25%']],
    ['middle', quartiles?.median ?? null, measure.quartile_points['50%']],
    ['upper quartile', quartiles?.upper ?? null, measure.quartile_points['75%']],
    ['highest', quartiles?.highest ?? null, measure.quartile_points['100%']],
    ['England', england.value, measure.england.latest],
    ['England before', england.previous, measure.england.previous],
    ['England’s change', england.change, measure.england.change],
    ['value', ours.value, golden.latest],
    ['previous', ours.previous, golden.previous],
    ['change', ours.change, golden.change],
    ['shown', shown(ours.value), golden.latest_display],
    ['rank', ours.rank === null ? null : String(ours.rank), golden.rank],
    ['band', ours.band, golden.quartile_band],
    ['colour of the band', BAND_COLOURS[ours.band ?? ''] ?? 'none', golden.quartile_cell_colour],
    ['colour of the trend', ours.reads ? COLOURS[ours.reads] : 'black', golden.trend_colour],
    ['arrow', ours.direction, golden.trend_arrow],
    ['region', region?.name ?? null, golden.region.region_used],
    ['of the region', region?.value ?? null, golden.region.latest],
    ['of the region before', region?.previous ?? null, golden.region.previous],
    ['change of the region', region?.change ?? null, golden.region.change],
    ['neighbours with a value', neighbours?.n ?? null, known.n_with_latest_value],
    ['mean', neighbours?.mean ?? null, known.mean_latest],
    ['mean shown', shown(neighbours?.mean ?? null), known.mean_latest_display],
    ['mean before', neighbours?.previousMean ?? null, known.mean_previous],
    ['change in mean', neighbours?.changeInMean ?? null, known.change_in_mean],
    ['median', neighbours?.median ?? null, known.median_latest_outcomes_dashboard_rule],
    [
      'values',
      JSON.stringify(neighbours?.values.map(({ value }) => value)),
      JSON.stringify(known.latest_values),
    ],
  ]
  return pairs.map(([name, mine, theirs]) => [named(name), mine, theirs])
}

/** Our comparison by the model of April 2021 beside what is known of it. */
export function answersOf2021(ours: Benchmark, measure: GoldenMeasure, golden: GoldenAuthority): Pair[] {
  const known = golden.statistical_neighbours_april_2021
  const named = `${measure.measure_short} ${ours.name} by the model of 2021`
  return [
    [`${named}: neighbours with a value`, ours.neighbours?.n ?? null, known.n_with_latest_value],
    [`${named}: mean`, ours.neighbours?.mean ?? null, known.mean_latest],
    [`${named}: value`, ours.value, golden.latest],
  ]
}
