import { type Check, checksUpToDate, keptResults, lastRuns } from '../checks/index.ts'
import { type Day, hashOf } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import type { Database, Settings } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { type Effect, effectOf } from './effect.ts'
import { checksConcerning } from './effect-overlap.ts'
import type { Figure } from './figure.ts'
import { findingsIn, type FoundIn } from './provenance-findings.ts'
import { type LoadUsed, loadsUsed } from './provenance-loads.ts'
import { hashOfDefinitions } from './hash-of-definitions.ts'

/** A file of the catalogue that a figure follows. */
export interface DefinitionUsed {
  readonly key: string
  readonly path: string
  /** SHA-256 of the text of the file. */
  readonly sha256: string
  /** Whether it is the council's own, and not the one that comes with the product. */
  readonly local: boolean
}

/** A check that concerns a figure and did not run, or not over every year. */
export interface CheckNotRun {
  readonly check: Check
  readonly whyNot: readonly string[]
}

/** Everything a figure comes from, so that anybody can follow it back to the files and come to the same. */
export interface Provenance {
  readonly indicator: string
  readonly period: string
  readonly definition: DefinitionUsed
  readonly cohort: DefinitionUsed
  /** The version of the product. */
  readonly version: string
  /** SHA-256 of all definitions and settings together, of which a figure may use any. */
  readonly definitions: string
  readonly loads: readonly LoadUsed[]
  /** What was found in those files and repaired while histories were built from them. */
  readonly findings: readonly FoundIn[]
  readonly checks: {
    /** How many checks concern the figure. */
    readonly concerning: number
    /** When they last ran; absent while they never did. */
    readonly ranAt: string | undefined
    /** Whether that was over the files and by the definitions as they are now. */
    readonly upToDate: boolean
    readonly notRun: readonly CheckNotRun[]
  }
  /** What open findings do to the figure; absent where none touches it. */
  readonly effect: Effect | undefined
}

/** What provenance is worked out from. */
export interface ProvenanceAsked {
  readonly database: Database
  /** The tables of the formats. */
  readonly tables: readonly InputTable[]
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly checks: readonly Check[]
  readonly figure: Figure
  readonly version: string
  readonly today: Day
}

/** Where a figure comes from. A figure that is not computed has no loads: nothing was made from them. */
export async function provenanceOf(asked: ProvenanceAsked): Promise<Provenance> {
  const { database, catalogue, checks, figure, settings, version } = asked
  const { indicator, period } = figure
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  const loads = await loadsUsed(asked)
  const concerning = checksConcerning(checks, catalogue, indicator)
  const results = await keptResults(database, concerning)
  const { ranAt } = await lastRuns(database)
  return {
    indicator: indicator.key,
    period: period.code,
    definition: {
      key: indicator.key,
      path: indicator.path,
      sha256: await hashOf([indicator.text]),
      local: indicator.local,
    },
    cohort: {
      key: cohort.name,
      path: cohort.path,
      sha256: await hashOf([cohort.text]),
      local: catalogue.files.some(
        (file) => file.local && file.path === cohort.path && file.text === cohort.text,
      ),
    },
    version,
    definitions: await hashOfDefinitions(catalogue, settings),
    loads,
    findings: await findingsIn(
      database,
      loads.map(({ id }) => id),
    ),
    checks: {
      concerning: concerning.length,
      ranAt,
      upToDate: await checksUpToDate(database, checks),
      notRun: results
        .filter(({ state, whyNot }) => state === 'not run' || whyNot.length > 0)
        .map(({ check, whyNot }) => ({ check, whyNot })),
    },
    effect: await effectOf(asked),
  }
}
