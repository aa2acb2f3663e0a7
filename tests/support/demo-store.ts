import { defineCases } from '../../src/measures/cases.ts'
import { bringUpToDate, readCatalogue } from '../../src/measures/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { workspaceSettings, writeAuthority } from '../../src/demo/index.ts'
import { type Database, readSettings } from '../../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './example-store.ts'

const plan = { children: 300, years: 3, seed: 7, lastYear: 2026 }
const catalogue = readCatalogue(catalogueFiles)

/** The store of the usual authority, which nobody is handed: what they are handed is a copy. */
let usual: Promise<Database> | undefined

/**
 * A store in memory that holds a small synthetic authority, measured: for pages, papers and invariants. With
 * `keepCases` its cohorts are worked out once, as those of a site are.
 */
export async function demoStore(changes: Partial<typeof plan> = {}, { keepCases = false } = {}) {
  const chosen = { ...plan, ...changes }
  const settings = readSettings(workspaceSettings(chosen))
  const isUsual = JSON.stringify(chosen) === JSON.stringify(plan)
  const database = isUsual ? await copyOf(await (usual ??= storeOf(chosen))) : await storeOf(chosen)
  if (keepCases) await bringUpToDate(database, catalogue, settings, { keepCases })
  return { database, settings, catalogue }
}

async function storeOf(chosen: typeof plan): Promise<Database> {
  const database = await emptyStore()
  for (const { path, text } of writeAuthority(chosen)) {
    const bytes = new TextEncoder().encode(text)
    await takeIn(database, formats, { name: path, folder: path.split('/')[0]!, bytes }, reception)
  }
  await bringUpToDate(database, catalogue, readSettings(workspaceSettings(chosen)))
  return database
}

/** A store of its own with all that another holds: made in a tenth of the time that it takes to measure it again. */
async function copyOf(database: Database): Promise<Database> {
  const found = await database.rows<{ name: string; kind: string }>(
    `SELECT CASE table_schema WHEN 'app' THEN 'app.' ELSE '' END || table_name AS name, table_type AS kind
     FROM information_schema.tables WHERE table_catalog = current_database()
       AND table_schema IN ('app', 'main') ORDER BY table_name`,
  )
  const copy = await database.beside(
    found.filter(({ kind }) => kind === 'BASE TABLE').map(({ name }) => ({ table: name })),
  )
  const views = new Set(found.filter(({ kind }) => kind === 'VIEW').map(({ name }) => name))
  await defineCases(
    copy,
    [...catalogue.cohorts.values()].filter(({ table }) => views.has(table)),
  )
  return copy
}
