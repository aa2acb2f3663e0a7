import {
  DuckDBBlobValue,
  type DuckDBConnection,
  type DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api'
import { WorkspaceError } from '../core/index.ts'
import type { ColumnValues, Database, Digested, TableCopy, TableShape, Value } from './database.ts'
import { appendColumns } from './duckdb-append.ts'
import { engineFunctions, sqlFunctions } from './functions.ts'

/**
 * Opens a DuckDB database file, or one in memory for `:memory:`. What does not fit into the bytes of `memory` that
 * it may use the engine of a file keeps in files beside it while it works; without `memory` it uses most of the machine's.
 *
 * The engine may read no file but its own and fetch nothing.
 * @throws WorkspaceError when another program holds the file, or the file or disk cannot be used
 */
export async function openDuckDb(path: string, memory?: number): Promise<Database> {
  const instance = await asWorkspaceError(() =>
    DuckDBInstance.create(path, {
      enable_external_access: 'false',
      preserve_insertion_order: 'false',
      // Most joins are of tables made in the same transaction, of whose sizes the engine knows nothing yet: tables
      // joined in an order guessed from that have taken minutes. They are joined in the order they are written in.
      disabled_optimizers: 'join_order',
      ...(memory === undefined ? {} : { memory_limit: `${Math.floor(memory)}B` }),
    }),
  )
  const connect = async () => {
    const connection = await instance.connect()
    await connection.run(functionStatements())
    return connection
  }
  return new DuckDb(await connect(), connect, () => instance.closeSync())
}

/** Databases beside another have a name each, as long as the process lasts. */
let databasesBeside = 0

class DuckDb implements Database {
  readonly #connection: DuckDBConnection
  readonly #connect: () => Promise<DuckDBConnection>
  readonly #closeInstance: () => void | Promise<void>
  /** Connections of transactions that are over, for the next one: every new one must learn our functions. */
  readonly #idle: DuckDBConnection[] = []

  constructor(
    connection: DuckDBConnection,
    connect: () => Promise<DuckDBConnection>,
    closeInstance: () => void | Promise<void>,
  ) {
    this.#connection = connection
    this.#connect = connect
    this.#closeInstance = closeInstance
  }

  async run(sql: string, values: readonly Value[] = []): Promise<void> {
    await asWorkspaceError(() =>
      values.length === 0 ? this.#connection.run(sql) : this.#connection.run(sql, [...values]),
    )
  }

  async rows<Row extends object>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    const result = await asWorkspaceError(() => this.#connection.run(sql, [...values]))
    const names = result.columnNames()
    const chunks = await asWorkspaceError(() => result.fetchAllChunks())
    return chunks.flatMap((chunk) => rowsOf(chunk, names) as Row[])
  }

  async append(table: TableShape, columns: readonly ColumnValues[]): Promise<void> {
    await asWorkspaceError(() => appendColumns(this.#connection, table, columns))
  }

  async transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const connection = this.#idle.pop() ?? (await this.#connect())
    const inside = new DuckDb(connection, this.#connect, () => {})
    try {
      await connection.run('BEGIN TRANSACTION')
      const result = await work(inside)
      await asWorkspaceError(() => connection.run('COMMIT'))
      return result
    } catch (error) {
      // A failed commit has already undone the work, and then there is nothing left to roll back.
      await connection.run('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      this.#idle.push(connection)
    }
  }

  async digests(asked: readonly Digested[]): Promise<string[]> {
    const sumsOf = new Map<string, Set<string>>(asked.map(({ table }) => [table, new Set()]))
    for (const { table, columns } of asked) sumsOf.get(table)!.add(rowSum(columns))
    const selects = [...sumsOf].map(
      ([table, sums]) =>
        `SELECT '${table}' AS name, count(*) AS rows_there, [${[...sums].join(', ')}] AS sums FROM ${table}`,
    )
    if (selects.length === 0) return []
    const found = await this.rows<{ name: string; rows_there: number; nth: number; row_sum: string }>(
      `SELECT name, rows_there, generate_subscripts(sums, 1) AS nth, unnest(sums) AS row_sum
       FROM (${selects.join(' UNION ALL ')}) summed`,
    )
    const digests = new Map(
      found.map(({ name, rows_there: rows, nth, row_sum: sum }) => [`${name} ${nth}`, `${rows} ${sum}`]),
    )
    return asked.map(({ table, columns }) => {
      const nth = [...sumsOf.get(table)!].indexOf(rowSum(columns)) + 1
      return digests.get(`${table} ${nth}`)!
    })
  }

  async beside(copies: readonly TableCopy[]): Promise<Database> {
    const [here] = await this.rows<{ name: string }>('SELECT current_database() AS name')
    const name = `beside_${++databasesBeside}`
    await this.run(`ATTACH ':memory:' AS ${name}`)
    const connect = async () => {
      const connection = await this.#connect()
      await connection.run(`USE ${name}`)
      return connection
    }
    const detach = async () => {
      await this.run(`DETACH ${name}`)
    }
    const beside = new DuckDb(await connect(), connect, detach)
    await beside.run('CREATE SCHEMA app')
    for (const { table, where } of copies) {
      const from = table.includes('.') ? `"${here!.name}".${table}` : `"${here!.name}".main.${table}`
      await beside.run(`CREATE TABLE ${table} AS SELECT * FROM ${from}${where ? ` WHERE ${where}` : ''}`)
    }
    return beside
  }

  async close(): Promise<void> {
    for (const connection of [this.#connection, ...this.#idle]) connection.closeSync()
    await this.#closeInstance()
  }
}

/** What the rows of some columns come to. A sum, because under an exclusive or a row that is there twice is as good as none. */
function rowSum(columns: readonly string[]): string {
  if (columns.length === 0) return `''`
  return `coalesce(CAST(sum(hash(${columns.join(', ')})) AS VARCHAR), '')`
}

/** The rows of a chunk, read column by column, which is twice as fast as row by row. */
function rowsOf(chunk: DuckDBDataChunk, names: readonly string[]): object[] {
  const rows: Record<string, Value | Uint8Array>[] = Array.from({ length: chunk.rowCount }, () => ({}))
  for (const [at, name] of names.entries())
    chunk.visitColumnValues(at, (cell, row) => {
      rows[row]![name] = plain(cell)
    })
  return rows
}

/** Days by their number, written as text once: a list has the same few thousand days over and over. */
const dayTexts = new Map<number, string>()

function dayText(day: DuckDBDateValue): string {
  let text = dayTexts.get(day.days)
  if (text === undefined) dayTexts.set(day.days, (text = day.toString()))
  return text
}

function plain(cell: DuckDBValue): Value | Uint8Array {
  if (cell === null || typeof cell === 'string' || typeof cell === 'boolean' || typeof cell === 'number')
    return cell
  if (typeof cell === 'bigint') return Number(cell)
  if (cell instanceof DuckDBDateValue) return dayText(cell)
  if (cell instanceof DuckDBBlobValue) return cell.bytes
  return cell.toString()
}

function functionStatements(): string {
  const all = [
    ...engineFunctions.map(({ name, parameters, duckdb }) => ({ name, parameters, body: duckdb })),
    ...sqlFunctions,
  ]
  return all
    .map(
      ({ name, parameters, body }) =>
        `CREATE OR REPLACE TEMP MACRO ${name}(${parameters.join(', ')}) AS (${body})`,
    )
    .join(';')
}

async function asWorkspaceError<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    if (/could not set lock|conflicting lock|being used by another process/i.test(said))
      throw new WorkspaceError('Another program is using this workspace', { cause: error })
    if (/no space left|disk full|not enough space|out of disk/i.test(said))
      throw new WorkspaceError(
        'The disk is full. What was being written was not kept; free some space and run the same command again',
        {
          cause: error,
        },
      )
    if (/out of memory/i.test(said))
      throw new WorkspaceError(
        'There is not enough memory for this. What was being written was not kept; close other programs and run the same command again',
        { cause: error },
      )
    if (/read-only file system|permission denied/i.test(said))
      throw new WorkspaceError('The workspace folder cannot be written to', { cause: error })
    throw error
  }
}
