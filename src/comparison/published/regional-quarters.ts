import { type Day, day } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { meanOf } from './averages.ts'

/** What an authority sent the others of its region for the end of a quarter. */
export interface QuarterlyReturn {
  readonly authority: string
  readonly lookedAfter: number | null
  /** For each 10,000 aged 0 to 17: as it was sent, or from the two counts where only those were. */
  readonly rate: number | null
}

/** The returns of one quarter. */
export interface RegionalQuarter {
  readonly on: Day
  /** That of the authority itself; `undefined` where it sent none. */
  readonly own: QuarterlyReturn | undefined
  /** The others that sent a rate, the highest first. */
  readonly others: readonly QuarterlyReturn[]
  /** The unweighted mean of the others' rates; null where none sent one. */
  readonly mean: number | null
}

interface Row {
  readonly authority_number: string
  readonly quarter_end: string
  readonly looked_after: number | null
  readonly population: number | null
  readonly rate: number | null
}

/**
 * The quarterly returns of a region, the oldest quarter first; empty where none are loaded. Of an authority and a quarter
 * the row loaded last counts. A blank is nothing sent and never 0.
 *
 * @param authority the three digits of the one whose returns stand apart
 */
export async function regionalQuarters(database: Database, authority: string): Promise<RegionalQuarter[]> {
  const rows = await database.rows<Row>(
    `SELECT authority_number, quarter_end, looked_after, population, rate FROM (
       SELECT r.*, row_number() OVER (PARTITION BY authority_number, quarter_end
         ORDER BY load_id DESC, line DESC) AS copy
       FROM reference_regional_returns r) ranked
     WHERE copy = 1 ORDER BY quarter_end, authority_number`,
  )
  const ends = [...new Set(rows.map(({ quarter_end: end }) => end))]
  return ends.map((end) => quarterOf(end, authority, rows))
}

function quarterOf(end: string, authority: string, rows: readonly Row[]): RegionalQuarter {
  const sent = rows.filter((row) => row.quarter_end === end).map(returnOf)
  const others = sent
    .filter((each) => each.authority !== authority && each.rate !== null)
    .toSorted((a, b) => b.rate! - a.rate!)
  return {
    on: day(end),
    own: sent.find((each) => each.authority === authority),
    others,
    mean: meanOf(others.map(({ rate }) => rate)),
  }
}

function returnOf({ authority_number, looked_after, population, rate }: Row): QuarterlyReturn {
  const worked = looked_after !== null && population ? (10_000 * looked_after) / population : null
  return { authority: authority_number, lookedAfter: looked_after, rate: rate ?? worked }
}
