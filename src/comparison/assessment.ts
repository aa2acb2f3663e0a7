import { compareDays, type Period, readPeriod, twelveMonthsTo } from '../core/index.ts'
import {
  type Catalogue,
  type Fact,
  type Figure,
  figureOf,
  type Indicator,
  seriesOf,
} from '../measures/index.ts'
import type { Database, Settings } from '../store/index.ts'
import { change, type Change } from './change.ts'
import { type Classification, classify } from './classify.ts'
import { hasValue, type Point } from './point.ts'
import { isOffTarget } from './rag.ts'
import { summarise, type Summary } from './series.ts'
import type { DisplayRule } from './small-numbers.ts'
import { displayRuleOf, standingByTarget, type TargetStanding } from './target-standing.ts'

/**
 * Under which heading of a highlight report an indicator stands.
 *
 * A clear worsening is an issue and a clear improvement an improvement, whatever the target; without either,
 * a target missed is an issue and a target reached an improvement; otherwise, and close to its target, it is neither.
 */
export type Heading = 'current issue' | 'improvement' | 'no clear change'

/** Everything a page or a paper says of one indicator at one period: its figure, past, target and verdict. */
export interface Assessment {
  readonly indicator: Indicator
  readonly figure: Figure
  /** The period as the indicator speaks of it: twelve months to a day, though the fact is kept as at the day. */
  readonly period: Period
  /** All points up to the period, oldest first. */
  readonly points: readonly Point[]
  readonly summary: Summary | undefined
  readonly sincePrevious: Change | undefined
  readonly sinceYearBefore: Change | undefined
  readonly verdict: Classification | undefined
  readonly display: DisplayRule
  readonly target: TargetStanding | undefined
  readonly heading: Heading
}

/** Assesses an indicator at a period. The facts must be up to date. */
export async function assess(
  database: Database,
  catalogue: Catalogue,
  settings: Settings,
  indicator: Indicator,
  asked: Period,
): Promise<Assessment> {
  const figure = await figureOf(database, catalogue, indicator, asked)
  return assessmentOf({ settings, figure, series: await seriesOf(database, indicator) })
}

/** Assesses a figure against its own past and its target, from what was read of it. */
export function assessmentOf(read: {
  settings: Settings
  figure: Figure
  /** The facts of the indicator over time, by period code, oldest first. */
  series: ReadonlyMap<string, Fact>
}): Assessment {
  const { settings, figure, series } = read
  const { indicator } = figure
  const points = pointsUpTo(series, figure.period)
  const latest = points.at(-1)
  const isHere = latest !== undefined && latest.period.code === figure.period.code
  const summary = isHere && hasValue(latest) ? summarise(points) : undefined
  const display = displayRuleOf(indicator, figure)
  const verdict =
    summary &&
    classify({
      latest: summary.latest,
      earlier: summary.twelveMonthsBefore,
      measure: indicator.measure,
      better: indicator.better,
      isOfSums: indicator.per !== undefined,
      ...(indicator.dispersion === undefined ? {} : { dispersion: indicator.dispersion }),
    })
  const target = standingByTarget(settings, indicator, summary?.latest).standing
  const { measure } = indicator
  return {
    indicator,
    figure,
    period: shownPeriod(indicator, figure.period),
    points,
    summary,
    sincePrevious: summary?.previous && change({ from: summary.previous, to: summary.latest, measure }),
    sinceYearBefore:
      summary?.twelveMonthsBefore &&
      change({ from: summary.twelveMonthsBefore, to: summary.latest, measure }),
    verdict,
    display,
    target,
    heading: headingOf(verdict, target),
  }
}

/** The heading rule in one place; see {@link Heading}. */
export function headingOf(verdict: Classification | undefined, target: TargetStanding | undefined): Heading {
  if (verdict?.verdict === 'worsening') return 'current issue'
  if (verdict?.verdict === 'improving') return 'improvement'
  if (isOffTarget(target)) return 'current issue'
  if (target?.rating.rag === 'met') return 'improvement'
  return 'no clear change'
}

/** How an indicator speaks of the period a fact is kept under. */
export function shownPeriod(indicator: Indicator, kept: Period): Period {
  return kept.kind === 'as-at' && indicator.periods[0] === '12-months' ? twelveMonthsTo(kept.endOn) : kept
}

function pointsUpTo(series: ReadonlyMap<string, Fact>, period: Period): Point[] {
  return [...series]
    .map(([code, fact]) => ({
      period: readPeriod(code)!,
      numerator: fact.numerator ?? 0,
      denominator: fact.denominator ?? undefined,
      value: fact.value ?? undefined,
    }))
    .filter(
      (point) => point.period.kind === period.kind && compareDays(point.period.endOn, period.endOn) <= 0,
    )
}
