import type { Database } from '../../store/index.ts'
import { endYearOf } from './published-period.ts'

/** A file in which a measure was published, with how far it reaches. */
export interface PublishedRelease {
  readonly load: number
  readonly file: string
  /** When it was taken in, as the log of loads keeps it. */
  readonly receivedAt: string
  /** What the measure is called there. */
  readonly measure: string
  /** The years in which its first and its last period end. */
  readonly firstYear: number
  readonly lastYear: number
}

/** What the releases of a measure say of one area in one year, where they do not say the same. */
interface ReleaseDifference {
  readonly area: string
  readonly year: number
  /** One for each release, in their order; undefined where it has no such year, null where it prints a sign. */
  readonly values: readonly (number | null | undefined)[]
}

/** Every release of a measure that is loaded, and where they part. */
export interface PublishedReleases {
  /** By the names in their order; of one name that first which counts: it reaches furthest, or was taken in last. */
  readonly releases: readonly PublishedRelease[]
  /** The latest year first. None where every release says the same, or there is only one. */
  readonly differences: readonly ReleaseDifference[]
  /** How many values of the areas asked for stand in more than one release. */
  readonly compared: number
}

interface ValueRow {
  readonly load_id: number
  readonly measure: string
  readonly area: string
  readonly period: string
  readonly value: number | null
}

/**
 * The releases of a measure that are loaded, and the values that were revised between them. Nothing older is ever
 * overwritten, so a figure of an old paper can still be found.
 *
 * @param names what the measure is called, and what the same figure is called in other releases
 * @param areas whose values are held against each other
 */
export async function publishedReleases(
  database: Database,
  names: readonly string[],
  areas: readonly string[],
): Promise<PublishedReleases> {
  const releases = await readReleases(database, names)
  if (releases.length < 2) return { releases, differences: [], compared: 0 }
  const groups = new Map<string, ReleaseDifference & { readonly values: (number | null | undefined)[] }>()
  for (const { load_id: load, measure, area, period, value } of await readRows(database, names, areas)) {
    const year = endYearOf(period)
    const at = releases.findIndex((each) => each.load === load && each.measure === measure)
    if (year === undefined || at === -1) continue
    const name = `${year} ${area}`
    const group = groups.get(name) ?? { area, year, values: releases.map(() => undefined) }
    group.values[at] = value
    groups.set(name, group)
  }
  const several = [...groups.values()].filter(({ values }) => said(values).length > 1)
  return {
    releases,
    differences: several
      .filter(({ values }) => new Set(said(values)).size > 1)
      .toSorted((a, b) => b.year - a.year || (a.area < b.area ? -1 : 1)),
    compared: several.length,
  }
}

function said(values: ReleaseDifference['values']): (number | null)[] {
  return values.filter((value) => value !== undefined)
}

function readRows(database: Database, names: readonly string[], areas: readonly string[]) {
  const put = (from: number, values: readonly string[]) =>
    values.map((_, at) => `$${from + at + 1}`).join(', ')
  return database.rows<ValueRow>(
    `SELECT load_id, measure, area, period, value FROM published_value
     WHERE measure IN (${put(0, names)}) AND area IN (${put(names.length, areas)}) ORDER BY load_id, line`,
    [...names, ...areas],
  )
}

async function readReleases(database: Database, names: readonly string[]): Promise<PublishedRelease[]> {
  const rows = await database.rows<{
    load_id: number
    file_name: string
    received_at: string
    measure: string
    period: string
  }>(
    `SELECT l.load_id, l.file_name, l.received_at, v.measure, v.period FROM load l
     JOIN (SELECT load_id, measure, period FROM published_value
       WHERE measure IN (${names.map((_, at) => `$${at + 1}`).join(', ')}) GROUP BY load_id, measure, period) v
     ON v.load_id = l.load_id`,
    names,
  )
  const found = new Map<string, PublishedRelease>()
  for (const row of rows) {
    const year = endYearOf(row.period)
    if (year === undefined) continue
    const name = `${row.load_id} ${row.measure}`
    const known = found.get(name)
    found.set(name, {
      load: row.load_id,
      file: row.file_name,
      receivedAt: row.received_at,
      measure: row.measure,
      firstYear: Math.min(year, known?.firstYear ?? year),
      lastYear: Math.max(year, known?.lastYear ?? year),
    })
  }
  return [...found.values()].toSorted(
    (a, b) =>
      names.indexOf(a.measure) - names.indexOf(b.measure) || b.lastYear - a.lastYear || b.load - a.load,
  )
}

/** How the publisher says a measure is worked out, by its newest description; null where it does not say. */
export async function publishedMethod(database: Database, measure: string): Promise<string | null> {
  const [row] = await database.rows<{ method: string | null }>(
    'SELECT method FROM published_measure WHERE measure = $1 ORDER BY load_id DESC, line LIMIT 1',
    [measure],
  )
  return row?.method ?? null
}
