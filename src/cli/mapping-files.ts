import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type CatalogueFile, WrongUseError } from '../core/index.ts'
import { type Mapping, writeMapping } from '../intake/index.ts'

const FOLDER = 'mappings'
const EARLIER = 'earlier'

/** The mappings of a workspace as they lie in its folder `mappings`. */
export function mappingFiles(workspace: string): CatalogueFile[] {
  const folder = join(workspace, FOLDER)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return { path: `${FOLDER}/${name}`, text, local: true }
    })
}

/**
 * Writes a confirmed mapping into the workspace, as the next version of the one with its name; the version
 * before is kept in `mappings/earlier`. Gives the path of the file.
 *
 * @throws WrongUseError when its name would not make a file name
 */
export function saveMapping(workspace: string, mapping: Omit<Mapping, 'version' | 'text'>): string {
  if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(mapping.name))
    throw new WrongUseError('Name a mapping with small letters, digits and hyphens, such as visits-tracker')
  const folder = join(workspace, FOLDER)
  const path = join(folder, `${mapping.name}.yaml`)
  mkdirSync(join(folder, EARLIER), { recursive: true })
  const version = existsSync(path) ? versionOf(path) + 1 : 1
  if (version > 1) renameSync(path, join(folder, EARLIER, `${mapping.name}-v${version - 1}.yaml`))
  writeFileSync(path, writeMapping({ ...mapping, version, text: '' }))
  return path
}

function versionOf(path: string): number {
  const found = /^version:\s*(\d+)/m.exec(readFileSync(path, 'utf8'))
  if (!found) throw new WrongUseError(`mappings/${basename(path)} has no version; add “version: 1” to it`)
  return Number(found[1])
}
