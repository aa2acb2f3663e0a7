import { compareDays, type Day, type Period, readPeriod, twelveMonthsTo } from '../core/index.ts'
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
import { type Gap, gapToTarget } from './gap-to-target.ts'
import { type NeededChange, neededChange } from './needed-change.ts'
import { hasValue, type Point } from './point.ts'
import { ragOf, type Rating } from './rag.ts'
import { summarise, type Summary } from './series.ts'
import { displayRule, type DisplayRule } from './small-numbers.ts'
import { pathAt } from './target-path.ts'
import type { Target } from './targets.ts'

/**
 * A target as it stands for one figure: what should be reached by when, and how far off the figure is. A figure of a
 * day before the target's baseline has none.
 */
export interface TargetStanding {
  readonly on: 'children' | 'value'
  readonly value: number
  readonly by: Day
  readonly gap: Gap
  /** Whether a verdict may be given: never on fewer than 30 cases. */
  readonly rated: boolean
  /** Met, close or missed; or why it is not rated. */
  readonly rating: Rating
  /** What the next milestone still needs; `undefined` where nothing is needed or nothing may be said. */
  readonly needed: NeededChange | undefined
  /** The target itself, with its stages, owner and note. */
  readonly set: Target
}

/**
 * Under which heading of a highlight report an indicator stands.
 *
 * A clear worsening is an issue and a clear improvement an improvement, whatever the target; without either,
 * a target missed is an issue and a target reached an improvement; otherwise it is neither.
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
  const display = displayOfFigure(figure)
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
  const target = targetStanding(settings, indicator, summary?.latest, figure.period.endOn, display)
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
  if (target?.rated && target.gap.met === false) return 'current issue'
  if (target?.rated && target.gap.met === true) return 'improvement'
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

function displayOfFigure(figure: Figure): DisplayRule {
  const { measure } = figure.indicator
  const sized = measure === 'percentage' || measure === 'average' || measure === 'median'
  return sized ? displayRule(figure.denominator ?? 0) : 'full'
}

function targetStanding(
  settings: Settings,
  indicator: Indicator,
  latest: Point | undefined,
  on: Day,
  display: DisplayRule,
): TargetStanding | undefined {
  const set = settings.targets[indicator.key]
  const milestone = set && pathAt(set, on).judged
  if (!milestone || !latest) return undefined
  const question = {
    point: latest,
    on: set.on,
    better: indicator.better,
    // Of sums nobody can say how many children would bring them to the target.
    measure: indicator.per === undefined ? indicator.measure : 'average',
    ...(indicator.measure === 'rate' ? { per: 10_000 } : {}),
  } as const
  const rated = display === 'full'
  const rating = ragOf({
    ...question,
    target: milestone.value,
    baseline: set.baseline?.value,
    tolerance: set.tolerance,
    mayBeRated: rated,
  })
  return {
    on: set.on,
    value: milestone.value,
    by: milestone.by,
    gap: gapToTarget({ ...question, target: milestone.value }),
    rated,
    rating,
    needed: rated ? neededChange({ ...question, target: set }) : undefined,
    set,
  }
}
