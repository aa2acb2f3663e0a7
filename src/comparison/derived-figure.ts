import {
  asAt,
  endOfMonth,
  monthOf,
  type Period,
  type PeriodKind,
  quarterOf,
  twelveMonthsTo,
  yearOf,
} from '../core/index.ts'
import {
  type Catalogue,
  type Derived,
  type DerivedTerm,
  type Figure,
  figureOf,
  readPopulations,
  type Indicator,
} from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { combined, type ShareRatio, shareRatios } from './derived-sums.ts'
import { standingByTarget } from './target-standing.ts'

/** One of the figures a derived figure is worked out from. */
export interface DerivedPart {
  readonly indicator: Indicator
  readonly figure: Figure
  /** The number of it that is taken; `null` where it is not computed. */
  readonly number: number | null
  /** What it is multiplied by; `undefined` where it is not added up. */
  readonly times: number | undefined
  /** Whether it is among those the sum is divided by. */
  readonly divides: boolean
}

/** A derived figure at a period: its value, or why there is none, and all it was worked out from. */
export interface DerivedFigure {
  readonly derived: Derived
  readonly period: Period
  readonly value: number | null
  readonly whyNot: string | undefined
  readonly parts: readonly DerivedPart[]
  /** For ratios of shares: group by group; empty otherwise. */
  readonly groups: readonly ShareRatio[]
}

interface Read {
  readonly database: Database
  readonly catalogue: Catalogue
  readonly settings: Settings
}

/**
 * Works a derived figure out from the figures of its indicators. Nothing is estimated: where one of them is not
 * computed there is no value, and the reason is that figure's.
 *
 * @example children to target of 81 of 665 against 10% are 15: at most 66 may have moved so often
 */
export async function derivedFigure(read: Read, derived: Derived, period: Period): Promise<DerivedFigure> {
  if (derived.sum) return sumOf(read, derived, period)
  if (derived.population) return populationOf(read, derived, period)
  if (derived.shares) return sharesOf(read, derived, derived.shares, period)
  return childrenToTarget(read, derived, period)
}

async function sumOf(read: Read, derived: Derived, period: Period): Promise<DerivedFigure> {
  const parts: DerivedPart[] = []
  for (const term of derived.sum!) parts.push(await partOf(read, term, period, false))
  for (const term of derived.per ?? []) parts.push(await partOf(read, term, period, true))
  const absent = parts.find(({ number }) => number === null)
  if (absent) {
    const whyNot = `${absent.indicator.title}: ${absent.figure.whyNot ?? 'there is nobody to count'}`
    return { derived, period, value: null, whyNot, parts, groups: [] }
  }
  const value = combined(
    parts.map(({ number, times, divides }) => ({ number: number!, times: times ?? 1, divides })),
  )
  const whyNot = value === null ? 'what it would be divided by comes to nothing' : undefined
  return { derived, period, value, whyNot, parts, groups: [] }
}

async function partOf(read: Read, term: DerivedTerm, period: Period, divides: boolean): Promise<DerivedPart> {
  const indicator = indicatorOf(read, term.of)
  const endOn = endOfMonth(period.endOn.subtract({ months: term['months-before'] }))
  const figure = await figureOf(read.database, read.catalogue, indicator, PERIOD_OF[term.over](endOn))
  return { indicator, figure, number: figure[term.take], times: term.times, divides }
}

const PERIOD_OF: Readonly<Record<PeriodKind, (on: Period['endOn']) => Period>> = {
  'as-at': asAt,
  month: monthOf,
  quarter: quarterOf,
  year: yearOf,
  '12-months': twelveMonthsTo,
}

async function populationOf(read: Read, derived: Derived, period: Period): Promise<DerivedFigure> {
  const estimate = (await readPopulations(read.database, read.settings))(period.endOn)
  const whyNot = estimate
    ? undefined
    : 'homeward.yaml gives no population for this date, and no estimate of it is loaded'
  return { derived, period, value: estimate?.children ?? null, whyNot, parts: [], groups: [] }
}

async function childrenToTarget(read: Read, derived: Derived, period: Period): Promise<DerivedFigure> {
  const indicator = indicatorOf(read, derived['children-to-target']!)
  const figure = await figureOf(read.database, read.catalogue, indicator, period)
  const parts = [{ indicator, figure, number: figure.numerator, times: undefined, divides: false }]
  const nothing = (whyNot: string): DerivedFigure => ({
    derived,
    period,
    value: null,
    whyNot,
    parts,
    groups: [],
  })
  if (figure.value === null) return nothing(figure.whyNot ?? 'there is nobody to count')
  const { standing, because } = standingByTarget(read.settings, indicator, {
    period: figure.period,
    numerator: figure.numerator ?? 0,
    denominator: figure.denominator ?? undefined,
    value: figure.value,
  })
  if (because === 'before-baseline')
    return nothing(`the target of ${indicator.key} begins later, at its baseline`)
  if (!standing) return nothing(`homeward.yaml sets no target for ${indicator.key}`)
  if (!standing.rated) return nothing('there are too few to say whether its target is met')
  const { children } = standing.gap
  if (children === undefined) return nothing('its target is not one that children can be counted to')
  return { derived, period, value: children, whyNot: undefined, parts, groups: [] }
}

async function sharesOf(
  read: Read,
  derived: Derived,
  { of, against, by }: NonNullable<Derived['shares']>,
  period: Period,
): Promise<DerivedFigure> {
  const [counted, held] = [indicatorOf(read, of), indicatorOf(read, against)]
  const figure = await figureOf(read.database, read.catalogue, counted, period)
  const other = await figureOf(read.database, read.catalogue, held, period)
  const parts = [figure, other].map((each, at) => ({
    indicator: each.indicator,
    figure: each,
    number: each.value,
    times: undefined,
    divides: at === 1,
  }))
  const absent = [figure, other].find(({ value }) => !value)
  const whyNot = absent && `${absent.indicator.title}: ${absent.whyNot ?? 'there is nobody to count'}`
  const groups = shareRatios(countsBy(figure, by), countsBy(other, by))
  return { derived, period, value: null, whyNot, parts, groups: absent ? [] : groups }
}

function countsBy({ cuts }: Figure, by: string): Map<string, number> {
  return new Map(
    cuts.filter(({ cut }) => cut === by).map(({ cutValue, numerator }) => [cutValue, numerator ?? 0]),
  )
}

function indicatorOf({ catalogue }: Read, key: string): Indicator {
  return catalogue.indicators.find((indicator) => indicator.key === key)!
}
