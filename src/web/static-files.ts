import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the look of the site: the style sheet, a font. Never a child's data. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** The files of the look by the path they are served under, and a short hash that changes with them. */
export interface StaticFiles {
  readonly files: ReadonlyMap<string, StaticFile>
  readonly hash: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Beside the built program, or in the build's folder when run from source. */
const FOLDERS = ['../assets', '../../dist/assets'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

/** Reads the built files once. There are none before the build has run, and the site answers without them. */
export function readStaticFiles(folder = FOLDERS.find((path) => existsSync(path))): StaticFiles {
  const files = new Map<string, StaticFile>()
  const hash = createHash('sha256')
  for (const path of folder ? filesUnder(folder) : []) {
    const type = TYPES[extname(path)]
    if (!type) continue
    const bytes = new Uint8Array(readFileSync(path))
    files.set(relative(folder!, path).split(sep).join('/'), { bytes, type })
    hash.update(bytes)
  }
  return { files, hash: hash.digest('hex').slice(0, 12) }
}

/** The version of the product, from its package. */
export function readVersion(): string {
  const text = readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .sort()
}
