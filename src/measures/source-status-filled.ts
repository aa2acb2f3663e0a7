import { asAt, collectionYear } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { type Coverage, needsOf, whyNotComputed } from './coverage.ts'
import { ENOUGH_TO_MATTER, named } from './source-status-definition.ts'
import type { LoadOfKind } from './source-status-loads.ts'
import type { SourceTrouble } from './source-status-terms.ts'

interface Asked {
  readonly database: Database
  readonly table: InputTable
  readonly load: LoadOfKind
  readonly year: number | undefined
  readonly catalogue: Catalogue
  readonly coverage: Coverage
}

/**
 * What figures rest on and a load does not have, in words; `undefined` where it has all of it. Two things count:
 * columns that must always be filled and are not in the file, or blank (or unreadable) in more than one row in
 * twenty; and columns an indicator needs that the file lacks, unless places are worked out from postcodes instead.
 */
export async function filledInPart(asked: Asked): Promise<SourceTrouble | undefined> {
  const { table, load } = asked
  const always = table.columns.filter(({ required }) => required === 'always')
  const lacking = new Set([
    ...always.map(({ name }) => name).filter((name) => load.missing.includes(name)),
    ...neededAndMissing(asked),
  ])
  const there = always.map(({ name }) => name).filter((name) => !load.missing.includes(name))
  const blanks = await blankRows(asked, there)
  const often = there.filter((name) => (blanks.get(name) ?? 0) / load.shown.rows > ENOUGH_TO_MATTER)
  const said = [
    lacking.size === 0 ? '' : `it does not have ${named([...lacking])}`,
    ...often.map(
      (name) => `${name} is blank or cannot be read in ${blanks.get(name)} of ${load.shown.rows} rows`,
    ),
  ].filter(Boolean)
  if (said.length === 0) return undefined
  return { state: 'partly filled', reason: said.join('; '), since: load.shown.receivedOn }
}

/** The columns an indicator names that the file lacks, and for the lack of which it is not computed. */
function neededAndMissing({ table, load, year, catalogue, coverage }: Asked): string[] {
  const needs = catalogue.indicators.flatMap((indicator) =>
    needsOf(indicator, catalogue.cohorts.get(indicator.cohort)!),
  )
  return [...new Set(needs)].flatMap((need) => {
    const [kind, column] = need.split('.')
    if (kind !== table.table || column === undefined || !load.missing.includes(column)) return []
    if (year === undefined) return [column]
    const first = asAt(collectionYear(year).startOn)
    return whyNotComputed(coverage, [need], first, 0) === undefined ? [] : [column]
  })
}

async function blankRows({ database, table, load }: Asked, columns: readonly string[]) {
  if (columns.length === 0 || load.shown.rows === 0) return new Map<string, number>()
  const counts = columns.map(
    (name, at) => `CAST(count(CASE WHEN ${name.toLowerCase()} IS NULL THEN 1 END) AS INTEGER) AS c${at}`,
  )
  const [row] = await database.rows<Record<string, number>>(
    `SELECT ${counts.join(', ')} FROM ${table.stored.name} WHERE load_id = $1`,
    [load.shown.id],
  )
  return new Map(columns.map((name, at) => [name, row?.[`c${at}`] ?? 0]))
}
