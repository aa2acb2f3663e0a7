import { workspaceSettings, writeInputs } from '../../src/demo/index.ts'
import { takeIn } from '../../src/intake/index.ts'
import { bringUpToDate, readCatalogue } from '../../src/measures/index.ts'
import { readSettings } from '../../src/store/index.ts'
import { catalogueFiles, emptyStore, formats, reception } from './example-store.ts'

/** What no indicator reads, and what takes long to take in. */
const LEFT_OUT = /^(?:safeguarding-dataset|published)/

/**
 * A store in memory that holds a small synthetic authority with all its lists, measured: for what holds of every
 * cohort and every indicator.
 */
export async function demoInputsStore({ children = 300, years = 4, seed = 7, lastYear = 2026 } = {}) {
  const plan = { children, years, seed, lastYear }
  const database = await emptyStore()
  for await (const { path, contents } of writeInputs(plan)) {
    if (LEFT_OUT.test(path)) continue
    const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
    const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
    await takeIn(database, formats, { name, folder, bytes }, reception)
  }
  const settings = readSettings(workspaceSettings(plan))
  const catalogue = readCatalogue(catalogueFiles)
  await bringUpToDate(database, catalogue, settings)
  return { database, settings, catalogue, formats }
}
