import type { Band } from './band.ts'
import type { ChangeReading } from './change-reading.ts'
import type { PublishedMeasure } from './published-measure.ts'
import type { QuartilePoints } from './quartiles.ts'
import type { Ranked } from './rank.ts'

/** A published value with the one of the period before; null where there is none. */
export interface Compared {
  readonly value: number | null
  readonly previous: number | null
  readonly change: number | null
}

/** A statistical neighbour and what is published for it. */
export interface NeighbourValue {
  readonly authority: string
  readonly name: string
  readonly value: number | null
  /** The two authorities it is counted with as one, when it has no row of its own. */
  readonly joint: string | null
}

/** The average of the neighbours' children together, and what it rests on. */
export interface Pooled {
  readonly value: number | null
  /** Neighbours of which both counts are published; two that are counted as one are one. */
  readonly n: number
  readonly numerator: number
  readonly denominator: number
}

/** A measure of the statistical neighbours, by the three averages that papers use without saying which. */
export interface NeighbourComparison {
  /** The month of the model: `2025-05`. */
  readonly model: string
  /** Neighbours that have a value, and neighbours there are. */
  readonly n: number
  readonly of: number
  /** Unweighted, of those that have a value: the average of the Local Authority Interactive Tool. */
  readonly mean: number | null
  /** That of the children's social care outcomes dashboard. */
  readonly median: number | null
  /** Null where the publisher does not give the counts that the measure comes from. */
  readonly pooled: Pooled | null
  readonly previousMean: number | null
  /** Each mean over those that have a value in its own period, so it may be of different authorities. */
  readonly changeInMean: number | null
  /** Nearest first. */
  readonly values: readonly NeighbourValue[]
}

/** The authority's own counts, as published, with what each is called. */
export interface OwnCounts {
  readonly numerator: number
  readonly denominator: number
  readonly per: number
  /** Keys of the published measures. */
  readonly numeratorOf: string
  readonly denominatorOf: string
}

/** One published measure of one authority beside its past, its neighbours, its region and England. */
export interface Benchmark extends Compared, ChangeReading, Ranked {
  readonly measure: PublishedMeasure
  readonly authority: string
  readonly name: string
  /** As printed: `2025`, `2024-25 (OT)`. */
  readonly period: string
  readonly previousPeriod: string | null
  readonly joint: string | null
  readonly band: Band
  readonly quartiles: QuartilePoints | null
  /** Null when no model is loaded. */
  readonly neighbours: NeighbourComparison | null
  readonly region: (Compared & { readonly area: string; readonly name: string }) | null
  readonly england: Compared
  readonly counts: OwnCounts | null
}
