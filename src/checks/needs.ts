import { collectionYear } from '../core/index.ts'
import { WORKED_OUT_FROM } from '../records/index.ts'
import type { Database } from '../store/index.ts'
import type { Check } from './check.ts'

/** What is loaded that checks can rest on: for each table, the years with the columns their files lack. */
export interface Loaded {
  /** By kind, then by collection year; lists that are of no year stand under the year 0. */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>>
  readonly years: readonly number[]
  /** Whether places are worked out from a postcode directory where a return does not give them. */
  readonly hasDirectory: boolean
}

/** Reads what is loaded, after the histories were built. */
export async function readLoaded(database: Database): Promise<Loaded> {
  const rows = await database.rows<{ kind: string; year: number; missing: string | null }>(
    `SELECT l.kind, coalesce(a.collection_year, 0) AS year, l.columns_missing AS missing
     FROM load l JOIN known_load k ON k.load_id = l.load_id LEFT JOIN active_load a ON a.load_id = l.load_id
     WHERE a.load_id IS NOT NULL OR l.kind NOT LIKE 'ssda903/%' ORDER BY l.load_id`,
  )
  const kinds = new Map<string, Map<number, readonly string[]>>()
  for (const { kind, year, missing } of rows) {
    const years = kinds.get(kind) ?? new Map<number, readonly string[]>()
    years.set(year, (missing ?? '').split(',').filter(Boolean))
    kinds.set(kind, years)
  }
  const returns = rows.filter(({ year }) => year > 0).map(({ year }) => year)
  const [directory] = await database.rows('SELECT 1 AS found FROM postcode_directory LIMIT 1')
  const years = [...new Set(returns)].sort((a, b) => a - b)
  return { kinds, years, hasDirectory: directory !== undefined }
}

/** In which years a check can run, and why not in the others. */
export interface Runnable {
  readonly years: readonly number[]
  readonly whyNot: readonly string[]
}

/**
 * In which of the loaded years a check can run, and the reasons it cannot in others: a table that is not
 * loaded, or a column its file lacks. Years in which its rule is not in use are passed over in silence.
 */
export function whereRunnable(check: Check, loaded: Loaded): Runnable {
  const { kinds } = loaded
  // Lists are of no collection year: a check of lists alone runs also where there is no return.
  const years = loaded.years.length === 0 ? [0] : loaded.years
  const inUse = years.filter((year) => year >= (check.from ?? year) && year <= (check.to ?? year))
  const whyNot = new Set<string>()
  if (kinds.size === 0) return { years: [], whyNot: ['nothing is loaded'] }
  const runnable = inUse.filter((year) => {
    const reasons = check.needs.flatMap((need) => whyNotIn(need, year, loaded, check.over))
    for (const reason of reasons) whyNot.add(reason)
    return reasons.length === 0
  })
  if (inUse.length === 0) whyNot.add(`the rule is not in use in the years that are loaded`)
  return { years: runnable, whyNot: [...whyNot] }
}

function whyNotIn(
  need: string,
  year: number,
  { kinds, hasDirectory }: Loaded,
  over: Check['over'],
): string[] {
  const [kind = '', column] = need.split('.')
  const loaded = kinds.get(kind)
  const name = kind.split('/')[1] ?? kind
  if (!loaded) return [`no ${name} file is loaded`]
  const missing = loaded.get(year) ?? loaded.get(0)
  if (!missing) return [`no ${name} file is loaded${year === 0 ? '' : ` for ${collectionYear(year).code}`}`]
  const when = loaded.has(year) ? ` for ${collectionYear(year).code}` : ''
  // What is worked out stands in the histories, and not in the rows as they came.
  const sources = hasDirectory && over === 'histories' ? WORKED_OUT_FROM[column ?? ''] : undefined
  if (sources && !sources.some((source) => missing.includes(source))) return []
  return column && missing.includes(column) ? [`the ${name} file${when} has no column ${column}`] : []
}
