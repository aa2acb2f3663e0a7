import { z } from 'zod'
import { type CatalogueFile, DefinitionError, yamlOf } from '../../core/index.ts'
import type { ColumnType, TableShape } from '../../store/index.ts'

const columnSchema = z.strictObject({
  name: z.string(),
  /** The head people read in a template; the name itself when left out. */
  title: z.string().optional(),
  type: z.enum([
    'text',
    'code',
    'day',
    'moment',
    'number',
    'decimal',
    'postcode',
    'partial-day',
    'period',
    'indicator',
  ]),
  codes: z.string().optional(),
  required: z.enum(['always', 'sometimes', 'never', 'derived']),
  min: z.number().optional(),
  max: z.number().optional(),
  pattern: z.string().optional(),
  when: z.string().optional(),
  /** What the column means, for templates, help and mappings. */
  about: z.string().optional(),
  /** A made-up value, for the sample row of a template. */
  example: z.string().optional(),
  /** Signs that its publisher writes where there is no number. */
  blank: z.array(z.string()).default([]),
  /** Other heads under which the column is found. */
  also: z.array(z.string()).default([]),
  /** True for a column that its standard names and no system fills yet. */
  placeholder: z.boolean().default(false),
})

const tableSchema = z.strictObject({
  table: z.string(),
  title: z.string(),
  about: z.string().optional(),
  grain: z.string(),
  key: z.array(z.string()).min(1),
  /** The column that names the child; left out where rows are not about a child. */
  child: z.string().optional(),
  /** The names a file or sheet of this table goes by, when its columns alone do not tell. */
  called: z.array(z.string()).default([]),
  from: z.number().int().optional(),
  'dated-by': z.array(z.string()).default([]),
  /** Pairs of columns of numbers of which the first is never above the second. */
  'not-above': z.record(z.string(), z.string()).default({}),
  /** Days on which something happened, each with the column that holds the day it was put on record. */
  'recorded-by': z.record(z.string(), z.string()).default({}),
  /** Of a picture of a day: how many months up to it the picture speaks for; all there ever was when left out. */
  covers: z.number().int().positive().optional(),
  /** Of a picture of a day: the columns whose day says when a row was over; a row without one goes on. */
  'over-by': z.array(z.string()).default([]),
  /** How often a new file of it usually comes; left out where nobody can say. A term is four months. */
  expected: z.enum(['monthly', 'quarterly', 'termly', 'yearly']).optional(),
  /** Days that a new file may take to come before the last one is out of date. */
  grace: z.number().int().min(0).default(0),
  columns: z.array(columnSchema).min(1),
})

const formatSchema = z.strictObject({
  title: z.string(),
  about: z.string(),
  /** The part of a table's own columns a header must have to be taken for it. */
  enough: z.number().min(0).max(1),
  /**
   * How files of the format stand in time: a return of a collection year; a picture of one day, kept beside
   * earlier ones; or rows that add to those there and take the place of rows with the same key.
   */
  time: z.enum(['collection-year', 'as-at', 'adds']),
  /** Whether `homeward template` offers its tables. */
  template: z.boolean().default(false),
})

/** A column of an input table as the catalogue describes it. */
export type InputColumn = z.infer<typeof columnSchema>

/** A family of input tables: the SSDA903 return, Annex A, the local lists ... */
export interface InputFormat extends z.infer<typeof formatSchema> {
  readonly name: string
}

/** A table of an input format as `catalogue/inputs` describes it: what a reader, a template and help need. */
export interface InputTable extends z.infer<typeof tableSchema> {
  readonly format: InputFormat
  /** The table its rows are stored in: load, line, collection year, then its columns in small letters. */
  readonly stored: TableShape
}

const STORED_TYPE: Record<InputColumn['type'], ColumnType> = {
  text: 'text',
  code: 'text',
  postcode: 'text',
  'partial-day': 'text',
  moment: 'text',
  period: 'text',
  indicator: 'text',
  day: 'day',
  number: 'integer',
  decimal: 'double',
}

const FORMATS = 'inputs/formats.yaml'

/**
 * Reads the input tables of a catalogue. A file of the council's own catalogue replaces ours of the same name.
 *
 * @throws DefinitionError naming the file when a description has a key it should not have, or lacks one
 */
export function readInputTables(files: readonly CatalogueFile[]): readonly InputTable[] {
  const known = READ.get(files) ?? readTables(files)
  READ.set(files, known)
  return known
}

/** What was read of a catalogue: histories are built from it again and again. */
const READ = new WeakMap<readonly CatalogueFile[], readonly InputTable[]>()

function readTables(files: readonly CatalogueFile[]): InputTable[] {
  const formats = readFormatKinds(files)
  const tables = new Map<string, InputTable>()
  for (const file of files) {
    if (!file.path.startsWith('inputs/') || !file.path.endsWith('.yaml') || file.path === FORMATS) continue
    const table = readInputTable(file, formats)
    const before = tables.get(table.table)
    if (before && !file.local)
      throw new DefinitionError(`catalogue/${file.path}: another file describes ${table.table} too`)
    tables.set(table.table, table)
  }
  return [...tables.values()]
}

function readFormatKinds(files: readonly CatalogueFile[]): Map<string, InputFormat> {
  const kinds = new Map<string, InputFormat>()
  for (const file of files.filter(({ path }) => path === FORMATS)) {
    const read = z.record(z.string(), formatSchema).safeParse(yamlOf(file))
    if (!read.success) throw new DefinitionError(`catalogue/${file.path}: ${z.prettifyError(read.error)}`)
    for (const [name, format] of Object.entries(read.data)) kinds.set(name, { name, ...format })
  }
  return kinds
}

function readInputTable(file: CatalogueFile, formats: ReadonlyMap<string, InputFormat>): InputTable {
  const refuse = (why: string) => new DefinitionError(`catalogue/${file.path}: ${why}`)
  const read = tableSchema.safeParse(yamlOf(file))
  if (!read.success) throw refuse(z.prettifyError(read.error))
  const format = formats.get(read.data.table.split('/')[0]!)
  if (!format) throw refuse(`there is no format “${read.data.table.split('/')[0]}” in ${FORMATS}`)
  const names = new Set(read.data.columns.map(({ name }) => name))
  const named = [
    ...read.data.key,
    ...read.data['dated-by'],
    ...read.data['over-by'],
    ...Object.entries(read.data['not-above']).flat(),
    ...Object.entries(read.data['recorded-by']).flat(),
    read.data.child ?? read.data.key[0]!,
  ]
  for (const name of named) if (!names.has(name)) throw refuse(`there is no column ${name}`)
  for (const { name, type, codes } of read.data.columns)
    if (type === 'code' && !codes) throw refuse(`column ${name} is a code and names no list`)
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
  return { ...read.data, format, stored }
}
