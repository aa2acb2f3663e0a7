import { compareDays, type Day, day, type Period, readPeriod } from '../core/index.ts'
import type { Catalogue, Fact, Indicator } from '../measures/index.ts'
import type { Database } from '../store/index.ts'
import { agreesWithCounts, valueOf } from './returned-counts.ts'
import { type OwnCount, ownCount, ownPeriod } from './returned-own.ts'

/**
 * A figure that another service counted and sent, with our own count beside it. The two are never mixed: the
 * numbers here are the service's, those in `own` are ours.
 */
export interface ReturnedFigure extends Fact {
  /** The key of the indicator, or its name as it came where the catalogue has none of that name. */
  readonly key: string
  readonly indicator: Indicator | undefined
  readonly period: Period
  /** The service, as it was written; `undefined` where the row names none. */
  readonly source: string | undefined
  /** `provisional`, `final` or `awaited`; a word the catalogue does not know stays as it came. */
  readonly status: string | undefined
  readonly sentOn: Day | undefined
  readonly note: string | undefined
  /** False for a row without any number: nothing was returned, which is not a nought. */
  readonly isReturned: boolean
  /** What stood in a cell for a number and is none, such as “<5”: it counts as blank, and is never guessed at. */
  readonly unreadable: string | undefined
  /** Worked out from the counts where they are there, otherwise as printed; `null` where there is neither. */
  readonly value: number | null
  /** The figure as the service printed it. */
  readonly printed: number | null
  /** Whether the printed figure is that of its own counts; `undefined` where one of the two is not there. */
  readonly agreesWithCounts: boolean | undefined
  /** Our own count of the same indicator and period; `undefined` where there is none. */
  readonly own: OwnCount | undefined
}

/**
 * What other services sent for an indicator, the latest period first, then by source. With a period only what
 * speaks of it: what was sent for that period, or for another name of it (2025/26 for 31 March 2026).
 * Empty where nothing was sent, or no histories have been built yet.
 */
export async function returnedFigures(
  database: Database,
  catalogue: Catalogue,
  key: string,
  period?: Period,
): Promise<ReturnedFigure[]> {
  const all = await readReturned(database, catalogue, key)
  if (!period) return all
  const indicator = catalogue.indicators.find((each) => each.key === key)
  const kept = indicator && ownPeriod(catalogue, indicator, period)
  return all.filter((row) => {
    if (row.period.code === period.code) return true
    if (!kept) return false
    return ownPeriod(catalogue, indicator, row.period)?.code === kept.code
  })
}

/** All that other services sent, by service, the latest period first; also what the catalogue does not compute. */
export async function allReturnedFigures(
  database: Database,
  catalogue: Catalogue,
): Promise<ReturnedFigure[]> {
  const rows = await readReturned(database, catalogue)
  const nameOf = ({ source }: ReturnedFigure) => source?.toLowerCase() ?? ''
  return rows.toSorted((a, b) => compareNames(nameOf(a), nameOf(b)))
}

interface StoredRow {
  readonly indicator: string
  readonly period: string
  readonly source: string | null
  readonly status: string | null
  readonly sent_on: string | null
  readonly note: string | null
  readonly is_returned: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly unreadable: string | null
}

async function readReturned(
  database: Database,
  catalogue: Catalogue,
  key?: string,
): Promise<ReturnedFigure[]> {
  if (!(await isBuilt(database))) return []
  const rows = await database.rows<StoredRow>(
    `SELECT r.indicator, r.period, r.source, r.status, r.sent_on, r.note, r.is_returned, r.numerator,
       r.denominator, r.value,
       (SELECT min(f.cell) FROM load_finding f WHERE f.load_id = r.load_id AND f.line = r.line
          AND f.code = 'number-impossible') AS unreadable
     FROM returned_figure r ${key === undefined ? '' : 'WHERE r.indicator = $1'}`,
    key === undefined ? [] : [key],
  )
  const facts = await readFacts(database)
  const order = new Map(catalogue.indicators.map((indicator, at) => [indicator.key, at]))
  const placeOf = (row: ReturnedFigure) => order.get(row.key) ?? order.size
  return rows
    .map((row) => returnedFigure(catalogue, row, facts))
    .toSorted(
      (a, b) =>
        compareDays(b.period.endOn, a.period.endOn) ||
        compareDays(b.period.startOn, a.period.startOn) ||
        placeOf(a) - placeOf(b) ||
        compareNames(a.key, b.key) ||
        compareNames(a.source ?? '', b.source ?? ''),
    )
}

function returnedFigure(
  catalogue: Catalogue,
  row: StoredRow,
  facts: ReadonlyMap<string, Fact>,
): ReturnedFigure {
  const indicator = catalogue.indicators.find(({ key }) => key === row.indicator)
  const period = readPeriod(row.period)!
  const kept = indicator && ownPeriod(catalogue, indicator, period)
  const fact = kept && facts.get(`${indicator.key} ${kept.code}`)
  const sent = {
    numerator: row.numerator,
    denominator: row.denominator,
    value: valueOf(indicator?.measure, row),
  }
  return {
    key: row.indicator,
    indicator,
    period,
    source: row.source ?? undefined,
    status: row.status ?? undefined,
    sentOn: row.sent_on === null ? undefined : day(row.sent_on),
    note: row.note ?? undefined,
    isReturned: row.is_returned === 1,
    unreadable: row.unreadable ?? undefined,
    ...sent,
    printed: row.value,
    agreesWithCounts: agreesWithCounts(indicator?.measure, row),
    own: fact && ownCount(indicator, kept, fact, sent),
  }
}

/** Our own figures of everything that was returned, by indicator and period. */
async function readFacts(database: Database): Promise<Map<string, Fact>> {
  const rows = await database.rows<{ indicator: string; period: string } & Fact>(
    `SELECT indicator, period, numerator, denominator, value FROM fact
     WHERE cut = '' AND indicator IN (SELECT indicator FROM returned_figure)`,
  )
  return new Map(rows.map(({ indicator, period, ...fact }) => [`${indicator} ${period}`, fact]))
}

/** Histories are built when figures are first asked for: a store that only took files in has none yet. */
async function isBuilt(database: Database): Promise<boolean> {
  const found = await database.rows(
    `SELECT 1 AS found FROM information_schema.tables WHERE table_name = 'returned_figure'`,
  )
  return found.length > 0
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
