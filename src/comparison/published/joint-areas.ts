/** What is published for an area, and the joint row it stands in when two authorities are counted as one. */
export interface AreaValue {
  readonly value: number | null
  readonly joint: string | null
}

/**
 * Whether an area is an authority, and not England, a region or two authorities counted as one.
 *
 * @param regions England and its regions, by number
 */
export function isAuthorityArea(area: string, regions: ReadonlyMap<string, unknown>): boolean {
  return !area.includes('+') && !regions.has(area)
}

/**
 * The values of a release by area, where the row of two authorities counted as one (`314+318`) stands in for each of
 * them that has no row of its own. An authority that has its own row keeps it, also when a sign stands in it.
 */
export function withStandIns(rows: ReadonlyMap<string, number | null>): Map<string, AreaValue> {
  const values = new Map<string, AreaValue>()
  for (const [area, value] of rows) if (!area.includes('+')) values.set(area, { value, joint: null })
  for (const [area, value] of rows)
    if (area.includes('+'))
      for (const part of area.split('+')) if (!values.has(part)) values.set(part, { value, joint: area })
  return values
}
