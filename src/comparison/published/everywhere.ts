import { dayOf } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import { type Authorities, wasThere } from './authorities.ts'
import { type Band, bandOf } from './band.ts'
import type { Benchmark } from './benchmark.ts'
import { isAuthorityArea, withStandIns } from './joint-areas.ts'
import type { CountsBehind, PublishedCounts } from './published-counts.ts'
import { quartilePoints } from './quartiles.ts'
import { rankAmong, type Ranked } from './rank.ts'
import { readCounts } from './read-counts.ts'
import { endYearOf } from './published-period.ts'
import { readPeriods, readValues } from './read-published.ts'

/** An authority with what is published of it and where that stands among all. */
export interface AuthorityStanding extends Ranked {
  readonly authority: string
  readonly name: string
  readonly value: number | null
  /** The two authorities it is counted with as one, when it has no row of its own. */
  readonly joint: string | null
  readonly band: Band
}

/** A published measure of every authority of England. */
export interface Everywhere {
  /** In the order of their codes: those that were there by the end of the period, and have a row in the release. */
  readonly authorities: readonly AuthorityStanding[]
  /** The counts behind it, by area; absent where they are not published. */
  readonly counts: PublishedCounts | undefined
}

/**
 * What is published of the measure of a comparison for every authority, in the period of that comparison, by the rules
 * that ranked and banded the one.
 */
export async function everywhere(
  database: Database,
  { measure, period }: Pick<Benchmark, 'measure' | 'period'>,
  known: {
    readonly authorities: Authorities
    readonly countsBehind?: ReadonlyMap<string, readonly CountsBehind[]>
  },
): Promise<Everywhere> {
  const release = (await readPeriods(database, [measure.key])).get(measure.key)
  const year = release?.periods.find((each) => each.period === period)?.year
  if (!release || year === undefined) return { authorities: [], counts: undefined }
  const [read] = await readValues(database, [{ measure: measure.key, load: release.load, period }])
  const rows = [...withStandIns(read!.values)]
    .filter(
      ([area]) =>
        isAuthorityArea(area, known.authorities.regions) && wasThereBy(known.authorities, area, period),
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const all = rows.map(([, { value }]) => value)
  const points = quartilePoints(all)
  const latest = new Map([[measure.key, { period, year }]])
  const counts = await readCounts(database, latest, undefined, known.countsBehind ?? new Map())
  return {
    authorities: rows.map(([authority, { value, joint }]) => ({
      authority,
      name: known.authorities.nameOf(authority),
      value,
      joint,
      ...rankAmong(value, all, measure.polarity),
      band: bandOf(value, points, measure),
    })),
    counts: counts.get(measure.key),
  }
}

/** Whether an authority was there on the last day of March of the year in which a period ends; yes where that is not known. */
function wasThereBy({ of }: Authorities, area: string, period: string): boolean {
  const year = endYearOf(period)
  const [authority, on] = [of(area), year === undefined ? undefined : dayOf(year, 3, 31)]
  return !authority || !on || wasThere(authority, on)
}
