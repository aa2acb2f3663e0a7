import type { Database } from '../store/index.ts'
import type { LoadOfKind } from './source-status-loads.ts'
import type { SourceTrouble } from './source-status-terms.ts'

/** The share of rows above which blanks, or codes of no list, are a trouble of the source and no slip: one in twenty. */
export const ENOUGH_TO_MATTER = 0.05

/** What of a load tells by what definition its columns and codes were written. */
interface Written {
  /** Heads of the file that the table does not know. */
  readonly unknownHeads: readonly string[]
  /** In how many rows a column holds a value that is not of its list. */
  readonly unknownCodes: ReadonlyMap<string, number>
}

/**
 * How the columns or codes of a load differ from those of the load before, in words; `undefined` where they do not.
 * Of codes only a column counts in which more than one row in twenty holds what its list does not know, and fewer did
 * before: a slip of the pen is a finding, not another definition.
 */
export async function definitionChange(
  database: Database,
  load: LoadOfKind,
  before: LoadOfKind,
): Promise<SourceTrouble | undefined> {
  const [now, then] = [await readWritten(database, load), await readWritten(database, before)]
  const isOften = ({ unknownCodes }: Written, { shown }: LoadOfKind, column: string) =>
    shown.rows > 0 && (unknownCodes.get(column) ?? 0) / shown.rows > ENOUGH_TO_MATTER
  const codes = [...now.unknownCodes.keys()].filter(
    (column) => isOften(now, load, column) && !isOften(then, before, column),
  )
  const said = [
    differences('it no longer has', load.missing, before.missing),
    differences('it now has', before.missing, load.missing),
    differences('it now also has', now.unknownHeads, then.unknownHeads, ', which Homeward does not know'),
    codes.length > 0 ? `it now has codes that are not of their list in ${named(codes)}` : '',
  ].filter(Boolean)
  if (said.length === 0) return undefined
  return {
    state: 'definition changed',
    reason: `other than the load before, ${said.join('; ')}`,
    since: load.shown.receivedOn,
  }
}

/** Words for the columns that stand in the first list and not in the second; empty where there are none. */
function differences(words: string, here: readonly string[], there: readonly string[], after = ''): string {
  const columns = here.filter((column) => !there.includes(column))
  return columns.length === 0 ? '' : `${words} ${named(columns)}${after}`
}

/** `the column PL_POST`, `the columns PL_LA, PL_POST`. */
export function named(columns: readonly string[]): string {
  return `${columns.length === 1 ? 'the column' : 'the columns'} ${columns.join(', ')}`
}

async function readWritten(database: Database, { shown }: LoadOfKind): Promise<Written> {
  const rows = await database.rows<{ code: string; name: string | null; rows: number }>(
    `SELECT code, name, CAST(count(DISTINCT line) AS INTEGER) AS rows FROM (
       SELECT code, line, CASE code WHEN 'column-unknown' THEN detail ELSE column_name END AS name
       FROM load_finding WHERE load_id = $1 AND code IN ('column-unknown', 'code-unknown', 'value-unmapped')
     ) found GROUP BY code, name ORDER BY name`,
    [shown.id],
  )
  const codes = new Map<string, number>()
  for (const { code, name, rows: count } of rows)
    if (code !== 'column-unknown' && name !== null) codes.set(name, (codes.get(name) ?? 0) + count)
  return {
    unknownHeads: rows.flatMap(({ code, name }) =>
      code === 'column-unknown' && name !== null ? [name] : [],
    ),
    unknownCodes: codes,
  }
}
