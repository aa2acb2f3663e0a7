import type { CodeList } from './code-lists.ts'
import type { InputColumn, InputTable } from './input-tables.ts'

/** What a template shows: the heads, one made-up row, and what each column wants. */
export interface Template {
  readonly heads: readonly string[]
  readonly sample: readonly string[]
  readonly guidance: readonly ColumnGuidance[]
}

/** The heads of the sheet that explains a template: such a sheet is no table of anybody's. */
export const GUIDANCE_HEADS = ['Column', 'Needed', 'Written as', 'Meaning']

/** What a column of a template wants, in words. */
export interface ColumnGuidance {
  readonly column: string
  readonly needed: string
  readonly written: string
  readonly about: string
}

const WRITTEN: Record<InputColumn['type'], string> = {
  text: 'Text',
  code: 'One of',
  day: 'A day, 31/03/2026',
  moment: 'A day and a time, 31/03/2026 16:30',
  number: 'A whole number',
  decimal: 'A number',
  postcode: 'A postcode',
  'partial-day': 'A day, of which parts may be zz',
  period: 'A period: 2026-03-31, 2026-03, 2025/26-Q4, 2025/26 or 12m:2026-03',
  indicator: 'The key or code of an indicator',
}

const NEEDED: Record<InputColumn['required'], string> = {
  always: 'Always',
  sometimes: 'When it is known',
  never: 'If you like',
  derived: 'If your system works it out',
}

/** The template of a table: it follows from what the catalogue says of its columns, and from nothing else. */
export function templateOf(table: InputTable, codeLists: ReadonlyMap<string, CodeList>): Template {
  return {
    heads: table.columns.map(headOf),
    sample: sampleRow(table),
    guidance: table.columns.map((column) => ({
      column: headOf(column),
      needed: NEEDED[column.required],
      written: writtenAs(column, codeLists.get(column.codes ?? '')),
      about: [column.about, column.when].filter(Boolean).join('. '),
    })),
  }
}

/** The made-up row that a template comes with. A file that still holds it is read without it. */
export function sampleRow(table: InputTable): string[] {
  return table.columns.map(({ example }) => example ?? '')
}

/** The head of a column as people read it. */
export function headOf({ title, name }: InputColumn): string {
  return title ?? name
}

function writtenAs(column: InputColumn, list: CodeList | undefined): string {
  if (column.type !== 'code' || !list) {
    const { min, max } = column
    const limits = [min === undefined ? '' : `from ${min}`, max === undefined ? '' : `to ${max}`]
    return [WRITTEN[column.type], ...limits].filter(Boolean).join(' ')
  }
  const isLoose = list.rows.some((row) => 'also' in row)
  const values = [...list.codes.values()].map(({ code, label }) => (isLoose ? label : `${code} (${label})`))
  return `${WRITTEN.code}: ${values.join('; ')}`
}
