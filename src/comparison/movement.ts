import { type Period, showPeriod, WrongUseError } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import {
  asKnownAt,
  type Catalogue,
  type DefinitionsUsed,
  type Figure,
  type Indicator,
  keptPeriod,
  type Known,
  needsOf,
} from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { causesOf } from './movement-causes.ts'
import { type Cause, changes, type MovementParts, splitMovement } from './movement-parts.ts'
import { type FigureStep, isDefinedAlike, readStep } from './movement-steps.ts'

/** The workspace as it stands today. Its facts must be up to date. */
export interface AsOfToday {
  readonly database: Database
  readonly tables: readonly InputTable[]
  readonly catalogue: Catalogue
  readonly settings: Settings
}

/** Which figure is held against which. */
export interface AskedMovement {
  /** The moment at which the figure was reported: `2026-04-30T12:00:00Z`, or a day, which means its end. */
  readonly knownAt: string
  readonly period: Period
  /** An earlier period, whose figure as reported is held against that of the period today. Default: the period itself. */
  readonly reportedFor?: Period | undefined
}

/** A figure as it was reported at a moment, as it is known now, and what lies between. */
export interface Movement {
  readonly indicator: Indicator
  readonly knownAt: string
  /** Which definitions stand for those of then. */
  readonly definitions: DefinitionsUsed
  /** With the files and definitions of then; absent where the indicator was not defined then. */
  readonly asReported: Figure | undefined
  /** With the files of today and the definitions of then. */
  readonly withFilesOfNow: Figure | undefined
  /** The same period with the files and definitions of today. */
  readonly asKnownNow: Figure
  /** The later period, where two are held against each other. */
  readonly later: Figure | undefined
  /** What moved it; absent where one of the figures could not be computed. */
  readonly parts: MovementParts | undefined
  /** Why there are no parts. */
  readonly whyNot: string | undefined
}

/**
 * Works out a figure as it was reported at a moment, and splits all that separates it from the figure of today into
 * what was recorded late, what was corrected, what the definition changed and, from one period to a later one, what
 * really happened. The parts add up exactly, child by child: see {@link splitMovement}.
 *
 * What is built for it is gone when it is done; the workspace’s own facts stay as they are.
 * @throws WrongUseError when the moment lies before the first load, or the indicator has no such period
 */
export async function movement(
  today: AsOfToday,
  indicator: Indicator,
  asked: AskedMovement,
): Promise<Movement> {
  const reportedFor = keptPeriod(today.catalogue, indicator, asked.reportedFor ?? asked.period)
  const asKnownNow = await readStep(today, indicator, reportedFor)
  const later = asked.reportedFor ? await readStep(today, indicator, asked.period) : undefined
  const build = (loads: 'then' | 'now') =>
    asKnownAt(today.database, today.tables, today.catalogue, today.settings, {
      knownAt: asked.knownAt,
      loads,
      only: { indicator: indicator.key, period: reportedFor },
    })
  const known = await build('then')
  try {
    const asReported = await stepThen(known, indicator, reportedFor)
    const isAlike = isDefinedAlike(indicator.key, known, today)
    const withFilesOfNow = isAlike ? asKnownNow : await builtStep(await build('now'), indicator, reportedFor)
    const whyNot = whyNoParts([asReported, withFilesOfNow, asKnownNow, ...(later ? [later] : [])])
    const parts =
      asReported && withFilesOfNow && whyNot === undefined
        ? splitMovement({
            measure: indicator.measure,
            asReported,
            withFilesOfNow,
            asKnownNow,
            later,
            causeOf: await causesBetween(today, known, indicator, asReported, withFilesOfNow),
            causeOfPopulation: causeOfPopulation(asReported.figure, withFilesOfNow.figure),
          })
        : undefined
    return {
      indicator,
      knownAt: asked.knownAt,
      definitions: known.definitions,
      asReported: asReported?.figure,
      withFilesOfNow: withFilesOfNow?.figure,
      asKnownNow: asKnownNow.figure,
      later: later?.figure,
      parts,
      whyNot,
    }
  } finally {
    await known.close()
  }
}

/** A figure with the definitions of then; `undefined` where there was no such indicator, or not for such a period. */
async function stepThen(known: Known, { key }: Indicator, period: Period): Promise<FigureStep | undefined> {
  const then = known.catalogue.indicators.find((each) => each.key === key)
  if (!then) return undefined
  try {
    return await readStep(known, then, period)
  } catch (error) {
    if (error instanceof WrongUseError) return undefined
    throw error
  }
}

async function builtStep(
  known: Known,
  indicator: Indicator,
  period: Period,
): Promise<FigureStep | undefined> {
  try {
    return await stepThen(known, indicator, period)
  } finally {
    await known.close()
  }
}

function whyNoParts([asReported, withFilesOfNow, ...ofNow]: readonly (FigureStep | undefined)[]) {
  if (!asReported) return 'the indicator was not defined then'
  const reason = (words: string, step: FigureStep | undefined) =>
    step?.figure.whyNot === undefined ? undefined : `${words}${step.figure.whyNot}`
  return (
    reason('not computed then: ', asReported) ??
    reason('not computed from today’s files by the definitions of then: ', withFilesOfNow) ??
    ofNow
      .map((step) => step && reason(`not computed now for ${showPeriod(step.figure.period)}: `, step))
      .find((why) => why !== undefined)
  )
}

async function causesBetween(
  today: AsOfToday,
  known: Known,
  indicator: Indicator,
  asReported: FigureStep,
  withFilesOfNow: FigureStep,
): Promise<(child: string) => Cause> {
  const children = changes(asReported, withFilesOfNow).map(({ child }) => child)
  if (children.length === 0) return () => 'late'
  const then = asReported.figure.indicator
  return causesOf({
    reported: known.database,
    current: today.database,
    tables: today.tables,
    needs: needsOf(then, known.catalogue.cohorts.get(then.cohort)!),
    children,
  })
}

/** An estimate for a later mid-year came late; another number for the same mid-year is a correction. */
function causeOfPopulation(before: Figure, after: Figure): Cause {
  return before.population?.midYear === after.population?.midYear ? 'corrected' : 'late'
}
