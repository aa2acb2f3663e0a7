import type { InputTable } from '../intake/index.ts'
import type { Database, Value } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { isAboutChildren } from './cohort.ts'
import { needsOf, yearsBehind } from './coverage.ts'
import type { Figure } from './figure.ts'
import { inDenominator } from './indicator-sql.ts'
import { POSTCODES } from './source-status-rests.ts'

/** A load that a figure rests on, and how much of it. */
export interface LoadUsed {
  readonly id: number
  readonly kind: string
  readonly file: string
  /** The sheet or module of the file, where it has several. */
  readonly part: string | null
  readonly sha256: string
  readonly receivedAt: string
  /** The collection years it counts for; empty for what is of no year. */
  readonly years: readonly number[]
  /** The day it is a picture of, where it is one. */
  readonly asAt: string | null
  readonly rows: number
  /** Who handed it in. Names of persons are not kept: whoever uses the workspace is the local user. */
  readonly by: 'local user'
  /** Rows about the children of the denominator; `null` for a table whose rows are not about children. */
  readonly rowsUsed: number | null
}

interface Asked {
  readonly database: Database
  readonly tables: readonly InputTable[]
  readonly catalogue: Catalogue
  readonly figure: Figure
}

interface LoadRow {
  readonly load_id: number
  readonly kind: string
  readonly file_name: string
  readonly part: string | null
  readonly sha256: string
  readonly received_at: string
  readonly as_at: string | null
  readonly row_count: number
  readonly year: number | null
}

/**
 * The loads behind a figure: the same files as {@link Figure.loads}, by what of them counts. None for a figure that is
 * not computed.
 */
export async function loadsUsed(asked: Asked): Promise<LoadUsed[]> {
  const { database, figure } = asked
  if (figure.whyNot !== undefined) return []
  const years = new Map<number, { row: LoadRow; years: number[] }>()
  for (const row of [...(await returnsBehind(asked)), ...(await othersBehind(database, figure))]) {
    const known = years.get(row.load_id) ?? { row, years: [] }
    if (row.year !== null) known.years.push(row.year)
    years.set(row.load_id, known)
  }
  const used = await rowsUsed(asked, [...years.values()])
  return [...years.values()].map(({ row, years: of }) => ({
    id: row.load_id,
    kind: row.kind,
    file: row.file_name,
    part: row.part,
    sha256: row.sha256,
    receivedAt: row.received_at,
    years: of,
    asAt: row.as_at,
    rows: row.row_count,
    by: 'local user',
    rowsUsed: used.get(row.load_id) ?? null,
  }))
}

const LOAD = 'l.load_id, l.kind, l.file_name, l.part, l.sha256, l.received_at, l.as_at, l.row_count'

/** The returns that count and the lists, of the tables the indicator needs and the years its period looks at. */
async function returnsBehind({ database, catalogue, figure }: Asked): Promise<LoadRow[]> {
  const { indicator, period } = figure
  const needs = needsOf(indicator, catalogue.cohorts.get(indicator.cohort)!)
  const kinds = [...new Set(needs.map((need) => need.split('.')[0]!))]
  const [first, last] = yearsBehind(period, indicator['looks-back'])
  const places = kinds.map((_, at) => `$${at + 3}`).join(', ')
  return database.rows<LoadRow & object>(
    `SELECT ${LOAD}, a.collection_year AS year FROM active_load a JOIN load l ON l.load_id = a.load_id
     WHERE a.collection_year BETWEEN $1 AND $2 AND a.kind IN (${places})
     UNION ALL
     SELECT ${LOAD}, CAST(NULL AS INTEGER) AS year FROM load l JOIN known_load k ON k.load_id = l.load_id
     WHERE substr(l.kind, 1, 8) <> 'ssda903/' AND l.kind IN (${places})
     ORDER BY 2, 9, 1`,
    [first, last, ...kinds],
  )
}

/** The population of a rate, and the postcode directory that counts, where the figure rests on them. */
async function othersBehind(database: Database, { loads, population }: Figure): Promise<LoadRow[]> {
  const values: Value[] = [population?.load?.id ?? null, ...loads]
  const hashes = loads.map((_, at) => `$${at + 2}`).join(', ') || 'NULL'
  return database.rows<LoadRow & object>(
    `SELECT ${LOAD}, CAST(NULL AS INTEGER) AS year FROM load l
     WHERE l.load_id = CAST($1 AS INTEGER) OR (l.kind = '${POSTCODES}' AND l.sha256 IN (${hashes}))
     ORDER BY l.kind, l.load_id`,
    values,
  )
}

/**
 * How many rows of each load are about children of the denominator, for those of tables about children. One query, so
 * that the cohort, which may only be defined, is worked out once.
 */
async function rowsUsed(
  { database, tables, catalogue, figure }: Asked,
  loads: readonly { readonly row: LoadRow; readonly years: readonly number[] }[],
): Promise<Map<number, number>> {
  const { indicator, period } = figure
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  if (!isAboutChildren(cohort)) return new Map()
  const counts = loads.flatMap(({ row, years }) => {
    const table = tables.find((each) => each.table === row.kind)
    if (!table?.child) return []
    const ofYears = years.length === 0 ? '' : `OR collection_year IN (${years.join(', ')})`
    return `SELECT ${row.load_id} AS load_id, CAST(count(*) AS INTEGER) AS used FROM ${table.stored.name}
      WHERE load_id = ${row.load_id} AND (collection_year IS NULL ${ofYears})
        AND ${table.child.toLowerCase()} IN (SELECT child_id FROM counted)`
  })
  if (counts.length === 0) return new Map()
  const rows = await database.rows<{ load_id: number; used: number }>(
    `WITH counted AS (
       SELECT DISTINCT child_id FROM ${cohort.table}
       WHERE period = $1 AND ${inDenominator(indicator)}
     ) ${counts.join(' UNION ALL ')}`,
    [period.code],
  )
  return new Map(rows.map(({ load_id: id, used }) => [id, used]))
}
