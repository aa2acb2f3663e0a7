import { parse as parseCsv } from 'csv-parse/sync'
import { type CatalogueFile, DefinitionError } from '../../core/index.ts'

/** England, a region, or one of the two parts of London, as an area that figures are published for. */
export interface Region {
  /** 970 England, 980 to 990 its regions. */
  readonly number: string
  readonly name: string
  /** What it is a part of: the parts of London are of London, the regions of England. */
  readonly partOf: string | undefined
}

/** The number of England among the areas. */
export const ENGLAND = '970'

const PATH = 'benchmarks/regions.csv'

/**
 * Reads England and its regions, by number; a file of the council's own catalogue replaces ours.
 *
 * @throws DefinitionError when the file is absent, or a row has no number or name
 */
export function readRegions(files: readonly CatalogueFile[]): ReadonlyMap<string, Region> {
  const file = files.findLast(({ path }) => path === PATH)
  if (!file) throw new DefinitionError(`catalogue/${PATH}: the file is not there`)
  const records = parseCsv<Record<string, string>>(file.text, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  })
  return new Map(
    records.map((record, at) => {
      const { number, name } = record
      if (!number || !name)
        throw new DefinitionError(`catalogue/${PATH}: row ${at + 2} lacks a number or a name`)
      return [number, { number, name, partOf: record['part_of'] || undefined }]
    }),
  )
}

/**
 * The region that an authority is held against. Where a measure is never published for its part of London, London
 * stands in: the rule of the Local Authority Interactive Tool.
 *
 * @param isPublished whether a measure has a value for an area in any of its years
 */
export function regionToCompare(
  region: Region,
  regions: ReadonlyMap<string, Region>,
  isPublished: (area: string) => boolean,
): Region {
  if (region.partOf === undefined || region.partOf === ENGLAND || isPublished(region.number)) return region
  return regions.get(region.partOf) ?? region
}
