import { UnreadableFileError } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { CheckedRows } from './check-rows.ts'
import type { Recognised } from './recognise.ts'
import type { FileYears, Reception } from './reception.ts'

/** Two returns of one authority in neighbouring years always share children once they hold this many. */
const ENOUGH_CHILDREN = 20

interface Candidate {
  readonly file: string
  readonly recognised: Recognised
  readonly rows: CheckedRows
  readonly years: FileYears
}

/**
 * Refuses a file that belongs to another authority than the workspace: by its LA column where it has one,
 * and otherwise because it shares no child with the same table of the same or a neighbouring year.
 *
 * @throws UnreadableFileError
 */
export async function refuseOtherAuthority(
  database: Database,
  candidate: Candidate,
  reception: Reception,
): Promise<void> {
  await refuseByName(database, candidate, reception)
  await refuseByChildren(database, candidate)
}

async function refuseByName(
  database: Database,
  { file, rows }: Candidate,
  { authority }: Reception,
): Promise<void> {
  const named = [...rows.authorities]
  if (named.length === 0) return
  if (named.length > 1)
    throw refusal(file, `it holds rows of several authorities (${named.slice(0, 3).join(', ')})`)
  const name = named[0]!
  if (authority) {
    const own = [authority.name, authority.code, authority.gss].map((text) => text?.toLowerCase())
    if (!own.includes(name.toLowerCase()))
      throw refusal(file, `its authority is “${name}” and this workspace is for ${authority.name}`)
    return
  }
  const [other] = await database.rows<{ authority: string }>(
    'SELECT authority FROM load WHERE authority IS NOT NULL AND lower(authority) <> lower($1) LIMIT 1',
    [name],
  )
  if (other) throw refusal(file, `its authority is “${name}” and the files here are for “${other.authority}”`)
}

async function refuseByChildren(
  database: Database,
  { file, recognised, rows, years }: Candidate,
): Promise<void> {
  const { table } = recognised
  if (!['ssda903/episodes', 'ssda903/header'].includes(table.table) || years.last === undefined) return
  const at = table.columns.findIndex(({ name }) => name === 'CHILD')
  const children = new Set(rows.columns[at]!.filter((child): child is string => typeof child === 'string'))
  if (children.size < ENOUGH_CHILDREN) return
  const known = await database.rows<{ child: string; file_name: string }>(
    `SELECT DISTINCT r.child, l.file_name FROM ${table.stored.name} r JOIN load l ON l.load_id = r.load_id
     WHERE l.kind = $1 AND l.collection_year BETWEEN $2 AND $3 AND r.child IS NOT NULL`,
    [table.table, years.last - 1, years.last + 1],
  )
  if (known.length < ENOUGH_CHILDREN || known.some(({ child }) => children.has(child))) return
  throw refusal(file, `it shares no child with ${known[0]!.file_name}, so it seems to be another authority’s`)
}

function refusal(file: string, why: string): UnreadableFileError {
  return new UnreadableFileError(
    'another-authority',
    `${file} was not loaded: ${why}. Use a workspace of its own (--workspace) for each authority`,
  )
}
