import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { type CatalogueFile, DefinitionError } from '../core/index.ts'
import type { ColumnType, TableShape } from '../store/index.ts'

const columnSchema = z.strictObject({
  name: z.string(),
  type: z.enum(['text', 'code', 'day', 'number', 'decimal', 'postcode', 'partial-day']),
  codes: z.string().optional(),
  required: z.enum(['always', 'sometimes', 'never', 'derived']),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
  when: z.string().optional(),
})

const tableSchema = z.strictObject({
  table: z.string(),
  title: z.string(),
  grain: z.string(),
  key: z.array(z.string()).min(1),
  from: z.number().int().optional(),
  'dated-by': z.array(z.string()).default([]),
  columns: z.array(columnSchema).min(1),
})

/** A column of an input table as the catalogue describes it. */
export type InputColumn = z.infer<typeof columnSchema>

/** A table of an input format as `catalogue/inputs` describes it: what a reader, a template and help need. */
export interface InputTable extends z.infer<typeof tableSchema> {
  /** The table its rows are stored in: load, line, collection year, then its columns in small letters. */
  readonly stored: TableShape
}

const STORED_TYPE: Record<InputColumn['type'], ColumnType> = {
  text: 'text',
  code: 'text',
  postcode: 'text',
  'partial-day': 'text',
  day: 'day',
  number: 'integer',
  decimal: 'double',
}

/**
 * Reads the input tables of a catalogue.
 * @throws DefinitionError naming the file when a description has a key it should not have, or lacks one
 */
export function readInputTables(files: readonly CatalogueFile[]): InputTable[] {
  return files.filter(({ path }) => path.startsWith('inputs/') && path.endsWith('.yaml')).map(readInputTable)
}

function readInputTable(file: CatalogueFile): InputTable {
  const read = tableSchema.safeParse(file.parsed ?? parseYaml(file.text))
  if (!read.success) throw new DefinitionError(`catalogue/${file.path}: ${z.prettifyError(read.error)}`)
  const columns = read.data.columns.map(({ name, type }) => ({
    name: name.toLowerCase(),
    type: STORED_TYPE[type],
  }))
  const stored: TableShape = {
    name: read.data.table.replaceAll(/[/-]/g, '_'),
    columns: [
      { name: 'load_id', type: 'integer' },
      { name: 'line', type: 'integer' },
      { name: 'collection_year', type: 'integer' },
      ...columns,
    ],
  }
  return { ...read.data, stored }
}
