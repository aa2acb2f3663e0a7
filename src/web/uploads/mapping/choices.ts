import {
  type Formats,
  type InputColumn,
  type InputTable,
  type RawTable,
  type SuggestedValue,
  suggestMapping,
} from '../../../intake/index.ts'

/** What a written value is said to mean: a code, nothing (`''`), or not said, so that it becomes a finding. */
export type Meaning = string | undefined

/** What a person has chosen, or is offered, for one column of a table. */
export interface ColumnChoice {
  readonly column: InputColumn
  /** The place of the head in the file; `undefined` when the column is not in it. */
  readonly head: number | undefined
  /** For a column of codes, each written value with what it is said to mean. */
  readonly values: readonly ValueChoice[]
}

export interface ValueChoice {
  readonly written: string
  readonly rows: number
  readonly meaning: Meaning
  /** Whether the code list knows the value as it is written: it is then read so without being told. */
  readonly isKnown: boolean
  /** Whether the person was asked what it means. */
  readonly isAsked: boolean
}

/** The likeliest choice for every column of a table. */
export function suggestedChoices(raw: RawTable, table: InputTable, formats: Formats): ColumnChoice[] {
  return suggestMapping(raw, table, formats.codeLists).columns.map(({ column, head, values }) => ({
    column,
    head: head === undefined ? undefined : raw.header.findIndex((each) => each.trim() === head),
    values: values.map((value) => ({ ...asChoice(value, column, formats), isAsked: false })),
  }))
}

/** What the form says. A value it says nothing of has the meaning it most likely has. */
export function postedChoices(
  form: FormData,
  raw: RawTable,
  table: InputTable,
  formats: Formats,
): ColumnChoice[] {
  return table.columns.map((column) => {
    const head = headOf(form.get(headField(column)), raw)
    if (head === undefined) return { column, head, values: [] }
    const values = valuesUnder(raw, head, column, table, formats).map((value, at) => {
      const said = form.get(valueField(column, head, at))
      const choice = asChoice(value, column, formats)
      if (typeof said !== 'string') return { ...choice, isAsked: false }
      return { ...choice, meaning: meaningOf(said, column, formats), isAsked: true }
    })
    return { column, head, values }
  })
}

/** The names of the fields of the form. None holds anything of the file. */
export function headField({ name }: InputColumn): string {
  return `head.${name}`
}

export function valueField({ name }: InputColumn, head: number, at: number): string {
  return `value.${name}.${head}.${at}`
}

/** What the form sends for a value that means nothing, and for one that is left as a finding. */
export const MEANS_NOTHING = '-'
export const LEFT_AS_FINDING = ''

function headOf(said: FormDataEntryValue | null, raw: RawTable): number | undefined {
  const at = typeof said === 'string' && /^\d+$/.test(said) ? Number(said) : undefined
  return at !== undefined && at < raw.header.length ? at : undefined
}

function meaningOf(said: string, { codes }: InputColumn, { codeLists }: Formats): Meaning {
  if (said === MEANS_NOTHING) return ''
  return codeLists.get(codes ?? '')?.codes.has(said) ? said : undefined
}

function asChoice({ written, rows, code }: SuggestedValue, { codes }: InputColumn, { codeLists }: Formats) {
  const isKnown = codeLists.get(codes ?? '')?.codeOf(written) !== undefined
  return { written, rows, meaning: code, isKnown }
}

/** The suggestion for one column alone, whose head is settled: what the values under it seem to mean. */
function valuesUnder(
  raw: RawTable,
  head: number,
  column: InputColumn,
  table: InputTable,
  formats: Formats,
): readonly SuggestedValue[] {
  if (column.type !== 'code') return []
  const alone = { ...raw, header: [column.name], rows: raw.rows.map((row) => [row[head] ?? '']) }
  return suggestMapping(alone, { ...table, columns: [column] }, formats.codeLists).columns[0]!.values
}
