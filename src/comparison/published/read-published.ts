import { type LoadedRelease, newestFirst, readReleases } from '../../intake/index.ts'
import type { Database, Value } from '../../store/index.ts'
import type { PeriodValues } from './compare-measure.ts'
import { groupedBy } from './grouped-by.ts'
import { latestPeriods, type PeriodPair, type PublishedPeriod } from './latest-periods.ts'
import { placeholders } from './placeholders.ts'

/** The release whose values of a measure count, with every period it has of it. */
export interface ReleasedPeriods {
  readonly load: number
  readonly periods: readonly PublishedPeriod[]
}

interface PeriodRow extends PublishedPeriod {
  readonly measure: string
  readonly load_id: number
}

/** The kind of load that holds the values of the Local Authority Interactive Tool. */
const TOOL_VALUES = 'published/lait-values'

/**
 * The periods of measures, each of the release that counts: the newest ({@link newestFirst}). Older releases stay where
 * they are and are not mixed in.
 *
 * @param measures every measure of the Local Authority Interactive Tool when left out
 */
export async function readPeriods(
  database: Database,
  measures?: readonly string[],
): Promise<Map<string, ReleasedPeriods>> {
  if (measures?.length === 0) return new Map()
  const where = measures
    ? `measure IN (${placeholders(measures)})`
    : `load_id IN (SELECT load_id FROM load WHERE kind = '${TOOL_VALUES}')`
  const rows = await database.rows<PeriodRow>(
    `SELECT measure, load_id, period, year FROM published_value WHERE ${where}
     GROUP BY measure, load_id, period, year`,
    measures ?? [],
  )
  const releases = await readReleases(database)
  const byMeasure = groupedBy(rows, ({ measure }) => measure)
  return new Map([...byMeasure].map(([measure, all]) => [measure, countingRelease(all, releases)]))
}

/** The release of a measure that counts, of all that have periods of it. */
function countingRelease(
  rows: readonly PeriodRow[],
  releases: ReadonlyMap<number, LoadedRelease>,
): ReleasedPeriods {
  const [newest] = [...groupedBy(rows, ({ load_id: load }) => load)]
    .map(([load, periods]) => ({
      release: releases.get(load)!,
      lastYear: Math.max(...periods.map(({ year }) => year)),
      periods,
    }))
    .toSorted(newestFirst)
  return { load: newest!.release.load, periods: newest!.periods }
}

/** Values to read: of a measure, from a release, for a period. */
export interface Asked {
  readonly measure: string
  readonly load: number
  readonly period: string
}

/** How many are asked for at once: each takes four values of a statement. */
const AT_ONCE = 500

/**
 * The values asked for, in the order they were asked for.
 *
 * @param areas only of these, and of authorities that are counted as one with another; of all when left out
 */
export async function readValues(
  database: Database,
  asked: readonly Asked[],
  areas?: readonly string[],
): Promise<PeriodValues[]> {
  const found = asked.map(({ period }) => ({ period, values: new Map<string, number | null>() }))
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const rows = await database.rows<{ place: number; area: string; value: number | null }>(
      ...valuesStatement(asked.slice(from, from + AT_ONCE), areas),
    )
    for (const { place, area, value } of rows) found[from + place]!.values.set(area, value)
  }
  return found
}

function valuesStatement(asked: readonly Asked[], areas: readonly string[] | undefined): [string, Value[]] {
  const values: Value[] = []
  const put = (value: Value) => `$${values.push(value)}`
  const lines = asked.map(
    ({ measure, load, period }, place) =>
      `(${place}, CAST(${put(load)} AS INTEGER), CAST(${put(measure)} AS VARCHAR), CAST(${put(period)} AS VARCHAR))`,
  )
  const among = areas ? `WHERE v.area IN (${areas.map(put).join(', ')}) OR v.area LIKE '%+%'` : ''
  const sql = `SELECT asked.place, v.area, v.value FROM published_value v
    JOIN (VALUES ${lines.join(', ')}) AS asked (place, load_id, measure, period)
      ON v.load_id = asked.load_id AND v.measure = asked.measure AND v.period = asked.period
    ${among}`
  return [sql, values]
}

/** The measures that have a value for an area in any year of the releases that count. */
export async function readPublishedFor(
  database: Database,
  area: string,
  releases: ReadonlyMap<string, ReleasedPeriods>,
): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ measure: string; load_id: number }>(
    `SELECT measure, load_id FROM published_value WHERE area = $1 AND value IS NOT NULL GROUP BY measure, load_id`,
    [area],
  )
  return new Set(
    rows.flatMap(({ measure, load_id: load }) => (releases.get(measure)?.load === load ? [measure] : [])),
  )
}

/** The pair of periods of each measure that has any, at an earlier period where one is asked for. */
export function pairsOf(
  releases: ReadonlyMap<string, ReleasedPeriods>,
  at: string | undefined,
): Map<string, PeriodPair> {
  const pairs = new Map<string, PeriodPair>()
  for (const [measure, { periods }] of releases) {
    const pair = latestPeriods(periods, at)
    if (pair) pairs.set(measure, pair)
  }
  return pairs
}
