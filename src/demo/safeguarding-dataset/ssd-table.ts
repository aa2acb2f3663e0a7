import type { Child } from '../model.ts'
import type { ReturnYear, SettledPlan } from '../plan.ts'
import { returnYears } from '../plan.ts'
import { childrenIn } from '../population.ts'
import { leaversIn } from '../leavers-file.ts'
import type { ReturnContents, ReturnFile } from '../return-file.ts'

/** One row of an SSDA903 file with the year of its return; cells go by the names of their columns. */
export interface ReturnedRow {
  readonly year: ReturnYear
  readonly cells: Readonly<Record<string, string>>
}

/** Everything a table of the dataset is written from. */
export interface SsdContents {
  readonly plan: SettledPlan
  readonly children: readonly Child[]
  readonly years: readonly ReturnYear[]
  /**
   * What the returns of all years say in one kind of file, by child id, the earliest year first. Tables are
   * written from it wherever a return says it too, so that the two never differ.
   */
  readonly returned: (file: ReturnFile) => ReadonlyMap<string, readonly ReturnedRow[]>
}

/** One table of the dataset: the object it is named after, its heads, and its rows on the last day. */
export interface SsdTable {
  /** As the dataset names it: `ssd_cla_visits`. */
  readonly object: string
  readonly heads: readonly string[]
  readonly rows: (contents: SsdContents) => Iterable<readonly string[]>
}

/** What the dataset holds in a column, or a whole table, that no system fills yet. */
export const PLACEHOLDER = 'PLACEHOLDER_DATA'

const LINE_END = '\r\n'
const NEEDS_QUOTES = /[",\r\n]/

/** What every table of an authority is written from; the returns are looked at once, when first asked for. */
export function ssdContents(plan: SettledPlan, children: readonly Child[]): SsdContents {
  const years = returnYears(plan)
  const made = new Map<ReturnFile, ReadonlyMap<string, readonly ReturnedRow[]>>()
  let returns: readonly ReturnContents[] | undefined
  return {
    plan,
    children,
    years,
    returned(file) {
      returns ??= years.map((year) => ({
        plan,
        year,
        inCare: childrenIn(children, year),
        leavers: leaversIn(children, year),
      }))
      let rows = made.get(file)
      if (!rows) made.set(file, (rows = rowsByChild(file, returns)))
      return rows
    },
  }
}

/** The text of a table: its heads first, every line ended as Windows ends lines. */
export function textOfTable(table: SsdTable, contents: SsdContents): string {
  const lines = [table.heads.join(',')]
  for (const row of table.rows(contents)) lines.push(row.map(cellText).join(','))
  lines.push('')
  return lines.join(LINE_END)
}

function rowsByChild(
  file: ReturnFile,
  returns: readonly ReturnContents[],
): Map<string, readonly ReturnedRow[]> {
  const columns = file.columns.split(',')
  const byChild = new Map<string, ReturnedRow[]>()
  for (const contents of returns) {
    if (contents.year.year < (file.fromYear ?? 0)) continue
    for (const line of file.rows(contents)) {
      const values = line.split(',')
      const cells = Object.fromEntries(columns.map((column, at) => [column, values[at] ?? '']))
      const rows = byChild.get(values[0]!) ?? []
      if (rows.length === 0) byChild.set(values[0]!, rows)
      rows.push({ year: contents.year, cells })
    }
  }
  return byChild
}

function cellText(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
