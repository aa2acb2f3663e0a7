import type { Region } from '../../intake/index.ts'
import { meanOf, medianOf, pooledOf } from './averages.ts'
import { bandOf } from './band.ts'
import type {
  Benchmark,
  Compared,
  NeighbourComparison,
  NeighbourValue,
  OwnCounts,
  Pooled,
} from './benchmark.ts'
import { readChange } from './change-reading.ts'
import type { PublishedCounts } from './published-counts.ts'
import { type AreaValue, isAuthorityArea, withStandIns } from './joint-areas.ts'
import type { PublishedMeasure } from './published-measure.ts'
import { quartilePoints } from './quartiles.ts'
import { rankAmong } from './rank.ts'
import { ENGLAND } from './regions.ts'
import { differenceOf } from './without-dust.ts'

/** What is published of a measure for a period: a value by area, null where a sign stands instead. */
export interface PeriodValues {
  readonly period: string
  readonly values: ReadonlyMap<string, number | null>
}

/** The statistical neighbours of an authority by one model, nearest first. */
export interface Neighbours {
  readonly model: string
  readonly authorities: readonly string[]
}

/** All that the comparison of one measure for one authority is made from. */
export interface Published {
  readonly measure: PublishedMeasure
  readonly authority: string
  /** Of every authority, as ranks and quartiles need. */
  readonly latest: PeriodValues
  /** Of those at least that are compared with. */
  readonly previous: PeriodValues | undefined
  /** Absent when no model is loaded. */
  readonly neighbours: Neighbours | undefined
  readonly region: Region | undefined
  /** The counts that the latest values come from, where they are published. */
  readonly counts: PublishedCounts | undefined
  readonly nameOf: (area: string) => string
  /** England and its regions, by number: every other area is an authority. */
  readonly regions: ReadonlyMap<string, Region>
}

/** Compares one published measure of one authority. Every measure goes through here, whatever it counts. */
export function compareMeasure(published: Published): Benchmark {
  const { measure, authority, region, regions, nameOf } = published
  const latest = withStandIns(published.latest.values)
  const previous = withStandIns(published.previous?.values ?? new Map())
  const compared = (area: string) => comparedAt(area, latest, previous)
  const own = compared(authority)
  const all = [...latest].filter(([area]) => isAuthorityArea(area, regions)).map(([, { value }]) => value)
  const points = quartilePoints(all)
  return {
    measure,
    authority,
    name: nameOf(authority),
    period: published.latest.period,
    previousPeriod: published.previous?.period ?? null,
    ...own,
    joint: latest.get(authority)?.joint ?? null,
    ...readChange(own.change, measure.polarity),
    ...rankAmong(own.value, all, measure.polarity),
    band: bandOf(own.value, points, measure),
    quartiles: points ?? null,
    neighbours: neighbourComparison(published, latest, previous),
    region: region ? { area: region.number, name: region.name, ...compared(region.number) } : null,
    england: compared(ENGLAND),
    counts: ownCounts(published, latest),
  }
}

type Values = ReadonlyMap<string, AreaValue>

function comparedAt(area: string, latest: Values, previous: Values): Compared {
  const [value, before] = [latest.get(area)?.value ?? null, previous.get(area)?.value ?? null]
  return { value, previous: before, change: differenceOf(value, before) }
}

function neighbourComparison(
  { neighbours, counts, nameOf }: Published,
  latest: Values,
  previous: Values,
): NeighbourComparison | null {
  if (!neighbours) return null
  const { model, authorities } = neighbours
  const values = authorities.map((authority) => ({
    authority,
    name: nameOf(authority),
    value: latest.get(authority)?.value ?? null,
    joint: latest.get(authority)?.joint ?? null,
  }))
  const mean = meanOf(values.map(({ value }) => value))
  const previousMean = meanOf(authorities.map((authority) => previous.get(authority)?.value ?? null))
  return {
    model,
    n: values.filter(({ value }) => value !== null).length,
    of: authorities.length,
    mean,
    median: medianOf(values.map(({ value }) => value)),
    pooled: counts ? pooledOver(values, counts) : null,
    previousMean,
    changeInMean: differenceOf(mean, previousMean),
    values,
  }
}

function pooledOver(neighbours: readonly NeighbourValue[], behind: PublishedCounts): Pooled {
  const rows = new Set(neighbours.map(({ authority, joint }) => rowOf(authority, joint, behind)))
  const counts = [...rows].flatMap((row) => behind.byArea.get(row) ?? [])
  return {
    value: pooledOf(counts, behind.per),
    n: counts.length,
    numerator: counts.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: counts.reduce((sum, { denominator }) => sum + denominator, 0),
  }
}

function ownCounts({ authority, counts }: Published, latest: Values): OwnCounts | null {
  if (!counts) return null
  const own = counts.byArea.get(rowOf(authority, latest.get(authority)?.joint ?? null, counts))
  if (!own) return null
  const { per, numerator, denominator } = counts
  return { ...own, per, numeratorOf: numerator, denominatorOf: denominator }
}

/** The row of the counts: of the authority itself, or of the two that the measure counts as one. */
function rowOf(authority: string, joint: string | null, { byArea }: PublishedCounts): string {
  return joint === null || byArea.has(authority) ? authority : joint
}
