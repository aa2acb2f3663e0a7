import { parse as parseCsv } from 'csv-parse/sync'
import { type CatalogueFile, DefinitionError } from '../../core/index.ts'

/** The numbers that England and its regions have in benchmarks, by the other codes that publishers give them. */
export interface RegionNumbers {
  /** By nine-character code: `E13000001` is 987, Inner London. */
  readonly byGss: ReadonlyMap<string, string>
  /** By the letter or number of older releases, which give Inner and Outer London the code of London. */
  readonly byLetter: ReadonlyMap<string, string>
}

const REGIONS = 'benchmarks/regions.csv'

/**
 * Reads the regions of the catalogue; a file of the council's own catalogue replaces ours.
 *
 * @throws DefinitionError when the file is absent, or a row of it lacks a code
 */
export function readRegions(files: readonly CatalogueFile[]): RegionNumbers {
  const file = files.findLast(({ path }) => path === REGIONS)
  if (!file) throw new DefinitionError(`catalogue/${REGIONS}: the file is not there`)
  const records = parseCsv<Record<string, string>>(file.text, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  })
  const pairs = (column: string) =>
    new Map(
      records.map((record, at) => {
        const [code, number] = [record[column], record['number']]
        if (!code || !number)
          throw new DefinitionError(`catalogue/${REGIONS}: row ${at + 2} has no ${code ? 'number' : column}`)
        return [code, number] as const
      }),
    )
  return { byGss: pairs('gss'), byLetter: pairs('letter') }
}
