import { type CatalogueFile, hashOf } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import {
  type Database,
  engineFunctions,
  replaceTable,
  sqlFunctions,
  type TableShape,
} from '../store/index.ts'
import type { HistoryStep } from './history-step.ts'

/**
 * What each history was made from, as a hash: its calculation, the loads of the inputs it reads, and what the histories
 * it reads were made from. A history stays as it is while its hash is the same. Rows of an input never change once they
 * are loaded, so that its loads say all of it.
 */
const historySourceTable: TableShape = {
  name: 'history_source',
  columns: [
    { name: 'history', type: 'text' },
    { name: 'source', type: 'text' },
  ],
}

/** The hash of each history in the store by its name; none where none is known. */
export type HistorySources = ReadonlyMap<string, string>

/** What all histories stand on besides the loads, under the name it is kept by. */
export const GROUND = 'ground'

/** The name of the input whose rows change what all histories stand on. */
const BANK_HOLIDAYS = 'reference/bank-holidays'

/** Who reads the known loads reads those of its inputs, which are told apart by kind and not all taken together. */
const KNOWN_LOADS = 'known_load'

/** The loads that were known at a moment (all when none is given), told apart by a text for each kind of input. */
export async function loadsByKind(
  database: Database,
  knownAt: string | undefined,
): Promise<Map<string, string>> {
  const loads = await database.rows<{ kind: string; load_id: number; sha256: string; as_at: string | null }>(
    `SELECT kind, load_id, sha256, as_at FROM load ${knownAt === undefined ? '' : 'WHERE received_at <= $1'}
     ORDER BY load_id`,
    knownAt === undefined ? [] : [knownAt],
  )
  const texts = new Map<string, string>()
  for (const { kind, load_id: id, sha256, as_at: asAt } of loads)
    texts.set(kind, `${texts.get(kind) ?? ''} ${id} ${sha256} ${asAt ?? ''}`)
  return texts
}

/** The hash of what all histories stand on: definitions, functions, and the bank holidays that were loaded. */
export function sourceOfGround(
  catalogue: readonly CatalogueFile[],
  loads: ReadonlyMap<string, string>,
): Promise<string> {
  return hashOf([
    ...catalogue.map(({ path, text }) => path + text),
    JSON.stringify([sqlFunctions, engineFunctions]),
    loads.get(BANK_HOLIDAYS) ?? '',
  ])
}

/** The hash of a history, from those of the histories made before it. */
export function sourceOfStep(
  step: HistoryStep,
  before: HistorySources,
  loads: ReadonlyMap<string, string>,
  kindOf: ReadonlyMap<string, string>,
): Promise<string> {
  const text = [step.sql, ...(step.findings ?? []).map(({ sql }) => sql)].join('\n')
  const kinds = kindsRead(text, kindOf)
  return hashOf([
    text,
    before.get(GROUND) ?? '',
    ...wordsOf(text).flatMap((word) => (word === KNOWN_LOADS ? [] : (before.get(word) ?? []))),
    ...kinds.map((kind) => `${kind}${loads.get(kind) ?? ''}`),
  ])
}

/**
 * The kinds of input a calculation reads: by the table of their rows (`local_peps`), or by the name of the kind
 * (`'local/peps'`) where it reads the loads themselves. `kindOf` gives the kind of each table.
 */
export function kindsRead(sql: string, kindOf: ReadonlyMap<string, string>): string[] {
  const named = [...sql.matchAll(/'([a-z0-9-]+\/[a-z0-9-]+)'/g)].map(([, kind]) => kind!)
  return [...new Set([...wordsOf(sql).flatMap((word) => kindOf.get(word) ?? []), ...named])]
}

/** The kind of each input by the name of the table its rows are stored in. */
export function kindsByTable(tables: readonly InputTable[]): Map<string, string> {
  return new Map(tables.map(({ stored, table }) => [stored.name, table]))
}

/** What the rows of a small history come to, whatever their order. */
export async function sourceOfRows(database: Database, table: string): Promise<string> {
  const rows = await database.rows<object>(`SELECT * FROM ${table}`)
  return hashOf(rows.map((row) => JSON.stringify(row)).toSorted())
}

function wordsOf(sql: string): string[] {
  return [...new Set(sql.match(/\w+/g))]
}

/** What the histories in the store were made from; nothing where that is not known. */
export async function historySources(database: Database): Promise<HistorySources> {
  const [isThere] = await database.rows<{ found: number }>(
    `SELECT 1 AS found FROM information_schema.tables
     WHERE table_name = '${historySourceTable.name}' AND table_catalog = current_database()`,
  )
  if (!isThere) return new Map()
  const kept = await database.rows<{ history: string; source: string }>(
    `SELECT history, source FROM ${historySourceTable.name}`,
  )
  return new Map(kept.map(({ history, source }) => [history, source]))
}

/** Writes what the histories in the store are now made from. */
export async function keepHistorySources(database: Database, sources: HistorySources): Promise<void> {
  const rows = [...sources].map(([history, source]) => ({ history, source }))
  await replaceTable(database, historySourceTable, rows)
}

/** Forgets what the histories were made from, so that all are made again. */
export async function forgetHistorySources(database: Database): Promise<void> {
  await database.run(`DROP TABLE IF EXISTS ${historySourceTable.name}`)
}
