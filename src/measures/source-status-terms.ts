import type { Day, Period } from '../core/index.ts'

/** How a source stands, worst first. A source with several troubles has the worst of them as its state. */
export const SOURCE_STATES = ['awaiting', 'stale', 'definition changed', 'partly filled', 'live'] as const

/**
 * `awaiting`: needed or expected, and never loaded. `stale`: the next one is overdue. `definition changed`: its columns
 * or codes are others than in the load before. `partly filled`: what figures rest on is blank or lacks columns.
 * `live`: none of these.
 */
export type SourceState = (typeof SOURCE_STATES)[number]

/** Something that keeps a source from being live, in words and since when; the day is absent where there is none. */
export interface SourceTrouble {
  readonly state: Exclude<SourceState, 'live'>
  readonly reason: string
  readonly since?: Day | undefined
}

/** The load that speaks for a source now. */
export interface SourceLoad {
  readonly id: number
  readonly file: string
  /** The sheet or module of the file, where it has several. */
  readonly part: string | undefined
  readonly sha256: string
  readonly rows: number
  readonly receivedOn: Day
  /** The day it is a picture of, for formats that are pictures of a day. */
  readonly asAt: Day | undefined
}

/** One source: a table of input; of a return, one collection year of it; of returned figures, one that is awaited. */
export interface Source {
  readonly kind: string
  readonly title: string
  /** The collection year, for returns of which any is loaded. */
  readonly year: number | undefined
  /** The figure that a service has still to send. */
  readonly figure?: { readonly period: Period; readonly service: string | undefined } | undefined
  readonly state: SourceState
  /** Why it is not live, the worst first; empty where it is. */
  readonly troubles: readonly SourceTrouble[]
  readonly load: SourceLoad | undefined
  /** The keys of the indicators that rest on it, in the order of the catalogue. */
  readonly indicators: readonly string[]
}
