import { type CatalogueFile, DefinitionError } from '../../core/index.ts'
import { catalogueRows } from '../inputs/catalogue-rows.ts'

/** England, a region, or one of the two parts of London, as an area that figures are published for. */
export interface Region {
  /** 970 England, 980 to 990 its regions. */
  readonly number: string
  readonly name: string
  /** What it is a part of: the parts of London are of London, the regions of England. */
  readonly partOf: string | undefined
  /** Its nine-character code; `E13000001` is Inner London. */
  readonly gss?: string | undefined
  /** Its letter or number in older releases, which give Inner and Outer London the nine-character code of London. */
  readonly letter?: string | undefined
}

/** The numbers that England and its regions have in benchmarks, by the other codes that publishers give them. */
export interface RegionNumbers {
  readonly byGss: ReadonlyMap<string, string>
  readonly byLetter: ReadonlyMap<string, string>
}

const REGIONS = 'benchmarks/regions.csv'

/**
 * Reads England and its regions, by number; a file of the council's own catalogue replaces ours.
 *
 * @throws DefinitionError when the file is absent, or a row has no number or name
 */
export function readRegions(files: readonly CatalogueFile[]): ReadonlyMap<string, Region> {
  const file = files.findLast(({ path }) => path === REGIONS)
  if (!file) throw new DefinitionError(`catalogue/${REGIONS}: the file is not there`)
  const records = catalogueRows(file)
  return new Map(
    records.map((record, at) => {
      const { number, name, gss, letter } = record
      if (!number || !name)
        throw new DefinitionError(`catalogue/${REGIONS}: row ${at + 2} lacks a number or a name`)
      return [number, { number, name, partOf: record['part_of'] || undefined, gss, letter }]
    }),
  )
}

/**
 * The numbers of regions by their other codes.
 *
 * @throws DefinitionError naming the region that has no nine-character code or no letter
 */
export function regionNumbers(regions: ReadonlyMap<string, Region>): RegionNumbers {
  const by = (code: 'gss' | 'letter') =>
    new Map(
      [...regions.values()].map(({ [code]: written, number, name }) => {
        if (!written) throw new DefinitionError(`catalogue/${REGIONS}: ${name} has no ${code}`)
        return [written, number] as const
      }),
    )
  return { byGss: by('gss'), byLetter: by('letter') }
}
