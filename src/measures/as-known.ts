import { DefinitionError, endOfMonth, type Period, WrongUseError } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import type { Database, Settings, TableCopy } from '../store/index.ts'
import { loadsKnownAt, momentOrder } from './as-known-moment.ts'
import { type Catalogue, readCatalogue } from './catalogue.ts'
import { definitionsAt } from './definitions-kept.ts'
import type { Span } from './measure.ts'
import { hashOfDefinitions } from './hash-of-definitions.ts'
import { bringUpToDate } from './up-to-date.ts'

/** What is to be worked out again. */
export interface AsKnown {
  /** The moment: `2026-04-30T12:00:00Z`, or a day, which means its end. */
  readonly knownAt: string
  /** The definitions and settings in force at the moment, or those of today. Default: of then. */
  readonly definitions?: 'then' | 'now'
  /** The files known at the moment, or all there are today. Default: of then. */
  readonly loads?: 'then' | 'now'
  /** One indicator in one period, which takes a third of the time. Default: every figure of the usual months. */
  readonly only?: { readonly indicator: string; readonly period: Period }
  /** Other months than the usual. */
  readonly span?: Span
}

/** Which definitions figures were worked out with: those in force, or the nearest there are. */
export interface DefinitionsUsed {
  /**
   * `in force`: those facts were last made from by the moment. `first kept`: none had been kept by then, so the first
   * that were. `never kept`: none ever were, so today's. `of today`: today's were asked for.
   */
  readonly which: 'in force' | 'first kept' | 'never kept' | 'of today'
  /** When facts were first made from them; absent for today's. */
  readonly since?: string | undefined
  /** Whether they are, to the letter, those of today. */
  readonly areOfToday: boolean
}

/** Histories and facts as they were known at a moment, beside the workspace and without a trace in it. */
export interface Known {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
  readonly definitions: DefinitionsUsed
  /** The months there are facts for; absent where nothing loaded by then reaches a month. */
  readonly span: Span | undefined
  /** Gives back what it holds in memory. */
  close(): Promise<void>
}

/**
 * Works figures out again as they were known at a moment: from the same files and the same definitions, in a database
 * of its own, so that the figures of the workspace stay as they are. Any question that is asked of the workspace can
 * be asked of it: {@link figureOf}, {@link casesBehind}, {@link seriesOf}.
 *
 * `tables` are those of the formats, whose rows it rests on. The code that follows the definitions is today's.
 * @throws WrongUseError when the moment is written wrongly or lies before the first load
 * @throws DefinitionError when this version can no longer follow the definitions of then
 */
export async function asKnownAt(
  database: Database,
  tables: readonly InputTable[],
  catalogue: Catalogue,
  settings: Settings,
  asked: AsKnown,
): Promise<Known> {
  const received = await receivedBy(database, asked.knownAt)
  const inForce =
    asked.definitions === 'now'
      ? { catalogue, settings, definitions: { which: 'of today', areOfToday: true } as const }
      : await definitionsOfThen(database, catalogue, settings, asked.knownAt)
  const beside = await besideOf(database, tables, asked.loads === 'now' ? undefined : received)
  const { only } = asked
  try {
    const { span } = await bringUpToDate(
      beside,
      only ? narrowed(inForce.catalogue, only.indicator) : inForce.catalogue,
      inForce.settings,
      spanAsked(asked),
    )
    return { ...inForce, database: beside, span, close: () => beside.close() }
  } catch (error) {
    await beside.close()
    if (inForce.definitions.areOfToday) throw error
    const said = error instanceof Error ? error.message : String(error)
    throw new DefinitionError(
      `The definitions in force at ${asked.knownAt} cannot be followed by this version: ${said}`,
      { cause: error },
    )
  }
}

/** The definitions and settings in force at a moment, or the nearest there are. */
async function definitionsOfThen(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  knownAt: string,
): Promise<Pick<Known, 'catalogue' | 'settings' | 'definitions'>> {
  const kept = await definitionsAt(database, knownAt, catalogue.files)
  if (!kept) return { catalogue, settings, definitions: { which: 'never kept', areOfToday: true } }
  const which = kept.inForce ? 'in force' : 'first kept'
  const areOfToday = kept.set === (await hashOfDefinitions(catalogue, settings))
  const definitions = { which, since: kept.since, areOfToday } as const
  if (areOfToday) return { catalogue, settings, definitions }
  return { catalogue: readCatalogue(kept.files), settings: kept.settings, definitions }
}

/**
 * The numbers of the loads received by a moment.
 * @throws WrongUseError when the moment is written wrongly or there were none by then
 */
export async function receivedBy(database: Database, knownAt: string): Promise<readonly number[]> {
  const order = momentOrder(knownAt)
  if (order === undefined)
    throw new WrongUseError(
      `“${knownAt}” is not a moment. Write a day, 2026-04-30, or a time, 2026-04-30T12:00:00Z`,
    )
  const { ids, firstAt } = await loadsKnownAt(database, order)
  if (ids.length > 0) return ids
  throw new WrongUseError(
    firstAt === undefined
      ? 'Nothing is loaded yet. Load the SSDA903 files first: homeward load FOLDER'
      : `Nothing had been loaded by ${knownAt}: the first file was taken in at ${firstAt}`,
  )
}

/** A database beside with all that figures rest on of some loads (or of all of them), and nothing made from it yet. */
export function besideOf(
  database: Database,
  tables: readonly InputTable[],
  loads: readonly number[] | undefined,
): Promise<Database> {
  const received = ['load', 'load_finding', ...tables.map(({ stored }) => stored.name)]
  const rows = received.map((table): TableCopy =>
    loads ? { table, where: `load_id IN (${loads.join(', ')})` } : { table },
  )
  return database.beside([...rows, { table: 'app.setting', where: 'FALSE' }])
}

/** A catalogue of one indicator and its cohort; the files, which hold code lists and standards, stay all. */
function narrowed(catalogue: Catalogue, key: string): Catalogue {
  const indicators = catalogue.indicators.filter((indicator) => indicator.key === key)
  const needed = new Set(indicators.map(({ cohort }) => cohort))
  return {
    ...catalogue,
    indicators,
    cohorts: new Map([...catalogue.cohorts].filter(([name]) => needed.has(name))),
  }
}

/** The months that are made: of one period the month it ends in, in which all that is for the period is made. */
function spanAsked({ only, span }: AsKnown): { span?: Span } {
  if (!only) return span ? { span } : {}
  const { endOn } = only.period
  return { span: { from: endOn.with({ day: 1 }), to: endOfMonth(endOn) } }
}
