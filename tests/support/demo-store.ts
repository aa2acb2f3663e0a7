import { readCatalogue } from '../../src/measures/index.ts'
import { bringUpToDate } from '../../src/measures/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { workspaceSettings, writeAuthority } from '../../src/demo/index.ts'
import { readSettings } from '../../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './example-store.ts'

const plan = { children: 300, years: 3, seed: 7, lastYear: 2026 }

/** A store in memory that holds a small synthetic authority, measured: for pages, papers and invariants. */
export async function demoStore(changes: Partial<typeof plan> = {}) {
  const chosen = { ...plan, ...changes }
  const database = await emptyStore()
  for (const { path, text } of writeAuthority(chosen)) {
    const bytes = new TextEncoder().encode(text)
    await takeIn(database, formats, { name: path, folder: path.split('/')[0]!, bytes }, reception)
  }
  const settings = readSettings(workspaceSettings(chosen))
  const catalogue = readCatalogue(catalogueFiles)
  await bringUpToDate(database, catalogue, settings)
  return { database, settings, catalogue }
}
