import { collectionYearOf, type Day } from '../core/index.ts'
import type { InputTable } from '../intake/index.ts'
import type { Database } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import { type Coverage, readCoverage } from './coverage.ts'
import { readAwaitedFigures } from './source-status-awaited.ts'
import { definitionChange } from './source-status-definition.ts'
import { overdue } from './source-status-due.ts'
import { filledInPart } from './source-status-filled.ts'
import { readStoredLoads, type StoredLoads } from './source-status-loads.ts'
import { restingOn } from './source-status-rests.ts'
import {
  SOURCE_STATES,
  type Source,
  type SourceLoad,
  type SourceState,
  type SourceTrouble,
} from './source-status-terms.ts'

/** What the state of the sources is read from. */
export interface SourcesOf {
  readonly database: Database
  /** The tables of the formats. */
  readonly tables: readonly InputTable[]
  readonly catalogue: Catalogue
  /** The day by which a source is overdue or not. */
  readonly today: Day
}

/**
 * Every source that is loaded, needed by an indicator or expected by the catalogue, worst first; among those alike,
 * those on which most indicators rest. The histories must be up to date: before they are first built no return is
 * taken to count.
 */
export async function readSources(asked: SourcesOf): Promise<Source[]> {
  const { database, tables, catalogue, today } = asked
  const loads = await readStoredLoads(database)
  const coverage = loads.isBuilt ? await readCoverage(database) : { kinds: new Map() }
  const resting = await restingOn(database, catalogue, coverage, loads.isBuilt)
  const sources: Source[] = []
  for (const table of tables) {
    const indicators = resting.get(table.table) ?? []
    const read = { database, table, loads, coverage, indicators, catalogue, today }
    const isReturn = table.format.time === 'collection-year'
    sources.push(...(isReturn ? await ofReturn(read) : await ofList(read)))
  }
  if (loads.isBuilt) sources.push(...(await readAwaitedFigures(database, catalogue)))
  return sources.toSorted(worstFirst)
}

interface Reading extends SourcesOf {
  readonly table: InputTable
  readonly loads: StoredLoads
  readonly coverage: Coverage
  readonly indicators: readonly string[]
}

type ReadingTable = Omit<Reading, 'tables'>

/** A source for each collection year of a table of the return, the years it lacks among them. */
async function ofReturn(reading: ReadingTable): Promise<Source[]> {
  const { table, loads, coverage, today } = reading
  const active = loads.activeOf(table.table)
  const years = loads.years.filter((year) => year >= (table.from ?? year))
  if (active.size === 0) {
    const isUnused = loads.ofKind(table.table).length > 0
    const latest = loads.years[0] ?? collectionYearOf(today)
    if (isUnused) return [awaiting(reading, undefined, true)]
    return latest >= (table.from ?? latest) && isAwaited(reading) ? [awaiting(reading, undefined, false)] : []
  }
  const newest = Math.max(...active.keys())
  const sources: Source[] = []
  for (const year of years) {
    const load = active.get(year)
    if (!load) {
      sources.push(awaiting(reading, year, false))
      continue
    }
    const completeTo = coverage.kinds.get(table.table)?.get(year)?.completeTo
    const late = year === newest && completeTo ? overdue(table, { completeTo, today }) : undefined
    const before = loads.before(table, load, active)
    const troubles = [
      late,
      before && (await definitionChange(reading.database, load, before)),
      await filledInPart({ ...reading, load, year }),
    ]
    sources.push(source(reading, { year, load: load.shown, troubles }))
  }
  return sources
}

/** The one source that a list or a picture of a day is. */
async function ofList(reading: ReadingTable): Promise<Source[]> {
  const { table, loads, today } = reading
  const load = loads.newest(table)
  if (!load) return isAwaited(reading) ? [awaiting(reading, undefined, false)] : []
  const before = loads.before(table, load)
  const troubles = [
    overdue(table, { load: load.shown, today }),
    before && (await definitionChange(reading.database, load, before)),
    await filledInPart({ ...reading, load, year: undefined }),
  ]
  return [source(reading, { year: undefined, load: load.shown, troubles })]
}

function isAwaited({ table, indicators }: ReadingTable): boolean {
  return indicators.length > 0 || table.expected !== undefined
}

function awaiting(reading: ReadingTable, year: number | undefined, isUnused: boolean): Source {
  const reason = isUnused
    ? 'a file is loaded and no figure rests on it: its year is not known'
    : year === undefined
      ? 'no file of it has been loaded yet'
      : 'no file of it is loaded for this year'
  return source(reading, { year, load: undefined, troubles: [{ state: 'awaiting', reason }] })
}

function source(
  { table, indicators }: ReadingTable,
  found: {
    year: number | undefined
    load: SourceLoad | undefined
    troubles: readonly (SourceTrouble | undefined)[]
  },
): Source {
  const troubles = found.troubles.filter((trouble) => trouble !== undefined)
  const sorted = troubles.toSorted((a, b) => rank(a.state) - rank(b.state))
  return {
    kind: table.table,
    title: table.title,
    year: found.year,
    state: sorted[0]?.state ?? 'live',
    troubles: sorted,
    load: found.load,
    indicators,
  }
}

function worstFirst(a: Source, b: Source): number {
  const byTitle = a.title < b.title ? -1 : a.title > b.title ? 1 : 0
  return (
    rank(a.state) - rank(b.state) ||
    b.indicators.length - a.indicators.length ||
    byTitle ||
    (b.year ?? 0) - (a.year ?? 0)
  )
}

function rank(state: SourceState): number {
  return SOURCE_STATES.indexOf(state)
}
