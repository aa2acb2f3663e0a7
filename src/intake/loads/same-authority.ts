import { UnreadableFileError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { Reception } from '../files/reception.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import type { PreparedFile, PreparedTable } from './prepared-file.ts'

/** Two returns of one authority in neighbouring years always share children once they hold this many. */
const ENOUGH_CHILDREN = 20

/**
 * Refuses a file that belongs to another authority than the workspace: by its LA column where it has one,
 * and otherwise because it shares no child with the same table of the same or a neighbouring year.
 *
 * @throws UnreadableFileError
 */
export async function refuseOtherAuthority(
  database: Database,
  { file, tables }: PreparedFile,
  reception: Reception,
): Promise<void> {
  for (const table of tables) {
    await refuseByName(database, file.name, table, reception)
    await refuseByChildren(database, file.name, table)
  }
}

async function refuseByName(
  database: Database,
  file: string,
  { rows }: PreparedTable,
  { authority }: Reception,
): Promise<void> {
  const named = [...rows.authorities]
  if (named.length === 0) return
  if (named.length > 1)
    throw refusal(
      file,
      `it holds rows of several authorities (${named.slice(0, 3).map(shownName).join(', ')})`,
    )
  const name = named[0]!
  if (authority) {
    const own = [authority.name, authority.code, authority.gss].map((text) => text?.toLowerCase())
    if (!own.includes(name.toLowerCase()))
      throw refusal(file, `its authority is “${shownName(name)}” and this workspace is for ${authority.name}`)
    return
  }
  const [other] = await database.rows<{ authority: string }>(
    'SELECT authority FROM load WHERE authority IS NOT NULL AND lower(authority) <> lower($1) LIMIT 1',
    [name],
  )
  if (other)
    throw refusal(
      file,
      `its authority is “${shownName(name)}” and the files here are for “${shownName(other.authority)}”`,
    )
}

async function refuseByChildren(database: Database, file: string, prepared: PreparedTable): Promise<void> {
  const { table } = prepared.recognised
  const { last } = prepared.years
  if (!['ssda903/episodes', 'ssda903/header'].includes(table.table) || last === undefined) return
  const children = childrenOf(prepared)
  if (children.size < ENOUGH_CHILDREN) return
  const known = await database.rows<{ child: string; file_name: string }>(
    `SELECT DISTINCT r.child, l.file_name FROM ${table.stored.name} r JOIN load l ON l.load_id = r.load_id
     WHERE l.kind = $1 AND l.collection_year BETWEEN $2 AND $3 AND r.child IS NOT NULL`,
    [table.table, last - 1, last + 1],
  )
  if (known.length < ENOUGH_CHILDREN || known.some(({ child }) => children.has(child))) return
  throw refusal(file, `it shares no child with ${known[0]!.file_name}, so it seems to be another authority’s`)
}

/** The children of the returns: those of the Header of any year. */
export async function childrenInReturns(database: Database): Promise<Set<string>> {
  const rows = await database.rows<{ child: string }>(
    'SELECT DISTINCT child FROM ssda903_header WHERE child IS NOT NULL',
  )
  return new Set(rows.map(({ child }) => child))
}

/** The children whom a file brings into the returns. */
export function childrenReturnedIn({ tables }: PreparedFile): string[] {
  return tables.flatMap((table) =>
    table.recognised.table.table === 'ssda903/header' ? [...childrenOf(table)] : [],
  )
}

/**
 * The file, with a finding at each list that knows none of the children of the returns: the file is another
 * authority's, or the list has identifiers of its own. Nothing is said where either knows only few children.
 */
export function withStrangersNoted(prepared: PreparedFile, returned: ReadonlySet<string>): PreparedFile {
  if (returned.size < ENOUGH_CHILDREN) return prepared
  const tables = prepared.tables.map((table) => {
    const children = isListOfChildren(table) ? [...childrenOf(table)] : []
    if (children.length < ENOUGH_CHILDREN || children.some((child) => returned.has(child))) return table
    const strangers = { code: 'children-not-in-returns', detail: `None of the ${children.length}` } as const
    return { ...table, findings: [strangers, ...table.findings] }
  })
  return { ...prepared, tables }
}

/** The same for a file that is held against the returns of a store. */
export async function notingStrangers(database: Database, prepared: PreparedFile): Promise<PreparedFile> {
  if (!prepared.tables.some(isListOfChildren)) return prepared
  return withStrangersNoted(prepared, await childrenInReturns(database))
}

function isListOfChildren({ recognised: { table } }: PreparedTable): boolean {
  return ['annex-a', 'safeguarding-dataset', 'local'].includes(table.format.name) && table.child !== undefined
}

function childrenOf({ recognised: { table }, rows }: PreparedTable): Set<string> {
  const at = table.columns.findIndex(({ name }) => name === table.child)
  return new Set(rows.columns[at]!.filter((child): child is string => typeof child === 'string'))
}

function refusal(file: string, why: string): UnreadableFileError {
  return new UnreadableFileError(
    'another-authority',
    `${file} was not loaded: ${why}. Use a workspace of its own (--workspace) for each authority`,
  )
}
