import { type LoadedRelease, newestFirst, readReleases } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { groupedBy } from './grouped-by.ts'
import { placeholders } from './placeholders.ts'
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
  /** By the names in their order; of one name the newest first, which counts ({@link newestFirst}). */
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
  const releases = await releasesOf(database, names)
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
  return database.rows<ValueRow>(
    `SELECT load_id, measure, area, period, value FROM published_value
     WHERE measure IN (${placeholders(names)}) AND area IN (${placeholders(areas, names.length)})
     ORDER BY load_id, line`,
    [...names, ...areas],
  )
}

/** Every release of some measures: by the names in their order, of one name the release first that counts. */
async function releasesOf(database: Database, names: readonly string[]): Promise<PublishedRelease[]> {
  const rows = await database.rows<{ load_id: number; measure: string; period: string; year: number }>(
    `SELECT load_id, measure, period, year FROM published_value WHERE measure IN (${placeholders(names)})
     GROUP BY load_id, measure, period, year`,
    names,
  )
  const loaded = await readReleases(database)
  return names.flatMap((name) => {
    const ofName = rows.filter(({ measure }) => measure === name)
    return [...groupedBy(ofName, ({ load_id: load }) => load)]
      .map(([load, own]) => ({
        release: loaded.get(load)!,
        lastYear: Math.max(...own.map(({ year }) => year)),
        own,
      }))
      .toSorted(newestFirst)
      .flatMap(({ release, own }) =>
        releaseOf(
          release,
          name,
          own.map(({ period }) => period),
        ),
      )
  })
}

/** None where no year can be read of any of its periods. */
function releaseOf(
  { load, file, receivedAt }: LoadedRelease,
  measure: string,
  periods: readonly string[],
): PublishedRelease[] {
  const years = periods.map(endYearOf).filter((year) => year !== undefined)
  if (years.length === 0) return []
  return [{ load, file, receivedAt, measure, firstYear: Math.min(...years), lastYear: Math.max(...years) }]
}
