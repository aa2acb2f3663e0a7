/** What the known answers say of one authority (`golden_public.json`). */
export interface GoldenAuthority {
  readonly la_number: string
  readonly latest: number | null
  readonly previous: number | null
  readonly change: number | null
  readonly latest_display: number | null
  readonly rank: string | null
  readonly quartile_band: string | null
  readonly quartile_cell_colour: string
  readonly trend_colour: string
  readonly trend_arrow: string | null
  readonly region: {
    readonly region_used: string
    readonly latest: number | null
    readonly previous: number | null
    readonly change: number | null
  }
  readonly statistical_neighbours_may_2025: {
    readonly names: readonly string[]
    readonly latest_values: readonly (number | null)[]
    readonly n_with_latest_value: number
    readonly mean_latest: number | null
    readonly mean_latest_display: number | null
    readonly mean_previous: number | null
    readonly change_in_mean: number | null
    readonly median_latest_outcomes_dashboard_rule: number | null
  }
  readonly statistical_neighbours_april_2021: {
    readonly names: readonly string[]
    readonly n_with_latest_value: number
    readonly mean_latest: number | null
  }
}

/** What the known answers say of one measure. */
export interface GoldenMeasure {
  readonly measure_short: string
  readonly measure: string
  readonly topic: string
  readonly polarity: string | null
  readonly dps: number
  readonly no_quartile_flag: boolean
  readonly latest_year: string
  readonly previous_year: string
  readonly local_authorities_with_latest_value: number
  readonly quartile_points: Readonly<Record<'0%' | '25%' | '50%' | '75%' | '100%', number>>
  readonly england: { readonly latest: number; readonly previous: number; readonly change: number }
  readonly las: Readonly<Record<string, GoldenAuthority>>
}

/** One known answer of `golden_seed001_2016.json`. */
export interface GoldenOf2016 {
  readonly measure_short: string
  readonly year: string
  readonly value: number
  readonly authorities_with_value: number
  readonly rank: number
  readonly quartile_band: string
}

/** Known answers hold ten decimals. */
const TOLERANCE = 1e-9

/** An answer, and what is known of it. */
export type Pair = readonly [string, string | number | null, string | number | null]

/** The answers that are not what is known: numbers to nine decimals, words exactly. */
export function differences(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(([, ours, known]) =>
    typeof ours === 'number' && typeof known === 'number'
      ? Math.abs(ours - known) > TOLERANCE
      : ours !== known,
  )
}
