import { readCatalogueFiles } from '../../src/cli/read-catalogue-files.ts'
import { readFormats } from '../../src/intake/index.ts'

/** The files of the catalogue the product comes with, and the formats they describe: read once for all tests. */
export const catalogueFiles = readCatalogueFiles()
export const formats = readFormats(catalogueFiles)
