import { collectionYear, day, sayCode, showDay } from '../core/index.ts'
import type {
  DefinitionUsed,
  Effect,
  FoundIn,
  Indicator,
  LoadUsed,
  Provenance,
  Source,
} from '../measures/index.ts'
import { countOf, showCount, showFigure } from './show.ts'

/**
 * What open findings do to a figure, in one line: “12.0% (74 of 616); without the 9 children with an open finding
 * 11.9% (72 of 607)”. Where a child has several cases, both are counted: “without the 12 cases of 9 children”.
 */
export function effectWords(indicator: Pick<Indicator, 'measure'>, effect: Effect): string {
  const { figure, without, casesLeftOut: cases, childrenLeftOut: children } = effect
  const left =
    cases === children ? `the ${countOf(children)}` : `the ${countOf(cases, 'cases')} of ${countOf(children)}`
  return `${showFigure(indicator, figure)}; without ${left} with an open finding ${showFigure(indicator, without)}`
}

/** The same, and what there is to say where no finding touches the figure, or nobody has looked. */
export function effectInWords(
  indicator: Pick<Indicator, 'measure'>,
  { effect, checks, loads }: Pick<Provenance, 'effect' | 'checks' | 'loads'>,
): string {
  if (loads.length === 0) return 'There is no figure that a finding could change.'
  if (checks.ranAt === undefined)
    return 'The checks have not been run yet, so nobody knows what findings do to the figure.'
  const said = effect
    ? `${effectWords(indicator, effect)}.`
    : 'No open error or warning is about a child behind the figure.'
  return checks.upToDate ? said : `${said} Files or definitions have changed since the checks last ran.`
}

/** A definition with the hash of its text: “stability-3plus, indicators/…/stability-3plus.md, SHA-256 3f2a…”. */
export function definitionWords({ key, path, sha256, local }: DefinitionUsed): string {
  return `${key}, ${path}, ${local ? 'of this authority' : 'as it comes with Homeward'}, SHA-256 ${sha256}`
}

/** The collection years a load counts for, the day it is a picture of, or nothing. */
export function loadTimeWords({ years, asAt }: Pick<LoadUsed, 'years' | 'asAt'>): string {
  if (years.length > 0) return years.map((year) => collectionYear(year).code).join(', ')
  return asAt === null ? '' : showDay(day(asAt))
}

/** How many rows of a load are about children behind the figure: `613 of 855`; of other tables how many there are. */
export function rowsUsedWords({ rows, rowsUsed }: Pick<LoadUsed, 'rows' | 'rowsUsed'>): string {
  return rowsUsed === null ? showCount(rows) : `${showCount(rowsUsed)} of ${showCount(rows)}`
}

/** A kind of finding without the particulars of one: “The row is the same as line … and was used once”. */
export function foundWords({ code }: Pick<FoundIn, 'code'>): string {
  return sayCode(code, '…')
}

/** How many checks concern a figure and how many of them did not run everywhere, and when they ran. */
export function checksWords({ concerning, ranAt, notRun }: Provenance['checks']): string {
  const concern = `${countOf(concerning, 'checks')} ${concerning === 1 ? 'concerns' : 'concern'} the figure`
  if (ranAt === undefined) return `${concern}; none has been run yet.`
  const on = `last run on ${showDay(day(ranAt.slice(0, 10)))}`
  if (notRun.length === 0) return `${concern}, ${on}; all of them ran.`
  return `${concern}, ${on}; ${showCount(notRun.length)} of them did not run, or not over every year.`
}

/** What people call a source; its title where they have no other name for it. */
type NameOf = (source: Pick<Source, 'kind' | 'title'>) => string

/** What a source is called with its year, or with the service of a figure that is awaited. */
export function sourceWords(
  source: Pick<Source, 'kind' | 'title' | 'year' | 'figure'>,
  nameOf: NameOf = ({ title }) => title,
): string {
  const { year, figure } = source
  if (figure) return `${source.title}, from ${figure.service ?? 'a service that is not named'}`
  return year === undefined ? nameOf(source) : `${nameOf(source)} ${collectionYear(year).code}`
}

/** When a source was last loaded, or the day its last picture is of: “last loaded 31 January 2026”. */
export function lastLoadWords({ load }: Pick<Source, 'load'>): string {
  if (!load) return 'not loaded'
  return load.asAt ? `of ${showDay(load.asAt)}` : `last loaded ${showDay(load.receivedOn)}`
}

/**
 * What a figure rests on and how that stands, in one line: “Rests on: Statutory visits, last loaded 31 January 2026:
 * stale”. Sources that are not live are named with their years and the others counted; where all are live the tables
 * are named, with the day on which the last of them was loaded. Nothing where the figure rests on nothing.
 */
export function restsOnWords(sources: readonly Source[], nameOf?: NameOf): string | undefined {
  const worse = sources.filter(({ state }) => state !== 'live')
  const live = sources.length - worse.length
  const said = worse.map(
    (source) => `${sourceWords(source, nameOf)}, ${lastLoadWords(source)}: ${source.state}`,
  )
  if (worse.length > 0) {
    if (live > 0) said.push(`${countOf(live, 'other sources')} ${live === 1 ? 'is' : 'are'} live`)
    return `Rests on: ${said.join('; ')}`
  }
  const [first, ...others] = sources.toSorted((a, b) => (b.load?.id ?? 0) - (a.load?.id ?? 0))
  if (!first) return undefined
  const names = [first, ...others].map(({ kind, title }) =>
    sourceWords({ kind, title, year: undefined }, nameOf),
  )
  return `Rests on: ${[...new Set(names)].join(', ')}, ${lastLoadWords(first)}: live`
}
