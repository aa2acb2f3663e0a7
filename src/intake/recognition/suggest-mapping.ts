import { readPeriod } from '../../core/index.ts'
import type { CodeList } from '../inputs/code-lists.ts'
import type { InputColumn, InputTable } from '../inputs/input-tables.ts'
import { readMoment, readWrittenDay } from '../inputs/written-days.ts'
import type { RawTable } from '../raw-tables/raw-table.ts'
import { bareName } from './heads.ts'
import { nameLikeness } from './name-likeness.ts'

/** A guess at which head of a file is which column of a table, for a person to confirm or change. */
export interface SuggestedColumn {
  readonly column: InputColumn
  /** The head it was taken for; `undefined` when none fits. */
  readonly head: string | undefined
  /** For a column of codes, each value written in the file with the code it seems to mean, if any. */
  readonly values: readonly SuggestedValue[]
}

export interface SuggestedValue {
  readonly written: string
  readonly rows: number
  readonly code: string | undefined
}

/** How a file of the council's own could be read. */
export interface SuggestedMapping {
  readonly table: InputTable
  /**
   * How well file and table go together, from 0 to 1: how much of the table was found (columns that may not be
   * blank count double) and how much of the file was used, each by how alike the heads are.
   */
  readonly fit: number
  readonly columns: readonly SuggestedColumn[]
  /** Heads that no column was found for. */
  readonly leftAside: readonly string[]
}

/** The tables a file could be one of, with their code lists. */
interface KnownTables {
  readonly tables: readonly InputTable[]
  readonly codeLists: ReadonlyMap<string, CodeList>
}

const ROWS_LOOKED_AT = 300
/** More different values than this are no codes. */
const MOST_VALUES = 40
const NAME_WEIGHT = 0.65
/** A file's name that says what the table is called counts so much, and so does a list that has a template. */
const NAMED = 0.15
const OFFERED = 0.05
const LIKELY = 0.45
const LIKE_ENOUGH = 0.5

/** The mappings a raw table could have, the best first; formats whose files never differ are not tried. */
export function suggestMappings(
  raw: RawTable,
  { tables, codeLists }: KnownTables,
  fileName = '',
): SuggestedMapping[] {
  const called = raw.part ?? fileName.replace(/\.[A-Za-z]+$/, '')
  return tables
    .filter(({ format }) => format.name !== 'reference')
    .map((table) => suggestMapping(raw, table, codeLists))
    .filter(({ fit }) => fit > 0)
    .map((suggested) => ({ suggested, worth: suggested.fit + preference(suggested.table, called) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ suggested }) => suggested)
}

function preference({ title, called, format }: InputTable, name: string): number {
  const likeness = Math.max(...[title, ...called].map((each) => nameLikeness(each, name)))
  return NAMED * likeness + (format.template ? OFFERED : 0)
}

/** The likeliest mapping of a raw table to one table, from the names of its columns and what they hold. */
export function suggestMapping(
  raw: RawTable,
  table: InputTable,
  codeLists: ReadonlyMap<string, CodeList>,
): SuggestedMapping {
  const samples = raw.header.map((_, at) => sampleOf(raw, at))
  const pairs = table.columns
    .flatMap((column) =>
      raw.header.map((head, at) => ({
        column,
        at,
        score: likelihood(column, head, samples[at]!, codeLists),
      })),
    )
    .filter(({ score }) => score >= LIKELY)
    .sort((a, b) => b.score - a.score)
  const headOf = new Map<InputColumn, number>()
  const taken = new Set<number>()
  let [found, used] = [0, 0]
  for (const { column, at, score } of pairs) {
    if (headOf.has(column) || taken.has(at)) continue
    headOf.set(column, at)
    taken.add(at)
    found += weight(column) * score
    used += score
  }
  const total = table.columns.reduce((sum, column) => sum + weight(column), 0)
  return {
    table,
    fit: (found / total + used / Math.max(1, raw.header.length)) / 2,
    columns: table.columns.map((column) => {
      const at = headOf.get(column)
      return {
        column,
        head: at === undefined ? undefined : raw.header[at]!.trim(),
        values: at === undefined ? [] : valuesOf(raw, at, codeLists.get(column.codes ?? '')),
      }
    }),
    leftAside: raw.header
      .filter((head, at) => head.trim() !== '' && !taken.has(at))
      .map((head) => head.trim()),
  }
}

function weight({ required }: InputColumn): number {
  return required === 'always' ? 2 : 1
}

/** Each value of a column of codes with the code it seems to mean: what it says exactly, or most nearly. */
export function valuesOf(raw: RawTable, at: number, list: CodeList | undefined): SuggestedValue[] {
  if (!list) return []
  const counts = new Map<string, number>()
  for (const row of raw.rows) {
    const written = (row[at] ?? '').trim()
    if (written !== '') counts.set(written, (counts.get(written) ?? 0) + 1)
  }
  if (counts.size > MOST_VALUES) return []
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([written, rows]) => ({ written, rows, code: list.codeOf(written) ?? nearestCode(written, list) }))
}

function nearestCode(written: string, list: CodeList): string | undefined {
  const scored = [...list.codes.values()]
    .map(({ code, label }) => ({ code, score: nameLikeness(written, label) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  const isClear = best && best.score >= LIKE_ENOUGH && best.score > (next?.score ?? 0)
  return isClear ? best.code : undefined
}

function sampleOf(raw: RawTable, at: number): string[] {
  return raw.rows
    .slice(0, ROWS_LOOKED_AT)
    .map((row) => (row[at] ?? '').trim())
    .filter((cell) => cell !== '')
}

function likelihood(
  column: InputColumn,
  head: string,
  sample: readonly string[],
  codeLists: ReadonlyMap<string, CodeList>,
): number {
  const names = [column.name, column.title ?? column.name, ...column.also]
  const isSame = names.some((name) => bareName(name) === bareName(head))
  const name = isSame ? 1 : Math.max(...names.map((each) => nameLikeness(each, head)))
  if (name === 0) return 0
  const content = contentFit(column, sample, codeLists)
  // A column of dates whose name says the right thing and which holds no dates is another column.
  return content === 0 ? 0 : NAME_WEIGHT * name + (1 - NAME_WEIGHT) * content
}

/** The part of the cells that the column could hold; a half where anything could be held, or there is none. */
function contentFit(
  column: InputColumn,
  sample: readonly string[],
  codeLists: ReadonlyMap<string, CodeList>,
): number {
  if (sample.length === 0) return 0.5
  const part = (fits: (cell: string) => boolean) => sample.filter(fits).length / sample.length
  switch (column.type) {
    case 'day':
      return part((cell) => readWrittenDay(cell, 1900) !== undefined)
    case 'moment':
      return part((cell) => readMoment(cell, 1900) !== undefined)
    case 'number':
    case 'decimal':
      return part((cell) => /^-?£?[\d,]+(\.\d+)?$/.test(cell))
    case 'postcode':
      return part((cell) => /^[A-Z]{1,2}\d[A-Z\d]?\s*(\d[A-Z]{2})?$/i.test(cell))
    case 'code': {
      if (new Set(sample).size > MOST_VALUES) return 0
      const list = codeLists.get(column.codes ?? '')
      return 0.3 + 0.7 * part((cell) => list?.codeOf(cell) !== undefined)
    }
    case 'period':
      return part((cell) => readPeriod(cell) !== undefined)
    case 'text':
    case 'indicator':
    case 'partial-day': {
      const pattern = column.pattern === undefined ? undefined : new RegExp(column.pattern)
      return pattern ? part((cell) => pattern.test(cell)) : 0.5
    }
  }
}
