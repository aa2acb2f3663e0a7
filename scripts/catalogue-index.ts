import { writeFileSync } from 'node:fs'
import { readCatalogueFiles } from '../src/cli/read-catalogue-files.ts'
import { catalogueIndex, definitionsDocument, readCatalogue } from '../src/measures/index.ts'

// `npm run catalogue`: writes the index of the catalogue and the document of its definitions anew.
const catalogue = readCatalogue(readCatalogueFiles())
writeFileSync(new URL('../catalogue/README.md', import.meta.url), catalogueIndex(catalogue))
writeFileSync(new URL('../docs/indicators.md', import.meta.url), definitionsDocument(catalogue))
