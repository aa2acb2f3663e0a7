import {
  DOUBLE,
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  ENUM,
  INTEGER,
} from '@duckdb/node-api'
import { WorkspaceError } from '../core/index.ts'
import type { ColumnType, ColumnValues, Database, TableCopy, TableShape, Value } from './database.ts'
import { engineFunctions, sqlFunctions } from './functions.ts'

/**
 * Opens a DuckDB database file, or one in memory for `:memory:`.
 *
 * The engine may read no file but its own and fetch nothing.
 * @throws WorkspaceError when another program holds the file, or the file or disk cannot be used
 */
export async function openDuckDb(path: string): Promise<Database> {
  const instance = await asWorkspaceError(() =>
    DuckDBInstance.create(path, {
      enable_external_access: 'false',
      preserve_insertion_order: 'false',
      // Most joins are of tables made in the same transaction, of whose sizes the engine knows nothing yet: tables
      // joined in an order guessed from that have taken minutes. They are joined in the order they are written in.
      disabled_optimizers: 'join_order',
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
    const result = await asWorkspaceError(() => this.#connection.runAndReadAll(sql, [...values]))
    const names = result.columnNames()
    return result
      .getRows()
      .map((row) => Object.fromEntries(row.map((cell, at) => [names[at], plain(cell)])) as Row)
  }

  async append(table: TableShape, columns: readonly ColumnValues[]): Promise<void> {
    const rows = columns[0]?.length ?? 0
    if (rows === 0) return
    const [schema, name] = table.name.includes('.') ? table.name.split('.') : [undefined, table.name]
    const appender = await this.#connection.createAppender(name!, schema)
    const chunkTypes = chunkTypesOf(table, columns)
    const writers = table.columns.map(({ type }) => writerOf(type, appender))
    await asWorkspaceError(async () => {
      if (chunkTypes) {
        appendInChunks(appender, chunkTypes, columns)
        appender.closeSync()
        return
      }
      for (let row = 0; row < rows; row++) {
        for (let at = 0; at < writers.length; at++) {
          const cell = columns[at]![row]
          if (cell === null || cell === undefined) appender.appendNull()
          else writers[at]!(cell)
        }
        appender.endRow()
      }
      appender.closeSync()
    })
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

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>

function writerOf(type: ColumnType, appender: Appender): (cell: string | number | Uint8Array) => void {
  switch (type) {
    case 'text':
      return (cell) => appender.appendVarchar(cell as string)
    case 'integer':
      return (cell) => appender.appendInteger(cell as number)
    case 'double':
      return (cell) => appender.appendDouble(cell as number)
    case 'blob':
      return (cell) => appender.appendBlob(cell as Uint8Array)
    case 'day': {
      const days = new Map<number, DuckDBDateValue>()
      return (cell) => {
        const number = cell as number
        let value = days.get(number)
        if (!value) days.set(number, (value = new DuckDBDateValue(number)))
        appender.appendDate(value)
      }
    }
  }
}

/** Below this many rows, finding out which texts repeat takes as long as it saves. */
const MANY_ROWS = 50_000
/** A text stands so often on average in a column that is worth writing as numbers. */
const OFTEN = 8
/** The engine takes no more rows at a time. */
const CHUNK = 2_048

/**
 * How the columns of many rows are handed over in chunks: numbers as they are, texts as the numbers of the few
 * different ones there are, which the engine turns into texts again twice as fast as it takes them one by one.
 * `undefined` where that would not be faster: for few rows, days, bytes, or a column whose texts seldom repeat.
 */
function chunkTypesOf(
  table: TableShape,
  columns: readonly ColumnValues[],
): readonly DuckDBType[] | undefined {
  const rows = columns[0]?.length ?? 0
  if (rows < MANY_ROWS || table.columns.some(({ type }) => type === 'day' || type === 'blob'))
    return undefined
  const types: DuckDBType[] = []
  for (const [at, { type }] of table.columns.entries()) {
    if (type === 'integer') types.push(INTEGER)
    else if (type === 'double') types.push(DOUBLE)
    else {
      const texts = differentTexts(columns[at]!, rows / OFTEN)
      if (!texts) return undefined
      types.push(ENUM(texts))
    }
  }
  return types
}

function differentTexts(column: ColumnValues, most: number): string[] | undefined {
  const texts = new Set<string>()
  for (const cell of column) {
    if (cell === null || texts.has(cell as string)) continue
    if (typeof cell !== 'string' || texts.size >= most) return undefined
    texts.add(cell)
  }
  // A column that is blank in every row: the engine knows no list of no texts.
  return texts.size === 0 ? [''] : [...texts]
}

/** Appends columns by the types that {@link chunkTypesOf} gave for them. */
function appendInChunks(
  appender: Appender,
  types: readonly DuckDBType[],
  columns: readonly ColumnValues[],
): void {
  const rows = columns[0]?.length ?? 0
  const chunk = DuckDBDataChunk.create(types)
  for (let from = 0; from < rows; from += CHUNK) {
    const size = Math.min(CHUNK, rows - from)
    chunk.reset()
    chunk.rowCount = size
    for (const [at, column] of columns.entries())
      chunk.setColumnValues(at, column.slice(from, from + size) as readonly DuckDBValue[])
    appender.appendDataChunk(chunk)
  }
}

function plain(cell: DuckDBValue): Value | Uint8Array {
  if (cell === null || typeof cell === 'string' || typeof cell === 'boolean' || typeof cell === 'number')
    return cell
  if (typeof cell === 'bigint') return Number(cell)
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
    if (/read-only file system|permission denied/i.test(said))
      throw new WorkspaceError('The workspace folder cannot be written to', { cause: error })
    throw error
  }
}
