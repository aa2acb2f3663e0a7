import { stringify as writeYaml } from 'yaml'
import { z } from 'zod'
import { type CatalogueFile, DefinitionError, yamlOf } from '../../core/index.ts'
import type { InputTable } from './input-tables.ts'

const mappingSchema = z.strictObject({
  name: z.string(),
  /** Counts up each time the mapping is confirmed anew; a load keeps the text of the one it was read by. */
  version: z.number().int().positive(),
  /** The table the file is taken for: `local/statutory-visits`. */
  for: z.string(),
  /** For each column of the table, the head it has in the council's file. */
  columns: z.record(z.string(), z.string()),
  /** For each column of codes, what each written value means; an empty text says that it means nothing. */
  codes: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Heads of the file that were looked at and are not needed. */
  'leave-aside': z.array(z.string()).default([]),
})

/** How a council's own spreadsheet answers to a table: which of its columns is which, and what its values mean. */
export interface Mapping extends z.infer<typeof mappingSchema> {
  /** The text of the mapping as it was confirmed. */
  readonly text: string
}

/**
 * Reads the mappings of a workspace (`mappings/*.yaml`).
 *
 * @throws DefinitionError naming the file when one says what cannot be, or is for a table there is not
 */
export function readMappings(files: readonly CatalogueFile[], tables: readonly InputTable[]): Mapping[] {
  return files
    .filter(({ path }) => path.startsWith('mappings/') && path.endsWith('.yaml'))
    .map((file) => readMapping(file, tables))
}

function readMapping(file: CatalogueFile, tables: readonly InputTable[]): Mapping {
  const read = mappingSchema.safeParse(yamlOf(file))
  if (!read.success) throw new DefinitionError(`${file.path}: ${z.prettifyError(read.error)}`)
  const table = tables.find(({ table: name }) => name === read.data.for)
  if (!table) throw new DefinitionError(`${file.path}: there is no table “${read.data.for}”`)
  const names = new Set(table.columns.map(({ name }) => name))
  for (const name of [...Object.keys(read.data.columns), ...Object.keys(read.data.codes)])
    if (!names.has(name)) throw new DefinitionError(`${file.path}: ${table.title} has no column “${name}”`)
  return { ...read.data, text: file.text }
}

/** The text of a mapping file, as `readMappings` reads it and people may edit it. */
export function writeMapping({
  name,
  version,
  for: table,
  columns,
  codes,
  'leave-aside': aside,
}: Mapping): string {
  const mapping = { name, version, for: table, columns, codes, 'leave-aside': aside }
  const opening = `# How a file of this council answers to “${table}”. Edit it with any text editor, or on the site.\n`
  return opening + writeYaml(mapping, { lineWidth: 0 })
}
