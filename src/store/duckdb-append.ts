import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  type DuckDBValue,
  ENUM,
  INTEGER,
} from '@duckdb/node-api'
import type { ColumnType, ColumnValues, TableShape } from './database.ts'

/** Appends whole columns of equal length to a table of ours, in chunks where that is faster than cell by cell. */
export async function appendColumns(
  connection: DuckDBConnection,
  table: TableShape,
  columns: readonly ColumnValues[],
): Promise<void> {
  const rows = columns[0]?.length ?? 0
  if (rows === 0) return
  const [schema, name] = table.name.includes('.') ? table.name.split('.') : [undefined, table.name]
  const appender = await connection.createAppender(name!, schema)
  const chunkTypes = chunkTypesOf(table, columns)
  if (chunkTypes) {
    appendInChunks(appender, chunkTypes, columns)
    appender.closeSync()
    return
  }
  const writers = table.columns.map(({ type }) => writerOf(type, appender))
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < writers.length; at++) {
      const cell = columns[at]![row]
      if (cell === null || cell === undefined) appender.appendNull()
      else writers[at]!(cell)
    }
    appender.endRow()
  }
  appender.closeSync()
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
