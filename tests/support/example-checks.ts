import { type Check, type CheckResult, runChecks } from '../../src/checks/index.ts'
import { type ExampleRow, readNamedTables } from '../../src/core/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { buildHistories, historySteps } from '../../src/records/index.ts'
import type { Database } from '../../src/store/index.ts'
import { catalogueFiles, emptyStore, exampleFile, formats, reception } from './example-store.ts'

/** What a check comes to on its worked example, and what the example says it should. */
export interface ExampleAnswer {
  readonly result: CheckResult
  readonly expected: readonly ExampleRow[]
}

/**
 * A store for one worked example after another: emptied between them, because making a new one takes longer than
 * the example itself.
 */
export class CheckExamples {
  #store: Promise<Database> | undefined
  #filled: readonly string[] = []

  async answer(check: Check): Promise<ExampleAnswer> {
    const database = await (this.#store ??= storeWithCalendar())
    const filled = ['load', 'load_finding', 'kept_file', ...this.#filled]
    await database.run(filled.map((table) => `DELETE FROM ${table}`).join(';'))
    const tables = readNamedTables(check.workedExample)
    this.#filled = [...tables.keys()].flatMap(
      (name) => formats.tables.find(({ table }) => table === name)?.stored.name ?? [],
    )
    for (const [name, rows] of tables)
      if (formats.tables.some(({ table }) => table === name))
        await takeIn(database, formats, exampleFile(name, rows, yearOf(check)), reception)
    if (readsHistories(check)) await buildHistories(database, catalogueFiles)
    else await buildLoads(database)
    const [result] = await runChecks(database, [{ ...check, needs: check.needs.map(withoutColumn) }])
    return { result: result!, expected: tables.get('Expected') ?? [] }
  }
}

async function storeWithCalendar(): Promise<Database> {
  const database = await emptyStore()
  await buildHistories(database, catalogueFiles)
  return database
}

/** What of the histories says which loads count: most rules over rows read nothing else of them. */
const LOADS = ['known_load', 'load_year', 'active_load', 'postcode_directory']

function readsHistories({ over, sql }: Check): boolean {
  const others = historySteps().filter(({ table }) => !LOADS.includes(table))
  return over === 'histories' || others.some(({ table }) => new RegExp(`\\b${table}\\b`).test(sql))
}

async function buildLoads(database: Database): Promise<void> {
  for (const { table, sql } of historySteps()) {
    if (!LOADS.includes(table)) continue
    await database.run(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} AS ${sql}`)
  }
}

/** The collection year of the rows of an example that do not name theirs; each example is of one in use. */
function yearOf({ from, to }: Check): number {
  return Math.min(Math.max(2026, from ?? 0), to ?? 9999)
}

/** Examples give only the columns that matter to them. */
function withoutColumn(need: string): string {
  return need.split('.')[0]!
}
