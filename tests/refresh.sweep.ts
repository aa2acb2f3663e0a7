import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringUpToDate } from '../src/measures/index.ts'
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

/** Takes every seventh row out of a table and bears in on the store that files have changed, as a corrected file does. */
async function correct({ database }: Store, table: string): Promise<void> {
  await database.run(`DELETE FROM ${table} WHERE line % 7 = 3`)
  await database.run(`UPDATE load SET sha256 = sha256 || '${table}'`)
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

test.each(corrected)('facts kept and facts made anew are the same after %s is corrected', async (table) => {
  const before = await facts(store)
  await correct(store, table)
  await bringUpToDate(store.database, store.catalogue, store.settings)
  const refreshed = await facts(store)
  await bringUpToDate(store.database, store.catalogue, store.settings, { again: true })
  expect(refreshed).toEqual(await facts(store))
  changes.set(table, refreshed[0] !== before[0])
})

test('most corrections change facts, so that there was something to find', () => {
  const changed = [...changes.values()].filter((isChanged) => isChanged)
  expect(changed.length).toBeGreaterThan(changes.size / 2)
})
