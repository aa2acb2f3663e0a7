import { shownName } from '../raw-tables/shown-name.ts'
import type { RegionNumbers } from './regions.ts'
import { damaged, type StatisticsTable } from './statistics-table.ts'

/** Columns that say when and where a row is about; they stand in any order, and are found by name. */
const IDENTITY = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'la_name',
  'new_la_code',
] as const

type IdentityColumn = (typeof IDENTITY)[number]

/** What every file of the layout has, national ones too. */
const ALWAYS: readonly IdentityColumn[] = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
]

/** Whether heads are those of explore education statistics. */
export function isEesLayout(heads: ReadonlySet<string>): boolean {
  return ALWAYS.every((name) => heads.has(name))
}

/** Whether a head is one of those that say when and where. */
export function isIdentity(head: string): boolean {
  return (IDENTITY as readonly string[]).includes(head)
}

/** The cell of a row in an identity column; blank when the file has no such column. */
export type IdentityOf = (row: readonly string[], column: IdentityColumn) => string

/** Finds the identity columns of a table by name. */
export function identityOf({ heads }: StatisticsTable): IdentityOf {
  const at = new Map<string, number>(IDENTITY.map((name) => [name, heads.indexOf(name)]))
  return (row, column) => row[at.get(column)!]?.trim() ?? ''
}

/** The area of a row as benchmarks number it, or why it has no such number. */
export type AreaOf = { readonly area: string } | { readonly unknown: string }

const CODE = /^\d{3}$/
const JOINT = /\s*[/+&]\s*/

/**
 * Reads the area of each row of a table: England and its regions by their nine-character codes, an authority by its
 * three-digit code alone, because names differ between releases and nine-character codes change with boundaries.
 * Two authorities that are counted as one are `314+318`. An authority without a three-digit code is the one that has
 * its nine-character code in other rows, when there is just one.
 *
 * @throws UnreadableFileError when what stands in the place of a three-digit code is none
 */
export function areaReader(
  table: StatisticsTable,
  cell: IdentityOf,
  regions: RegionNumbers | undefined,
): (row: readonly string[], line: number) => AreaOf {
  let byGss: Map<string, Set<string>> | undefined
  const named = (row: readonly string[], name: IdentityColumn, code: IdentityColumn): AreaOf => ({
    unknown: [`“${shownName(cell(row, name))}”`, shownName(cell(row, code))].filter(Boolean).join(' '),
  })
  const ofAuthority = (row: readonly string[], line: number): AreaOf => {
    const written = cell(row, 'old_la_code')
    if (written !== '' && !/^[xz]$/i.test(written)) {
      const codes = written.split(JOINT)
      if (codes.every((code) => CODE.test(code))) return { area: codes.join('+') }
      const why = `“${shownName(written)}” is no three-digit code of an authority`
      throw damaged(table.file, { line, column: 'old_la_code' }, why)
    }
    byGss ??= codesByGss(table, cell)
    const codes = [...(byGss.get(cell(row, 'new_la_code')) ?? [])]
    return codes.length === 1 ? { area: codes[0]! } : named(row, 'la_name', 'new_la_code')
  }
  return (row, line) => {
    const level = cell(row, 'geographic_level').toLowerCase()
    if (level === 'local authority') return ofAuthority(row, line)
    if (level !== 'national' && level !== 'regional')
      return { unknown: `of the level “${shownName(cell(row, 'geographic_level'))}”` }
    const [code, name] =
      level === 'national'
        ? (['country_code', 'country_name'] as const)
        : (['region_code', 'region_name'] as const)
    const area = regions?.byGss.get(cell(row, code))
    return area === undefined ? named(row, name, code) : { area }
  }
}

function codesByGss({ rows }: StatisticsTable, cell: IdentityOf): Map<string, Set<string>> {
  const byGss = new Map<string, Set<string>>()
  for (const row of rows) {
    const [code, gss] = [cell(row, 'old_la_code'), cell(row, 'new_la_code')]
    if (!CODE.test(code) || gss === '') continue
    byGss.set(gss, (byGss.get(gss) ?? new Set()).add(code))
  }
  return byGss
}
