import { newestFirst, readReleases } from '../../intake/index.ts'
import type { Database } from '../../store/index.ts'
import { groupedBy } from './grouped-by.ts'
import { placeholders } from './placeholders.ts'
import type { PublishedMeasure } from './published-measure.ts'

interface Description {
  readonly measure: string
  readonly load_id: number
  /** The last year for which the release that describes the measure has values of it; null where it has none. */
  readonly last_year: number | null
}

interface MeasureRow extends Description {
  readonly title: string | null
  readonly topic: string | null
  readonly polarity: string | null
  readonly decimals: number | null
  readonly banded: number | null
  readonly year_kind: string | null
  readonly source: string | null
}

/**
 * Measures as the release describes them that counts: the newest ({@link newestFirst}). Of one that stands in two parts
 * of a publication the first row counts, with the topics of both.
 *
 * @param measures every measure that is described when left out
 */
export async function readMeasures(
  database: Database,
  measures?: readonly string[],
): Promise<Map<string, PublishedMeasure>> {
  if (measures?.length === 0) return new Map()
  const columns = 'title, topic, polarity, decimals, banded, year_kind, source'
  const described = await readDescriptions<MeasureRow>(database, columns, measures)
  return new Map([...described].map(([key, rows]) => [key, measureOf(key, rows)]))
}

/** How the publisher says a measure is worked out, by the release that counts; null where it does not say. */
export async function publishedMethod(database: Database, measure: string): Promise<string | null> {
  const described = await readDescriptions<Description & { readonly method: string | null }>(
    database,
    'method',
    [measure],
  )
  return described.get(measure)?.[0]?.method ?? null
}

/** By measure the rows of the release that counts of those that describe it, in their order. */
async function readDescriptions<Row extends Description>(
  database: Database,
  columns: string,
  measures: readonly string[] | undefined,
): Promise<Map<string, Row[]>> {
  const among = (column: string) => (measures ? `WHERE ${column} IN (${placeholders(measures)})` : '')
  const rows = await database.rows<Row>(
    `SELECT m.measure, m.load_id, v.last_year, ${columns} FROM published_measure m
     LEFT JOIN (
       SELECT measure, load_id, max(year) AS last_year FROM published_value ${among('measure')}
       GROUP BY measure, load_id
     ) v ON v.measure = m.measure AND v.load_id = m.load_id
     ${among('m.measure')} ORDER BY m.measure, m.load_id, m.line`,
    measures ?? [],
  )
  const releases = await readReleases(database)
  const counting = (all: readonly Row[]) => {
    const byLoad = [...groupedBy(all, ({ load_id: load }) => load)]
    const [newest] = byLoad
      .map(([load, own]) => ({ release: releases.get(load)!, lastYear: own[0]!.last_year ?? 0, own }))
      .toSorted(newestFirst)
    return newest!.own
  }
  return new Map(
    [...groupedBy(rows, ({ measure }) => measure)].map(([measure, all]) => [measure, counting(all)]),
  )
}

function measureOf(key: string, rows: readonly MeasureRow[]): PublishedMeasure {
  const { title, polarity, decimals, banded, year_kind: yearKind, source } = rows[0]!
  const topics = [...new Set(rows.flatMap(({ topic }) => topic ?? []))]
  return { key, title: title ?? key, topics, polarity, decimals, isBanded: banded !== 0, yearKind, source }
}
