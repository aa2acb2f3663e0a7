import { WrongUseError } from '../../core/index.ts'
import type { Database } from '../../store/index.ts'
import type { Authorities } from './authorities.ts'
import { meanOf } from './averages.ts'
import { withStandIns } from './joint-areas.ts'
import { readNeighbours } from './read-neighbours.ts'
import { readPeriods, readPublishedFor, readValues } from './read-published.ts'
import { ENGLAND, regionToCompare } from './regions.ts'

/** A published measure in one period; null where nothing is published. */
export interface PublishedYear {
  /** As printed: `2025`, `2024-25 (OT)`. */
  readonly period: string
  readonly year: number
  readonly own: number | null
  readonly neighbours: {
    /** Unweighted, of those that have a value in this period. */
    readonly mean: number | null
    readonly n: number
    readonly of: number
  }
  readonly region: number | null
  readonly england: number | null
}

/** A published measure over all the periods of the release that counts. */
export interface PublishedHistory {
  /** Oldest first. */
  readonly years: readonly PublishedYear[]
  /** The model whose neighbours are taken in every period; `undefined` when none is loaded. */
  readonly model: string | undefined
  readonly region: string
}

interface Asked {
  readonly authorities: Authorities
  /** A model of neighbours by its year or month; the newest when left out. */
  readonly model?: string
}

/**
 * A measure of an authority over time, beside its neighbours, its region and England. The neighbours are those of one
 * model in every period, so that their mean changes with their figures and not with who they are. Empty where the
 * measure is not loaded.
 *
 * @throws WrongUseError when the authority is unknown, or the model of neighbours is not loaded
 */
export async function publishedHistory(
  database: Database,
  authority: string,
  measure: string,
  { authorities, model }: Asked,
): Promise<PublishedHistory> {
  const here = authorities.of(authority)
  if (!here) throw new WrongUseError(`There is no local authority ${authority}: three digits, such as 382`)
  const neighbours = await readNeighbours(database, authority, model)
  const releases = await readPeriods(database, [measure])
  const release = releases.get(measure)
  const published =
    here.region.partOf === ENGLAND
      ? new Set()
      : await readPublishedFor(database, here.region.number, releases)
  const region = regionToCompare(here.region, authorities.regions, () => published.has(measure))
  const periods = (release?.periods ?? []).toSorted(
    (a, b) => a.year - b.year || (a.period < b.period ? -1 : 1),
  )
  const around = neighbours?.authorities ?? []
  const read = await readValues(
    database,
    periods.map(({ period }) => ({ measure, load: release!.load, period })),
    [...new Set([authority, ...around, region.number, ENGLAND])],
  )
  return {
    model: neighbours?.model,
    region: region.name,
    years: periods.map(({ period, year }, place) => {
      const values = withStandIns(read[place]!.values)
      const valueOf = (area: string) => values.get(area)?.value ?? null
      const theirs = around.map(valueOf)
      return {
        period,
        year,
        own: valueOf(authority),
        neighbours: {
          mean: meanOf(theirs),
          n: theirs.filter((value) => value !== null).length,
          of: around.length,
        },
        region: valueOf(region.number),
        england: valueOf(ENGLAND),
      }
    }),
  }
}
