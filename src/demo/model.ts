import type { DayNumber } from './calendar.ts'

/** Where a placement is, seen from the child's home: inside or outside the authority, near (20 miles) or far. */
export type Locality = 'in-near' | 'out-near' | 'in-far' | 'out-far'

/**
 * Where and with whom a child lives. `code` is the placement code of the last coding: supported
 * accommodation is K3 here in every year and a scheduled other placement is Z11 to Z14; the files of earlier
 * years write H5, P2 and Z1 for them.
 */
export interface Placement {
  readonly code: string
  readonly provider: string
  /** The foster family, home or address; placements that share it are with the same carer. */
  readonly carer: number
  readonly postcode: string
  readonly urn: string
  readonly authority: string
  readonly inside: boolean
  /** Miles from home, undefined when one of the two addresses is not known. */
  readonly miles: number | undefined
}

/** A stretch of a period of care with one legal status and one placement. */
export interface CareEpisode {
  readonly startedOn: DayNumber
  /** The day it ended, simulated to its true end even when that is after the last return. */
  endedOn: DayNumber
  readonly reasonNew: string
  readonly legalStatus: string
  readonly placement: Placement
  endReason: string
  changeReason: string
}

/** The decisions on the way to adoption. `reversedOn` is set when the plan was given up. */
export interface AdoptionPath {
  readonly decidedOn: DayNumber
  readonly orderedOn: DayNumber | undefined
  readonly matchedOn: DayNumber | undefined
  readonly placedOn: DayNumber | undefined
  readonly withFosterCarer: boolean
  readonly reversedOn: DayNumber | undefined
  readonly reasonReversed: string
}

/** One uninterrupted time in care. */
export interface PeriodOfCare {
  readonly startedOn: DayNumber
  readonly endedOn: DayNumber
  readonly need: string
  /** The episodes that end on or after the first return's first day; earlier ones are in nobody's file. */
  episodes: readonly CareEpisode[]
  readonly adoption: AdoptionPath | undefined
}

/** A child, or a young person who has left care, of the demo authority. */
export interface Child {
  readonly number: number
  readonly id: string
  readonly bornOn: DayNumber
  readonly sex: 'M' | 'F'
  readonly ethnicity: string
  readonly unaccompanied: boolean
  /** Home address; empty for an unaccompanied child and for the few whose home is not known. */
  readonly homePostcode: string
  /** Periods of care that end on or after the first day of the first return. */
  readonly periods: PeriodOfCare[]
  /** Short breaks only: such a child has no other care that the returns would count. */
  readonly shortBreaks: readonly CareEpisode[]
  /** Set when the child left care at 16 or over and services as a care leaver are owed. */
  leftCareOn: DayNumber | undefined
}
