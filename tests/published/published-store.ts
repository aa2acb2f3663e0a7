import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readPublished, sha256Of, takeInPublished } from '../../src/intake/index.ts'
import type { Database } from '../../src/store/index.ts'
import { emptyStore, formats, reception } from '../support/example-store.ts'

const SHARED = new URL('../../../shared/benchmarks/', import.meta.url)

/** The Local Authority Interactive Tool: its values, its dictionary and both models of neighbours. */
export const TOOL: readonly string[] = [
  'lait/bds_long_0.parquet',
  'lait/lait_data_dictionary.csv',
  'lait/sn_april_2021.xlsx',
  'lait/sn_may_2025.xlsx',
]

/** The statistics whose counts stand behind shares and rates. */
export const STATISTICS: readonly string[] = [
  'ees-2025/cla_number_and_rate_per_10k_children.csv',
  'ees-2025/la_cla_placement_stability.csv',
  'ees-2025/la_care_leavers_accommodation_suitability.csv',
  'ees-2025/la_conviction_health_outcome_cla.csv',
  'ees-2025/la_cla_swcount.csv',
  'ees-2025/csww_indicators_2017_to_2025.csv',
  'ees-2025/d5_cpps_at31march_by_duration_2013_to_2025.csv',
  'reference/ons_mid-year_population_estimates_2012_to_2024.csv',
]

/** Whether published files lie beside the checkout. */
export function areThere(paths: readonly string[]): boolean {
  return paths.every((path) => existsSync(fileURLToPath(new URL(path, SHARED))))
}

/** A store with published files, taken in as `homeward benchmark load` takes them. */
export async function publishedStore(paths: readonly string[]): Promise<Database> {
  const database = await emptyStore()
  for (const path of paths) {
    const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(path, SHARED))))
    const file = { name: path.split('/').at(-1)!, folder: '.', bytes }
    const contents = await readPublished(file, { datasets: formats.datasets })
    if (!contents) throw new Error(`${path} was not known`)
    await takeInPublished(database, { file, sha256: await sha256Of(bytes), contents }, reception)
  }
  return database
}
