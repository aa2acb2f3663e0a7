import type { IncomingFile } from '../files/reception.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import type { PublishedContents } from './contents.ts'
import type { Dataset } from './ees-datasets.ts'
import type { StatisticsPeriod } from './ees-period.ts'
import { columnOf } from './statistics-columns.ts'
import { shapeOf } from './statistics-shape.ts'
import { damaged, openStatistics, type StatisticsTable } from './statistics-table.ts'
import { StatisticsValues } from './statistics-values.ts'

/** The columns that say where: a nine-character code, the level, the code of the department, the name. */
const [LEVEL, CODE, NAME] = ['geog_l', 'geog_c', 'geog_n']
const IDENTITY: readonly string[] = ['New_geog_code', LEVEL, CODE, NAME]

/** A head that ends in its year: `CLA_Mar2012`, `CLA_2012`. */
const WITH_YEAR = /^(.*?)_?((?:19|20)\d\d)$/

/**
 * Reads the underlying data of a statistical first release of 2011 or 2012: one row for each area, counts only, the
 * year in some of the heads. Inner and Outer London have the nine-character code of London there, so regions go by
 * their letters. `undefined` when the file is no such data.
 *
 * @throws UnreadableFileError when it is and is not whole, or its heads do not say one year
 */
export function readUnderlyingData(
  datasets: readonly Dataset[],
  file: IncomingFile,
): PublishedContents | undefined {
  const table = openStatistics(file, (heads) => IDENTITY.every((name) => heads.has(name)))
  if (!table) return undefined
  const columns = table.heads
    .map((head, at) => ({ name: WITH_YEAR.exec(head)?.[1] ?? head, at }))
    .filter(({ name }) => name !== '' && !IDENTITY.includes(name))
    .map(({ name, at }) => columnOf(table, name, at))
  const underlying = datasets.filter(({ layout }) => layout === 'underlying')
  const values = new StatisticsValues(table, shapeOf(file.name, columns, underlying))
  return values.contents(addRows(table, datasets, values))
}

function periodOf({ file, heads }: StatisticsTable): StatisticsPeriod {
  const years = [...new Set(heads.flatMap((head) => WITH_YEAR.exec(head)?.[2] ?? []))]
  const [year] = years
  if (year === undefined || years.length > 1)
    throw damaged(file, {}, `the heads name ${year === undefined ? 'no year' : years.join(' and ')}`)
  return { period: year, year: Number(year), shown: year, part: undefined }
}

function addRows(
  table: StatisticsTable,
  datasets: readonly Dataset[],
  values: StatisticsValues,
): RowFinding[] {
  const period = periodOf(table)
  const at = (name: string) => table.heads.indexOf(name)
  const [level, code, name] = [at(LEVEL!), at(CODE!), at(NAME!)]
  const leftOut: RowFinding[] = []
  table.rows.forEach((row, index) => {
    const line = table.lines[index]!
    const written = row[code]!.trim()
    const isAuthority = row[level]!.trim() === 'LA'
    if (isAuthority && !/^\d{3}$/.test(written)) {
      const why = `“${shownName(written)}” is no three-digit code of an authority`
      throw damaged(table.file, { line, column: CODE }, why)
    }
    const area = isAuthority ? written : datasets[0]?.regions.byLetter.get(written)
    if (area !== undefined) return values.add({ row, line, area, period, yearKind: 'Reporting year' })
    leftOut.push({ code: 'area-without-number', line, detail: `“${shownName(row[name]!)}”` })
  })
  return leftOut
}
