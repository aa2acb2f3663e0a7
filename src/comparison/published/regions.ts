import type { Region } from '../../intake/index.ts'

/** The number of England among the areas. */
export const ENGLAND = '970'

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
