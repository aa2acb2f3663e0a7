import { writeCsv } from '../../core/index.ts'
import { writeWorkbook } from '../workbooks/workbook-writer.ts'
import type { InputTable } from './input-tables.ts'
import { GUIDANCE_HEADS, type Template } from './template.ts'

/** The longest name Excel allows a sheet. */
const LONGEST_SHEET_NAME = 31

/**
 * A template as an Excel workbook: one sheet to fill, one that explains its columns. These are numbered there:
 * a bare name in a cell of its own would be taken for a head, and the explanation for a second table.
 */
export async function templateWorkbook(table: InputTable, template: Template): Promise<Uint8Array> {
  const { heads, sample, guidance } = template
  return writeWorkbook([
    { name: table.title.slice(0, LONGEST_SHEET_NAME), heads, rows: [sample] },
    {
      name: 'What the columns mean',
      heads: GUIDANCE_HEADS,
      rows: guidance.map(({ column, needed, written, about }, at) => [
        `${at + 1}. ${column}`,
        needed,
        written,
        about,
      ]),
    },
  ])
}

/** A template as CSV, marked as UTF-8 so that Excel reads names with accents rightly. */
export function templateCsv({ heads, sample }: Template): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${writeCsv(heads, [sample])}`)
}
