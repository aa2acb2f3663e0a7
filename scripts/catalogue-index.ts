import { writeFileSync } from 'node:fs'
import { readCatalogueFiles } from '../src/cli/read-catalogue-files.ts'
import { catalogueIndex, readCatalogue } from '../src/measures/index.ts'

// `npm run catalogue`: writes the index of the catalogue anew.
writeFileSync(
  new URL('../catalogue/README.md', import.meta.url),
  catalogueIndex(readCatalogue(readCatalogueFiles())),
)
