import { type Day, day } from '../core/index.ts'
import type { Database, Settings } from '../store/index.ts'

/** The population a rate is worked out with, and which of the estimates of it that is: they are restated. */
export interface PopulationEstimate {
  /** Children aged 0 to 17. */
  readonly children: number
  /** The year of the 30 June it is for. */
  readonly midYear: number
  /** As homeward.yaml or the file says it; the file's name where it says nothing. */
  readonly source: string
  /** The file it was loaded from and when; `undefined` for one that stands in homeward.yaml. */
  readonly load:
    | { readonly id: number; readonly file: string; readonly on: Day; readonly sha256: string }
    | undefined
}

/** The estimate in force on a day; `undefined` where none is known of a mid-year on or before it. */
export type PopulationOn = (on: Day) => PopulationEstimate | undefined

/**
 * The estimates of the authority: those of homeward.yaml, and where it gives none for a day those of the files
 * known to the build. Of several files with one mid-year the one loaded last counts. The file must name the
 * authority by its nine-character code or by its three-digit number, which outlives changes of boundary.
 */
export async function readPopulations(database: Database, settings: Settings): Promise<PopulationOn> {
  const own = settings.population.map(({ mid_year: midYear, children, source }): PopulationEstimate => ({
    children,
    midYear,
    source,
    load: undefined,
  }))
  const loaded = await loadedEstimates(database, settings)
  return (on) => latestOf(own, on) ?? latestOf(loaded, on)
}

/** The one of the latest mid-year (30 June) on or before the day. */
function latestOf(estimates: readonly PopulationEstimate[], on: Day): PopulationEstimate | undefined {
  const isPast = on.month > 6 || (on.month === 6 && on.day === 30)
  const known = estimates.filter(({ midYear }) => midYear <= (isPast ? on.year : on.year - 1))
  return known.reduce<PopulationEstimate | undefined>(
    (latest, estimate) => (latest && latest.midYear > estimate.midYear ? latest : estimate),
    undefined,
  )
}

interface EstimateRow {
  readonly load_id: number
  readonly mid_year: number
  readonly age: string
  readonly children: number
  readonly source: string | null
  readonly file_name: string
  readonly received_at: string
  readonly sha256: string
}

/** Oldest load first, so that of two estimates for a mid-year the later file's comes last. */
async function loadedEstimates(database: Database, { authority }: Settings): Promise<PopulationEstimate[]> {
  const rows = await database.rows<EstimateRow>(
    `SELECT r.load_id, r.mid_year, r.age, r.children, r.source, l.file_name, l.received_at, l.sha256
     FROM reference_population r
     JOIN known_load k ON k.load_id = r.load_id
     JOIN load l ON l.load_id = r.load_id
     WHERE r.authority IN ($1, $2) OR r.authority_number = $2
     ORDER BY r.load_id, r.mid_year, r.line`,
    [authority.gss ?? authority.code, authority.code],
  )
  const groups = new Map<string, EstimateRow[]>()
  for (const row of rows) {
    if (row.mid_year === null || row.children === null || row.age === null) continue
    const key = `${row.load_id} ${row.mid_year}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const children = childrenIn(group)
    const [row] = group as [EstimateRow]
    if (children === undefined) return []
    return {
      children,
      midYear: row.mid_year,
      source: row.source ?? row.file_name,
      load: loadOf(row.load_id, row),
    }
  })
}

/** Children aged 0 to 17: of the row for all of them, or of eighteen rows for an age each. */
function childrenIn(rows: readonly EstimateRow[]): number | undefined {
  const byAges = new Map(rows.map(({ age, children }) => [agesOf(age), children]))
  const together = byAges.get('0-17')
  if (together !== undefined) return together
  const single = Array.from({ length: 18 }, (_, age) => byAges.get(`${age}-${age}`))
  return single.reduce((sum, one) => (sum === undefined || one === undefined ? undefined : sum + one), 0)
}

/** @example agesOf('Children aged 0 to 17 years') // => '0-17' */
function agesOf(text: string): string | undefined {
  const [first, last] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  if (first === undefined) return undefined
  if (last === undefined && /under/i.test(text)) return `0-${first - 1}`
  return `${first}-${last ?? first}`
}

function loadOf(
  id: number,
  row: Pick<EstimateRow, 'file_name' | 'received_at' | 'sha256'>,
): PopulationEstimate['load'] {
  return { id, file: row.file_name, on: day(row.received_at.slice(0, 10)), sha256: row.sha256 }
}

/** An estimate as it is kept with the periods it was used for, the load of its file beside it. */
export interface KeptEstimate {
  readonly population: number | null
  readonly mid_year: number | null
  readonly population_source: string | null
  readonly population_load: number | null
  readonly file_name: string | null
  readonly received_at: string | null
  readonly sha256: string | null
}

/** The estimate that a rate was worked out with; `undefined` for a figure that needs none. */
export function estimateOf(kept: KeptEstimate): PopulationEstimate | undefined {
  if (kept.population === null || kept.mid_year === null) return undefined
  const { population_load: id, file_name, received_at, sha256 } = kept
  return {
    children: kept.population,
    midYear: kept.mid_year,
    source: kept.population_source ?? '',
    load:
      id !== null && file_name !== null && received_at !== null && sha256 !== null
        ? loadOf(id, { file_name, received_at, sha256 })
        : undefined,
  }
}
