import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CatalogueFile } from '../core/index.ts'

/** The folder of the catalogue that comes with the product, whether run from source or built. */
export const OWN_CATALOGUE = fileURLToPath(new URL('../../catalogue', import.meta.url))

/** What the build parsed of our catalogue; there is none when the product runs from source. */
const PARSED = new URL('../catalogue-parsed.json', import.meta.url)

type Parsed = Pick<CatalogueFile, 'path' | 'text' | 'parsed'>

/** Reads every file of our catalogue, and of the council's own folder when it has one. */
export function readCatalogueFiles(localFolder?: string, parsedAt: URL = PARSED): CatalogueFile[] {
  const parsed = new Map(readParsed(parsedAt).map((file) => [file.path, file]))
  const own = filesUnder(OWN_CATALOGUE)
    .map((path) => readFile(OWN_CATALOGUE, path, false))
    .map((file) => withParsed(file, parsed.get(file.path)))
  if (!localFolder || !existsSync(localFolder)) return own
  return [...own, ...filesUnder(localFolder).map((path) => readFile(localFolder, path, true))]
}

function readParsed(parsedAt: URL): Parsed[] {
  return existsSync(parsedAt) ? (JSON.parse(readFileSync(parsedAt, 'utf8')) as Parsed[]) : []
}

/** A definition that was edited after the build no longer has the text it was parsed from. */
function withParsed(file: CatalogueFile, before: Parsed | undefined): CatalogueFile {
  return before && before.text === file.text && before.parsed !== null
    ? { ...file, parsed: before.parsed }
    : file
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
