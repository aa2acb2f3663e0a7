import type { Database, Value } from '../../store/index.ts'
import type { PeriodValues } from './compare-measure.ts'
import { latestPeriods, type PeriodPair, type PublishedPeriod } from './latest-periods.ts'
import type { PublishedMeasure } from './published-measure.ts'

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
 * The periods of measures, each of the release that counts: the one that reaches furthest, and of those that reach as
 * far the one received last. Older releases stay where they are and are not mixed in.
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
  const byMeasure = groupedBy(rows, ({ measure }) => measure)
  return new Map([...byMeasure].map(([measure, all]) => [measure, newestRelease(all)]))
}

function newestRelease(rows: readonly PeriodRow[]): ReleasedPeriods {
  const releases = [...groupedBy(rows, ({ load_id: load }) => load)].map(([load, periods]) => ({
    load,
    periods,
    reaches: Math.max(...periods.map(({ year }) => year)),
  }))
  return releases.reduce((newest, each) =>
    each.reaches > newest.reaches || (each.reaches === newest.reaches && each.load > newest.load)
      ? each
      : newest,
  )
}

interface MeasureRow {
  readonly measure: string
  readonly load_id: number
  readonly title: string | null
  readonly topic: string | null
  readonly polarity: string | null
  readonly decimals: number | null
  readonly banded: number | null
  readonly year_kind: string | null
  readonly source: string | null
}

/**
 * Measures as their newest release describes them. Of one that stands in two parts of a publication the first row
 * counts, with the topics of both.
 *
 * @param measures every measure that is described when left out
 */
export async function readMeasures(
  database: Database,
  measures?: readonly string[],
): Promise<Map<string, PublishedMeasure>> {
  if (measures?.length === 0) return new Map()
  const rows = await database.rows<MeasureRow>(
    `SELECT measure, load_id, title, topic, polarity, decimals, banded, year_kind, source FROM published_measure
     ${measures ? `WHERE measure IN (${placeholders(measures)})` : ''} ORDER BY measure, load_id DESC, line`,
    measures ?? [],
  )
  return new Map(
    [...groupedBy(rows, ({ measure }) => measure)].map(([key, all]) => [key, measureOf(key, all)]),
  )
}

function measureOf(key: string, rows: readonly MeasureRow[]): PublishedMeasure {
  const newest = rows.filter((row) => row.load_id === rows[0]!.load_id)
  const { title, polarity, decimals, banded, year_kind: yearKind, source } = newest[0]!
  const topics = [...new Set(newest.flatMap(({ topic }) => topic ?? []))]
  return { key, title: title ?? key, topics, polarity, decimals, isBanded: banded !== 0, yearKind, source }
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

function placeholders(values: readonly Value[]): string {
  return values.map((_, at) => `$${at + 1}`).join(', ')
}

function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
