import { day, type ExampleRow } from '../../src/core/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { createSchema, type Database, openDuckDb } from '../../src/store/index.ts'
import { storeWithHistories } from './lazy-histories.ts'
import { catalogueFiles, formats } from './whole-catalogue.ts'

export { catalogueFiles, formats }

/** The moment at which the files of an example are handed in: after the last collection year of any of them. */
const receivedAt = '2026-06-01T09:00:00Z'

/** An empty store in memory, with every table. */
export async function emptyStore(): Promise<Database> {
  const database = await openDuckDb(':memory:')
  // The stores of tests are small: a second thread costs more than it helps.
  await database.run('SET threads = 1')
  await createSchema(
    database,
    formats.tables.map(({ stored }) => stored),
  )
  return database
}

/**
 * A store that holds the tables of an example, taken in as files through the same door as real ones. A row
 * without a YEAR is of the year given.
 */
export async function exampleStore(
  tables: ReadonlyMap<string, readonly ExampleRow[]>,
  year: number,
): Promise<Database> {
  const database = await emptyStore()
  for (const [name, rows] of tables)
    if (formats.tables.some(({ table }) => table === name))
      await takeIn(database, formats, exampleFile(name, rows, year), reception)
  return storeWithHistories(database)
}

/** The rows of an example as the file they would come in. A row without a YEAR is of the year given. */
export function exampleFile(table: string, rows: readonly ExampleRow[], year: number) {
  return { name: `${table.split('/')[1]}.csv`, folder: '.', bytes: csvOf(withAllHeads(table, rows), year) }
}

/** A list is known by its heads: an example need not write those it leaves blank. */
function withAllHeads(table: string, rows: readonly ExampleRow[]): ExampleRow[] {
  const list = formats.tables.find((each) => each.table === table && !table.startsWith('ssda903/'))
  const given = new Set(rows.flatMap((row) => Object.keys(row).map((head) => head.toLowerCase())))
  const absent = (list?.columns ?? []).filter(
    ({ name, title = name, also }) => ![name, title, ...also].some((head) => given.has(head.toLowerCase())),
  )
  const blank = Object.fromEntries(absent.map(({ name }) => [name, null]))
  return rows.map((row) => ({ ...row, ...blank }))
}

export const reception = { authority: undefined, receivedAt, receivedOn: day(receivedAt.slice(0, 10)) }

function csvOf(rows: readonly ExampleRow[], year: number): Uint8Array {
  const heads = [...new Set([...rows.flatMap((row) => Object.keys(row)), 'YEAR'])]
  const lines = rows.map((row) =>
    heads.map((head) => row[head] ?? (head === 'YEAR' ? String(year) : '')).join(','),
  )
  return new TextEncoder().encode([heads.join(','), ...lines].join('\n'))
}
