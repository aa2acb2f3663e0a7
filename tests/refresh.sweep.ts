import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringUpToDate } from '../src/measures/index.ts'
import { columnsOfTables } from '../src/measures/table-columns.ts'
import { factTable } from '../src/store/index.ts'
import { demoInputsStore } from './support/demo-inputs-store.ts'

type Store = Awaited<ReturnType<typeof demoInputsStore>>
let store: Store

beforeAll(async () => {
  store = await demoInputsStore({ children: 150, years: 2, seed: 11 })
  // The first build of a workspace keeps what facts came from; corrections come after it.
  await bringUpToDate(store.database, store.catalogue, store.settings, { again: true })
})
afterAll(() => store.database.close())

const facts = async ({ database }: Store) => {
  const columns = factTable.columns.map(({ name }) => name)
  return database.digests([{ table: factTable.name, columns }])
}

/** What every history, repair and fact in the store comes to, by the name of its table. */
const everything = async ({ database }: Store) => {
  const columns = await columnsOfTables(database)
  const asked = [...columns]
    .filter(([table]) => !/^cohort_|_source$/.test(table))
    .map(([table, names]) => ({ table, columns: names }))
  const digests = await database.digests(asked)
  return Object.fromEntries(asked.map(({ table }, at) => [table, digests[at]]))
}

/** Takes every seventh row out of an input and gives its loads another content, as a corrected file does. */
async function correct({ database, formats }: Store, table: string): Promise<void> {
  const kind = formats.tables.find(({ stored }) => stored.name === table)!.table
  await database.run(`DELETE FROM ${table} WHERE line % 7 = 3`)
  await database.run(`UPDATE load SET sha256 = sha256 || 'corrected' WHERE kind = '${kind}'`)
}

/** Returns, pictures of a day, local lists and what others publish: every way in that a figure has. */
const corrected = [
  'ssda903_episodes',
  'ssda903_header',
  'ssda903_reviews',
  'annex_a_list_1',
  'annex_a_list_7',
  'local_statutory_visits',
  'local_attendance',
  'local_supervision',
  'reference_population_by_ethnicity',
]
const changes = new Map<string, boolean>()

test.each(corrected)('histories and facts kept are those made anew after %s is corrected', async (table) => {
  const before = await facts(store)
  await correct(store, table)
  await bringUpToDate(store.database, store.catalogue, store.settings)
  const refreshed = await facts(store)
  const kept = await everything(store)
  await bringUpToDate(store.database, store.catalogue, store.settings, { again: true })
  expect(kept).toEqual(await everything(store))
  changes.set(table, refreshed[0] !== before[0])
})

test('most corrections change facts, so that there was something to find', () => {
  const changed = [...changes.values()].filter((isChanged) => isChanged)
  expect(changed.length).toBeGreaterThan(changes.size / 2)
})

// Some sixty refreshes one after another.
const PATIENCE = 240_000

test(
  'after every input was corrected, one by one, what was kept is what is made anew',
  async () => {
    const loads = await store.database.rows<{ kind: string }>(
      `SELECT DISTINCT kind FROM load WHERE substr(kind, 1, 10) <> 'published/' ORDER BY kind`,
    )
    for (const { kind } of loads) {
      await correct(store, store.formats.tables.find(({ table }) => table === kind)!.stored.name)
      await bringUpToDate(store.database, store.catalogue, store.settings)
    }
    expect(loads.length).toBeGreaterThan(50)
    const kept = await everything(store)
    await bringUpToDate(store.database, store.catalogue, store.settings, { again: true })
    expect(kept).toEqual(await everything(store))
  },
  PATIENCE,
)
