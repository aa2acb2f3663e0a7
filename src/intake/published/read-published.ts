import { fileKind } from '../files/file-kind.ts'
import { readFile } from '../files/read-file.ts'
import type { IncomingFile } from '../files/reception.ts'
import type { RawFile } from '../raw-tables/raw-table.ts'
import { readAreaList } from './area-list.ts'
import type { PublishedContents } from './contents.ts'
import { readStatistics } from './ees-csv.ts'
import type { Dataset } from './ees-datasets.ts'
import { readLaitMeasures } from './lait-measures.ts'
import { readNeighbours } from './neighbours.ts'

interface Reading {
  /** The published statistics that the catalogue describes. None by default: they are then called after their files. */
  readonly datasets?: readonly Dataset[]
  /** Gives the tables of the file, for a caller who needs them too. By default they are read. */
  readonly open?: () => Promise<RawFile>
}

/**
 * Reads a file that others publish, by what it holds and not by what it is called: values, measures and areas of the
 * Local Authority Interactive Tool, statistical neighbours, and published statistics. `undefined` when it is none of
 * these. Nothing is kept.
 *
 * @throws UnreadableFileError when it cannot be read at all, or is one of these and is broken
 */
export async function readPublished(
  file: IncomingFile,
  { datasets = [], open = () => readFile(file.name, file.bytes) }: Reading = {},
): Promise<PublishedContents | undefined> {
  const kind = fileKind(file.name, file.bytes)
  if (kind === 'parquet') return (await import('./lait-values.ts')).readLaitValues(file)
  const statistics = kind === 'text' ? readStatistics(datasets, file) : undefined
  if (statistics) return statistics
  const { tables } = await open()
  for (const table of tables) {
    const contents =
      readNeighbours(file.name, table) ?? readLaitMeasures(file.name, table) ?? readAreaList(file.name, table)
    if (contents) return contents
  }
  return undefined
}
