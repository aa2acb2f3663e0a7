import { workspaceSettings } from '../../src/demo/index.ts'
import { readCatalogue } from '../../src/measures/index.ts'
import { readSettings } from '../../src/store/index.ts'
import { catalogueFiles } from './example-store.ts'

/** The definitions and the settings of the demo authority. */
export const catalogue = readCatalogue(catalogueFiles)
export const settings = readSettings(workspaceSettings({}))
