import { type CatalogueFile, DefinitionError } from '../../core/index.ts'
import { type CodeList, readCodeLists } from '../inputs/code-lists.ts'
import { type InputTable, readInputTables } from '../inputs/input-tables.ts'
import { type Mapping, readMappings } from '../inputs/mapping.ts'
import { type Dataset, readDatasets } from '../published/ees-datasets.ts'

/** The formats a catalogue describes, with the council's mappings, read once for a whole run of loading. */
export interface Formats {
  readonly tables: readonly InputTable[]
  readonly codeLists: ReadonlyMap<string, CodeList>
  /** The keys of the catalogue's indicators, by key and by code, in small letters. */
  readonly indicators: ReadonlyMap<string, string>
  readonly mappings: readonly Mapping[]
  /** The published statistics that the catalogue describes; read when they are first asked for. */
  readonly datasets: readonly Dataset[]
}

/**
 * Reads the formats of a catalogue and the mappings of a workspace.
 *
 * @throws DefinitionError naming the file that describes something wrongly
 */
export function readFormats(files: readonly CatalogueFile[]): Formats {
  const tables = readInputTables(files)
  const codeLists = readCodeLists(files)
  for (const { table, columns } of tables)
    for (const { name, codes } of columns)
      if (codes && !codeLists.has(codes))
        throw new DefinitionError(`${table}, column ${name}: there is no code list “${codes}”`)
  let datasets: readonly Dataset[] | undefined
  return {
    tables,
    codeLists,
    indicators: indicatorKeys(files),
    mappings: readMappings(files, tables),
    get datasets() {
      return (datasets ??= readDatasets(files))
    },
  }
}

/** Read from the first lines alone: definitions are read, and found wrong, when a figure is asked for. */
function indicatorKeys(files: readonly CatalogueFile[]): Map<string, string> {
  const keys = new Map<string, string>()
  const byCode = new Map<string, string[]>()
  for (const { path, text } of files) {
    if (!path.startsWith('indicators/')) continue
    const key = /^key: *(\S+)/m.exec(text)?.[1]
    const code = /^code: *["']?([^"'\s]+)/m.exec(text)?.[1]?.toLowerCase()
    if (key) keys.set(key.toLowerCase(), key)
    if (key && code) byCode.set(code, [...(byCode.get(code) ?? []), key])
  }
  for (const [code, named] of byCode) if (named.length === 1 && !keys.has(code)) keys.set(code, named[0]!)
  return keys
}
