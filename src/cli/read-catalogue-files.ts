import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CatalogueFile } from '../core/index.ts'

/** The folder of the catalogue that comes with the product, whether run from source or built. */
export const OWN_CATALOGUE = fileURLToPath(new URL('../../catalogue', import.meta.url))

/** Reads every file of our catalogue, and of the council's own folder when it has one. */
export function readCatalogueFiles(localFolder?: string): CatalogueFile[] {
  const own = filesUnder(OWN_CATALOGUE).map((path) => readFile(OWN_CATALOGUE, path, false))
  if (!localFolder || !existsSync(localFolder)) return own
  return [...own, ...filesUnder(localFolder).map((path) => readFile(localFolder, path, true))]
}

function readFile(folder: string, path: string, local: boolean): CatalogueFile {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
  return { path: relative(folder, path).split(sep).join('/'), text, local }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml|csv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
