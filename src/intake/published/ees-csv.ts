import type { IncomingFile } from '../files/reception.ts'
import type { RowFinding } from '../raw-tables/row-finding.ts'
import { shownName } from '../raw-tables/shown-name.ts'
import type { PublishedContents } from './contents.ts'
import type { Dataset } from './ees-datasets.ts'
import { areaReader, identityOf, isEesLayout, isIdentity } from './ees-identity.ts'
import { statisticsPeriod } from './ees-period.ts'
import { columnOf } from './statistics-columns.ts'
import { shapeOf } from './statistics-shape.ts'
import { damaged, openStatistics, type StatisticsTable } from './statistics-table.ts'
import { StatisticsValues } from './statistics-values.ts'
import { readTierLookup } from './tier-lookup.ts'
import { readUnderlyingData } from './underlying-data.ts'

/**
 * Reads a file of published statistics: a dataset of explore education statistics or one in its layout, the underlying
 * data of an older statistical first release, or the lookup of lower to upper tier authorities. `undefined` when the
 * file is none of these.
 *
 * A dataset that the catalogue describes has the same keys whatever a release calls its columns and labels; another
 * one is called after its file and its own labels, with a note.
 *
 * @throws UnreadableFileError with file, line, column and what to do, when it is one of these and is not whole
 */
export function readStatistics(
  datasets: readonly Dataset[],
  file: IncomingFile,
): PublishedContents | undefined {
  return readEes(datasets, file) ?? readUnderlyingData(datasets, file) ?? readTierLookup(file)
}

function readEes(datasets: readonly Dataset[], file: IncomingFile): PublishedContents | undefined {
  const table = openStatistics(file, isEesLayout)
  if (!table) return undefined
  const columns = table.heads
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => name !== '' && !isIdentity(name))
    .map(({ name, at }) => columnOf(table, name, at))
  const ees = datasets.filter(({ layout }) => layout === 'ees')
  const values = new StatisticsValues(table, shapeOf(file.name, columns, ees))
  return values.contents(addRows(table, datasets, values))
}

/** Adds every row whose area benchmarks have a number for; the others are findings, once for each area. */
function addRows(
  table: StatisticsTable,
  datasets: readonly Dataset[],
  values: StatisticsValues,
): RowFinding[] {
  const cell = identityOf(table)
  const areaOf = areaReader(table, cell, datasets[0]?.regions)
  const leftOut = new Map<string, RowFinding>()
  table.rows.forEach((row, at) => {
    const line = table.lines[at]!
    const [time, yearKind] = [cell(row, 'time_period'), cell(row, 'time_identifier')]
    const period = statisticsPeriod(time, yearKind)
    if (!period) {
      const why = `“${shownName(time)}” (${shownName(yearKind)}) is no year, nor two years that follow each other`
      throw damaged(table.file, { line, column: 'time_period' }, why)
    }
    const found = areaOf(row, line)
    if ('area' in found) return values.add({ row, line, area: found.area, period, yearKind })
    if (!leftOut.has(found.unknown))
      leftOut.set(found.unknown, { code: 'area-without-number', line, detail: found.unknown })
  })
  return [...leftOut.values()]
}
