import { type CatalogueFile, DefinitionError } from '../../core/index.ts'
import { createTable, type Database, type TableShape } from '../../store/index.ts'
import { catalogueRows } from './catalogue-rows.ts'

/** One code with its label and the collection years it is in use. */
export interface Code {
  readonly code: string
  readonly label: string
  readonly from: number | undefined
  readonly to: number | undefined
}

/** A code list of `catalogue/code-lists`, by code, with the table that SQL joins to (`code_placement`). */
export interface CodeList {
  readonly name: string
  readonly codes: ReadonlyMap<string, Code>
  /** The code that a written value stands for; `undefined` when the list does not know it. */
  codeOf(written: string): string | undefined
  readonly stored: TableShape
  readonly rows: readonly Record<string, string | number | null>[]
}

const WHOLE_NUMBER = /^\d+$/

/** Reads the code lists of a catalogue, by name. */
export function readCodeLists(files: readonly CatalogueFile[]): Map<string, CodeList> {
  const lists = files.filter(({ path }) => path.startsWith('code-lists/') && path.endsWith('.csv'))
  return new Map(lists.map((file) => readCodeList(file)).map((list) => [list.name, list]))
}

function readCodeList(file: CatalogueFile): CodeList {
  const name = file.path.slice('code-lists/'.length, -'.csv'.length)
  const records = catalogueRows(file)
  const first = records[0]
  if (!first) throw new DefinitionError(`catalogue/${file.path}: the code list is empty`)
  const columns = Object.keys(first).map((column) => ({
    name: column === 'from' || column === 'to' ? `${column}_year` : column,
    given: column,
    type: isFlag(column, records) ? ('integer' as const) : ('text' as const),
  }))
  const rows = records.map((record) =>
    Object.fromEntries(
      columns.map(({ name: stored, given, type }) => {
        const cell = record[given] ?? ''
        return [stored, cell === '' ? null : type === 'integer' ? Number(cell) : cell]
      }),
    ),
  )
  const codes = new Map(records.map((record) => [record['code'] ?? '', codeOf(record)]))
  const stored = {
    name: tableOf(name),
    columns: columns.map(({ name: column, type }) => ({ name: column, type })),
  }
  return { name, codes, codeOf: codeFinder(codes, records), stored, rows }
}

/**
 * Codes are found in any letter case. A list with a column `also` (other ways of writing, split by `|`) takes
 * labels too, with or without the letter Annex A puts before them: `a) Male`, `Male` and `m` are all M.
 */
function codeFinder(codes: ReadonlyMap<string, Code>, records: readonly Record<string, string>[]) {
  const written = new Map<string, string>()
  for (const { code } of codes.values()) written.set(code.toUpperCase(), code)
  const isLoose = records.some((record) => 'also' in record)
  for (const record of isLoose ? records : [])
    for (const text of [record['label'] ?? '', ...(record['also'] ?? '').split('|')])
      if (text.trim() !== '' && !written.has(plainly(text))) written.set(plainly(text), record['code'] ?? '')
  return (text: string) =>
    written.get(text.trim().toUpperCase()) ?? (isLoose ? written.get(plainly(text)) : undefined)
}

/** A label without the letter before it, in one letter case, without marks that people write differently. */
function plainly(text: string): string {
  return text
    .trim()
    .replace(/^[a-z]{1,2}\)\s*/i, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim()
}

function codeOf(record: Record<string, string>): Code {
  const year = (cell: string | undefined) => (cell ? Number(cell) : undefined)
  return {
    code: record['code'] ?? '',
    label: record['label'] ?? '',
    from: year(record['from']),
    to: year(record['to']),
  }
}

/** Codes and labels are text even when they look like numbers (`0`, `1`); the other columns are flags and years. */
function isFlag(column: string, records: readonly Record<string, string>[]): boolean {
  if (['code', 'label', 'also', 'category', 'from_code', 'to_code'].includes(column)) return false
  return records.every((record) => record[column] === '' || WHOLE_NUMBER.test(record[column] ?? ''))
}

const IN_RETURN = /codes: *([a-z0-9-]+)/g
const IN_SQL = /\bcode_[a-z0-9_]+/g

/**
 * The lists that SQL may read: those of the SSDA903 return, and those that a cohort, an indicator, a check or the
 * given SQL names. Most lists are for reading files and for templates only.
 */
export function listsReadBySql(files: readonly CatalogueFile[], sql: string): CodeList[] {
  const tables = new Set(sql.match(IN_SQL))
  for (const { path, text } of files) {
    if (/^(?:cohorts|indicators|checks)\//.test(path))
      for (const name of text.match(IN_SQL) ?? []) tables.add(name)
    if (!path.startsWith('inputs/ssda903/')) continue
    for (const [, name] of text.matchAll(IN_RETURN)) tables.add(tableOf(name!))
  }
  return [...readCodeLists(files).values()].filter(({ stored }) => tables.has(stored.name))
}

function tableOf(name: string): string {
  return `code_${name.replaceAll('-', '_')}`
}

/** Writes code lists as tables, so that cohorts join to labels and groups. */
export async function storeCodeLists(database: Database, lists: Iterable<CodeList>): Promise<void> {
  // As one text: there are more than a hundred small tables, and each statement of its own costs a millisecond.
  const statements = [...lists].flatMap(({ stored, rows }) => [
    `DROP TABLE IF EXISTS ${stored.name}`,
    createTable(stored),
    `INSERT INTO ${stored.name} VALUES ${rows.map((row) => valuesOf(stored, row)).join(', ')}`,
  ])
  await database.run(statements.join(';\n'))
}

function valuesOf({ columns }: TableShape, row: Readonly<Record<string, string | number | null>>): string {
  const values = columns.map(({ name }) => {
    const cell = row[name] ?? null
    if (cell === null) return 'NULL'
    return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`
  })
  return `(${values.join(', ')})`
}
