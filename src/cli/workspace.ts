import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { type Check, readChecks } from '../checks/index.ts'
import { type CatalogueFile, WorkspaceError } from '../core/index.ts'
import { type Formats, type Mapping, readFormats } from '../intake/index.ts'
import { mappingFiles, saveMapping } from './mapping-files.ts'
import { type Catalogue, readCatalogue } from '../measures/index.ts'
import {
  createSchema,
  type Database,
  openDuckDb,
  readSettings,
  type Settings,
  unnamedAuthority,
} from '../store/index.ts'
import { readCatalogueFiles } from './read-catalogue-files.ts'

const SETTINGS_FILE = 'homeward.yaml'
const DATABASE_FILE = 'homeward.duckdb'

/** Bytes of memory that the engine uses at most, and never more than half of the machine's: people work on it too. */
const MOST_MEMORY = 3_000_000_000

const STARTER_SETTINGS = `# What Homeward knows of this authority. Change it with any text editor; it is read at every start.
authority:
  name: Your authority
  code: "000"            # the three-digit code of the Department for Education
  # gss: E08000000       # the nine-character code of the Office for National Statistics

# Children aged 0 to 17, for rates per 10,000. One line for each mid-year estimate.
population: []
#  - { mid_year: 2024, children: 98900, source: ONS mid-2024 }

# Targets with their stages, by the key of an indicator ("homeward indicator" lists the keys).
targets: {}
#  stability-3plus:
#    on: value            # value: the printed figure; children: the number of children
#    baseline: { on: 2026-03-31, value: 14 }
#    milestones:
#      - { by: 2026-09-30, value: 12 }
#      - { by: 2026-12-31, value: 10 }
#    tolerance: 0.5       # so far off still counts as close; left out: a tenth of the way from the baseline
#    owner: Head of corporate parenting
#    note: Improvement plan, action 3.2

# Days from which the natural limits of an indicator are worked out afresh, each with its reason.
rebase: {}
#  visits-held-in-time:
#    - { on: 2026-04-01, reason: A new case system counts visits from the day they were made }
`

/** A workspace in use: its folder, database, settings and definitions. */
export interface Workspace {
  readonly folder: string
  readonly database: Database
  readonly settings: Settings
  /** False while `homeward.yaml` does not yet name the authority. */
  readonly isNamed: boolean
  /** Read when it is first asked for, because loading files needs no definition of a figure. */
  readonly catalogue: Catalogue
  /** Read when they are first asked for. */
  readonly checks: readonly Check[]
  readonly formats: Formats
  /** Keeps a confirmed mapping in the workspace, from now on in use, and gives the path of its file. */
  saveMapping(mapping: Omit<Mapping, 'version' | 'text'>): string
  close(): Promise<void>
}

/**
 * Opens the workspace of a folder, making the folder, its settings file and its database when they are not
 * there yet.
 *
 * @throws DefinitionError when the settings or an input are described wrongly; other definitions are read, and
 *   found wrong, when they are first asked for
 * @throws WorkspaceError when another program holds it, or the disk cannot be written
 */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const files = prepareFolder(folder)
  let catalogue: Catalogue | undefined
  let checks: readonly Check[] | undefined
  const settings = readSettings(readFileSync(join(folder, SETTINGS_FILE), 'utf8'))
  const catalogueFiles = readCatalogueFiles(localCatalogue(folder, settings))
  let formats = readFormats([...catalogueFiles, ...mappingFiles(folder)])
  const database = await openDuckDb(files.database, Math.min(MOST_MEMORY, totalmem() / 2))
  await createSchema(
    database,
    formats.tables.map(({ stored }) => stored),
  )
  return {
    folder,
    database,
    settings,
    isNamed: settings.authority.code !== unnamedAuthority.authority.code,
    get catalogue() {
      return (catalogue ??= readCatalogue(catalogueFiles))
    },
    get checks() {
      return (checks ??= readChecks(catalogueFiles))
    },
    get formats() {
      return formats
    },
    saveMapping(mapping) {
      const path = saveMapping(folder, mapping)
      formats = readFormats([...catalogueFiles, ...mappingFiles(folder)])
      return path
    },
    close: () => database.close(),
  }
}

/** Reads the formats alone, for commands that need no data. */
export function formatsOf(folder: string): Formats {
  return readFormats([...definitionsOf(folder).files, ...mappingFiles(folder)])
}

/** Reads the definitions alone, for commands that need no data. */
export function definitionsOf(folder: string): { catalogue: Catalogue; files: readonly CatalogueFile[] } {
  const path = join(folder, SETTINGS_FILE)
  const settings = existsSync(path) ? readSettings(readFileSync(path, 'utf8')) : unnamedAuthority
  const files = readCatalogueFiles(localCatalogue(folder, settings))
  return { catalogue: readCatalogue(files), files }
}

function localCatalogue(folder: string, settings: Settings): string | undefined {
  if (!settings.catalogue) return undefined
  return isAbsolute(settings.catalogue) ? settings.catalogue : resolve(folder, settings.catalogue)
}

function prepareFolder(folder: string): { database: string } {
  try {
    mkdirSync(folder, { recursive: true })
    const settings = join(folder, SETTINGS_FILE)
    if (!existsSync(settings)) writeFileSync(settings, STARTER_SETTINGS)
    return { database: join(folder, DATABASE_FILE) }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'ENOSPC' ? 'the disk is full' : `the folder cannot be written to (${code ?? 'unknown reason'})`
    throw new WorkspaceError(`The workspace ${folder} cannot be used: ${why}`, { cause: error })
  }
}
