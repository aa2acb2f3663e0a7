import { hashOf } from '../core/index.ts'
import { historySteps } from '../records/index.ts'
import type { Database } from '../store/index.ts'
import { columnsOfTables } from './table-columns.ts'

/** Columns that tell in which order files arrived, not what they say. */
const ORDER_OF_ARRIVAL = ['load_id', 'received_at']

/**
 * A hash of everything the loads came to: every history, every repair and every fact. It is the same
 * whatever the order in which the same files were loaded, and changes when any figure or any row behind one
 * does.
 */
export async function stateHash(database: Database): Promise<string> {
  const tables = historySteps()
    .map(({ table }) => table)
    .filter((table) => !['known_load', 'load_year', 'active_load'].includes(table))
  const columns = await columnsOfTables(database)
  const digests: string[] = []
  for (const table of [...tables, 'history_finding', 'fact'])
    digests.push(`${table} ${await digestOf(database, table, columns.get(table) ?? [])}`)
  return hashOf(digests)
}

async function digestOf(database: Database, table: string, columns: readonly string[]): Promise<string> {
  const kept = columns.filter((name) => !ORDER_OF_ARRIVAL.includes(name))
  const rows = await database.rows<object>(
    `SELECT ${kept.join(', ')} FROM ${table} ORDER BY ${kept.join(', ')}`,
  )
  return hashOf(rows.map((row) => JSON.stringify(Object.values(row))))
}
