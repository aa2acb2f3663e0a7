import { compareDays, type Day, day } from '../../core/index.ts'
import { type IncomingFile, lastStep } from '../files/reception.ts'
import type { InputTable } from '../inputs/input-tables.ts'
import type { CheckedRows } from './check-rows.ts'

const PLAIN_YEAR = /^(20\d\d)$/
const SPLIT_YEAR = /(20\d\d)[-_/ ]?(\d\d)(?!\d)/
const LONE_YEAR = /(?<!\d)(20\d\d)(?!\d)/

/** A year as files write it: `2025`, `2024/25`, `2024-25`, `202425` are all the collection of 2025. */
export function readCollectionYear(text: string): number | undefined {
  const plain = PLAIN_YEAR.exec(text.trim())
  if (plain) return Number(plain[1])
  const split = SPLIT_YEAR.exec(text)
  if (split && (Number(split[1]) + 1) % 100 === Number(split[2])) return Number(split[1]) + 1
  const lone = LONE_YEAR.exec(text)
  return lone ? Number(lone[1]) : undefined
}

/** The share of a file's dates a financial year must hold before the file is taken to cover it. */
const PART_OF_DATES = 0.05

/** The collection years of a file: of each row, and the first and last covered. */
export interface FileYears {
  readonly byRow: readonly (number | null)[]
  readonly first: number | undefined
  readonly last: number | undefined
}

/**
 * The collection years that the dates of a file speak of: those holding at least one date in twenty of the
 * column the table is dated by. A few mistyped dates do not move a file into another year.
 *
 * Returns `undefined` when the table has no dates that tell (Header, UASC, OC2 ...).
 */
function coveredYears(
  table: InputTable,
  rows: CheckedRows,
  receivedOn: Day,
): { first: number; last: number } | undefined {
  for (const column of table['dated-by']) {
    const counts = countYears(rows.days(column), receivedOn)
    const enough = Math.max(1, PART_OF_DATES * sum(counts.values()))
    const years = [...counts].filter(([, count]) => count >= enough).map(([year]) => year)
    if (years.length > 0) return { first: Math.min(...years), last: Math.max(...years) }
  }
  return undefined
}

/**
 * The collection years of a table: what its column of years says where it says one in every row; else the years that
 * its dates speak of; else the one in the name of the file or of its folder. None for formats that are not of a year.
 */
export function yearsOf(
  table: InputTable,
  rows: CheckedRows,
  file: IncomingFile,
  receivedOn: Day,
): FileYears {
  if (table.format.time !== 'collection-year')
    return { byRow: rows.lines.map(() => null), first: undefined, last: undefined }
  const stated = rows.years?.map((cell) => readCollectionYear(cell) ?? null)
  if (stated && stated.length > 0 && stated.every((year) => year !== null))
    return { byRow: stated, first: Math.min(...new Set(stated)), last: Math.max(...new Set(stated)) }
  const covered = coveredYears(table, rows, receivedOn)
  const named = covered
    ? undefined
    : (readCollectionYear(file.name) ?? readCollectionYear(lastStep(file.folder)))
  const last = covered?.last ?? named
  return { byRow: rows.lines.map(() => last ?? null), first: covered?.first ?? last, last }
}

function countYears(days: Iterable<number | null>, receivedOn: Day): Map<number, number> {
  const counts = new Map<number, number>()
  const byDay = new Map<number, number>()
  for (const value of days) if (value !== null) byDay.set(value, (byDay.get(value) ?? 0) + 1)
  const epoch = day('1970-01-01')
  for (const [value, count] of byDay) {
    const on = epoch.add({ days: value })
    if (compareDays(on, receivedOn) > 0) continue
    const year = on.month >= 4 ? on.year + 1 : on.year
    counts.set(year, (counts.get(year) ?? 0) + count)
  }
  return counts
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
