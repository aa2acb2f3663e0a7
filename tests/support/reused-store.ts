import type { ExampleRow } from '../../src/core/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { buildSteps, storeGround } from '../../src/records/build.ts'
import type { Database } from '../../src/store/index.ts'
import { catalogueFiles, emptyStore, exampleFile, formats, reception } from './example-store.ts'
import { everyHistory, historiesReadBy } from './needed-histories.ts'

const RECEIVED = ['load', 'load_finding', 'kept_file']

/**
 * A store for one worked example after another: emptied between them, because making a new one takes longer than an
 * example itself.
 */
export class ReusedStore {
  #store: Promise<Database> | undefined
  #filled: readonly string[] = []
  #built: readonly string[] = []

  /**
   * The store with the tables of an example, taken in as files through the same door as real ones, and no other rows.
   * Of the histories it has those that the SQL reads; whatever reads another fails, because it is not there.
   */
  async holding(
    tables: ReadonlyMap<string, readonly ExampleRow[]>,
    year: number,
    sql: string,
  ): Promise<Database> {
    const isFirst = this.#store === undefined
    const database = await (this.#store ??= emptyStore())
    const known = [...tables.keys()].flatMap(
      (name) => formats.tables.find(({ table }) => table === name) ?? [],
    )
    const left = [
      ...[...RECEIVED, ...this.#filled].map((table) => `DELETE FROM ${table}`),
      ...this.#built.map((table) => `DROP TABLE IF EXISTS ${table}`),
    ]
    await database.run(left.join(';'))
    // Reference data, as bank holidays, changes what all histories stand on.
    const filled = known.map(({ stored }) => stored.name)
    const changesGround = [...this.#filled, ...filled].some(isReference)
    const steps = historiesReadBy(sql)
    // Before anything is done: an example that fails must leave nothing to the next.
    this.#filled = filled
    this.#built = steps.map(({ table }) => table)
    for (const { table } of known)
      await takeIn(database, formats, exampleFile(table, tables.get(table)!, year), reception)
    if (isFirst || changesGround) await storeGround(database, catalogueFiles, everyHistory())
    await buildSteps(database, steps)
    return database
  }

  async close(): Promise<void> {
    await (await this.#store)?.close()
  }
}

function isReference(stored: string): boolean {
  return formats.tables.some(({ stored: { name }, format }) => name === stored && format.name === 'reference')
}
