import { parse } from 'csv-parse/sync'
import type { Child } from '../model.ts'
import type { SettledPlan } from '../plan.ts'
import { type SafeguardingFile, safeguardingFiles } from './index.ts'

/** One row read back from a table of the dataset; cells go by their heads. */
export type TableRow = Readonly<Record<string, string>>

/** The tables of the dataset read back from their text, as somebody with a spreadsheet would see them. */
export class TablesRead {
  readonly files: readonly SafeguardingFile[]
  readonly tables: ReadonlyMap<string, readonly TableRow[]>

  constructor(plan: SettledPlan, children: readonly Child[]) {
    this.files = [...safeguardingFiles(plan, children)]
    this.tables = new Map(this.files.map(({ path, text }) => [objectOf(path), rowsOf(text)]))
  }

  /** The rows of an object; none when it was not written. */
  rowsIn(object: string): readonly TableRow[] {
    return this.tables.get(object) ?? []
  }

  /** Some columns of the rows of an object as texts, each once, in order. */
  textsIn(
    object: string,
    columns: readonly string[],
    keep: (row: TableRow) => boolean = () => true,
  ): string[] {
    const rows = this.rowsIn(object).filter(keep)
    return distinct(rows.map((row) => columns.map((column) => row[column]).join(' ')))
  }
}

/** `ssd_person` for `safeguarding-dataset/ssd_person.csv`. */
export function objectOf(path: string): string {
  return path.replace('safeguarding-dataset/', '').replace('.csv', '')
}

/** Each text once, in order. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort()
}

function rowsOf(text: string): TableRow[] {
  return parse<TableRow>(text, { columns: true, record_delimiter: '\r\n' })
}
