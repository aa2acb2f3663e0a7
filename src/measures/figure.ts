import { asAt, type Period, showPeriod, WrongUseError } from '../core/index.ts'
import type { Database } from '../store/index.ts'
import type { Catalogue } from './catalogue.ts'
import type { Cohort } from './cohort.ts'
import { type Coverage, loadsBehind, needsOf, readCoverage } from './coverage.ts'
import type { Indicator } from './indicator.ts'
import { NOT_RECORDED } from './facts.ts'
import { inDenominator, inNumerator } from './indicator-sql.ts'
import { type Measured, readMeasured } from './measured.ts'
import type { PopulationEstimate } from './population.ts'

/** One fact: numerator, denominator and value, `null` where there is none to give. */
export interface Fact {
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

export interface CutFact extends Fact {
  readonly cut: string
  readonly cutValue: string
}

/** An indicator in one period: its figure, or why there is none. */
export interface Figure extends Fact {
  readonly indicator: Indicator
  readonly period: Period
  readonly whyNot: string | undefined
  readonly cuts: readonly CutFact[]
  readonly loads: readonly string[]
  /** Of a rate: the population it is out of, and which estimate of it. */
  readonly population?: PopulationEstimate | undefined
}

/**
 * The period a figure is kept under: as-at indicators take any period and mean its last day.
 * @throws WrongUseError when the indicator has no period of the kind asked for
 */
export function keptPeriod(catalogue: Catalogue, indicator: Indicator, period: Period): Period {
  if (catalogue.cohorts.get(indicator.cohort)!.periods === 'as-at') return asAt(period.endOn)
  if (indicator.periods.includes(period.kind)) return period
  throw new WrongUseError(
    `${indicator.key} is made for ${indicator.periods.join(', ')}, not for ${period.kind} (${showPeriod(period)})`,
  )
}

/** The figure of an indicator in a period, with the cuts asked for (all of them when none is named). */
export async function figureOf(
  database: Database,
  catalogue: Catalogue,
  indicator: Indicator,
  period: Period,
): Promise<Figure> {
  const kept = keptPeriod(catalogue, indicator, period)
  const rows = await database.rows<{ cut: string; cut_value: string } & Fact>(
    `SELECT cut, cut_value, numerator, denominator, value FROM fact WHERE indicator = $1 AND period = $2
     ORDER BY cut, cut_value`,
    [indicator.key, kept.code],
  )
  const measured = await readMeasured(database, [kept.code])
  return figureFrom({
    catalogue,
    indicator,
    kept,
    headline: rows.find(({ cut }) => cut === ''),
    cuts: rows
      .filter(({ cut }) => cut !== '')
      .map(({ cut, cut_value, ...fact }) => ({ cut, cutValue: cut_value, ...fact })),
    measured: measured(indicator.key, kept.code),
    coverage: await readCoverage(database),
  })
}

/** A figure from what was read of it: one rule, whether one indicator is read or all of them. */
export function figureFrom(read: {
  catalogue: Catalogue
  indicator: Indicator
  /** The period it is kept under, see {@link keptPeriod}. */
  kept: Period
  /** The fact of all cases; absent where the indicator is not computed for the period. */
  headline: Fact | undefined
  cuts: readonly CutFact[]
  measured: Measured | undefined
  coverage: Coverage
}): Figure {
  const { catalogue, indicator, kept, headline, cuts, measured, coverage } = read
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  const needs = needsOf(indicator, cohort)
  const ofPopulation = measured?.population?.load ? [measured.population.load.sha256] : []
  return {
    indicator,
    period: kept,
    numerator: headline?.numerator ?? null,
    denominator: headline?.denominator ?? null,
    value: headline?.value ?? null,
    whyNot: headline
      ? undefined
      : (measured?.whyNot ?? 'the period lies outside the returns that are loaded'),
    cuts: inOrder(cohort, cuts),
    loads: headline
      ? [...new Set([...loadsBehind(coverage, needs, kept, indicator['looks-back']), ...ofPopulation])].sort()
      : [],
    population: headline && measured?.population,
  }
}

/** Values in the order the cohort gives, then by name; what is not recorded last. */
function inOrder(cohort: Cohort, facts: readonly CutFact[]): CutFact[] {
  const placeOf = ({ cut, cutValue }: CutFact) => {
    if (cutValue === NOT_RECORDED) return Number.MAX_SAFE_INTEGER
    const place = cohort.columns[cut]?.order?.indexOf(cutValue) ?? -1
    return place === -1 ? Number.MAX_SAFE_INTEGER - 1 : place
  }
  const cuts = [...new Set(facts.map(({ cut }) => cut))]
  return [...facts].sort(
    (a, b) =>
      cuts.indexOf(a.cut) - cuts.indexOf(b.cut) ||
      placeOf(a) - placeOf(b) ||
      (a.cutValue < b.cutValue ? -1 : a.cutValue > b.cutValue ? 1 : 0),
  )
}

/** The facts of an indicator over time for all cases or one value of a cut, oldest first, by period code. */
export async function seriesOf(
  database: Database,
  indicator: Indicator,
  cut = '',
  cutValue = '',
): Promise<Map<string, Fact>> {
  const rows = await database.rows<{ period: string } & Fact>(
    `SELECT f.period, f.numerator, f.denominator, f.value FROM fact f
     JOIN calendar_period p ON p.period = f.period
     WHERE f.indicator = $1 AND f.cut = $2 AND f.cut_value = $3 ORDER BY p.end_on, p.kind`,
    [indicator.key, cut, cutValue],
  )
  return new Map(rows.map(({ period, ...fact }) => [period, fact]))
}

export type Part = 'numerator' | 'denominator'

/**
 * The cases behind a figure: the rows of the cohort that score, or all that count. One row a case.
 * @param columns which of the cohort's columns; all of them when left out
 */
export async function casesBehind(
  database: Database,
  catalogue: Catalogue,
  indicator: Indicator,
  period: Period,
  part: Part,
  columns?: readonly string[],
): Promise<Record<string, string | number | null>[]> {
  const cohort = catalogue.cohorts.get(indicator.cohort)!
  const kept = keptPeriod(catalogue, indicator, period)
  const [computed] = await database.rows(
    `SELECT 1 AS found FROM fact WHERE indicator = $1 AND period = $2 AND cut = ''`,
    [indicator.key, kept.code],
  )
  if (!computed) return []
  const condition = part === 'numerator' ? inNumerator(indicator) : inDenominator(indicator)
  const shown = columns ?? Object.keys(cohort.columns)
  return database.rows(
    `SELECT ${shown.join(', ')} FROM ${cohort.table}
     WHERE period = $1 AND ${condition} ORDER BY ${[...new Set([...cohort.case.filter((name) => shown.includes(name)), ...shown])].slice(0, 4).join(', ')}`,
    [kept.code],
  )
}
