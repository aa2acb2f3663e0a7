import type { DemoAuthority, DemoRegion } from '../elsewhere.ts'
import type { DemoFile } from '../returns.ts'
import { JOINT } from './area-draws.ts'
import type { PublishedYear } from './published-years.ts'
import type { YearCounts } from './year-counts.ts'

const IDENTITY =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code'

/** England, a region, an authority, or two that are counted as one: what a row of published statistics is about. */
export interface Place {
  /** Sums are rounded, an authority's counts suppressed when they are small. */
  readonly isSum: boolean
  /** What was counted of each authority in it. */
  readonly counts: readonly YearCounts[]
}

/** A file of published statistics before it is written. */
export interface StatisticsFile {
  readonly name: string
  /** The columns behind those that say when and where. */
  readonly columns: string
  /** The cells of those columns, row by row. */
  readonly rowsOf: (place: Place) => readonly (readonly string[])[]
  /** Whether two authorities send one return. */
  readonly hasJoint?: boolean
  /** The file begins with a byte order mark, as some do. */
  readonly hasMark?: boolean
}

/**
 * Writes a file in the layout of explore education statistics, the latest year first: England, the regions, the
 * authorities. England is the sum of the authorities there are, so it is no more real than they are; the name of the
 * file says that it is synthetic.
 */
export function statisticsFile(file: StatisticsFile, years: readonly PublishedYear[]): DemoFile {
  const lines = years.flatMap((each) =>
    placesIn(each, file.hasJoint ?? false).flatMap(({ identity, ...place }) =>
      file.rowsOf(place).map((cells) => `${identity},${cells.map(quoted).join(',')}`),
    ),
  )
  const heads = `${file.hasMark ? '\uFEFF' : ''}${IDENTITY},${file.columns}`
  return { path: `published/synthetic_${file.name}.csv`, text: [heads, ...lines, ''].join('\n') }
}

interface NamedPlace extends Place {
  readonly identity: string
}

function placesIn({ year, authorities }: PublishedYear, hasJoint: boolean): NamedPlace[] {
  const start = (level: string) => `${year},Reporting year,${level},E92000001,England`
  const regions = new Map<DemoRegion, YearCounts[]>()
  for (const { area, counts } of authorities)
    regions.set(area.region, [...(regions.get(area.region) ?? []), counts])
  return [
    { identity: `${start('National')},,,,,`, isSum: true, counts: authorities.map(({ counts }) => counts) },
    ...[...regions].map(([{ gss, name }, counts]) => ({
      identity: `${start('Regional')},${gss},${name},,,`,
      isSum: true,
      counts,
    })),
    ...asPublished(authorities, hasJoint).map((together) => ({
      identity: `${start('Local authority')},${identityOf(together.map(({ area }) => area))}`,
      isSum: false,
      counts: together.map(({ counts }) => counts),
    })),
  ]
}

type Counted = PublishedYear['authorities'][number]

function asPublished(authorities: PublishedYear['authorities'], hasJoint: boolean): Counted[][] {
  if (!hasJoint) return authorities.map((each) => [each])
  const isJoint = ({ area }: Counted) => JOINT.includes(area.number)
  return [authorities.filter(isJoint), ...authorities.filter((each) => !isJoint(each)).map((each) => [each])]
}

function identityOf(areas: readonly DemoAuthority[]): string {
  const all = (cell: (area: DemoAuthority) => string) => areas.map(cell).join(' / ')
  const { gss, name } = areas[0]!.region
  return [gss, name, all(({ code }) => code), all((area) => area.name), all((area) => area.gss)].join(',')
}

function quoted(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell
}
